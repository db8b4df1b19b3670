import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { env } from './env.server'

type Key = { version: string; bytes: Buffer }

function keyRing(): [Key, ...Key[]] {
  const keys = env()
    .FIELD_ENCRYPTION_KEYS.split(',')
    .map((part) => {
      const [version, base64] = part.split(':') as [string, string]
      return { version, bytes: Buffer.from(base64, 'base64') }
    })
  return keys as [Key, ...Key[]]
}

/** AES-256-GCM with the first key of FIELD_ENCRYPTION_KEYS: version byte length, version, IV (12), tag (16), text. */
export function encryptBytes(plain: Uint8Array): Buffer {
  const [key] = keyRing()
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  const version = Buffer.from(key.version, 'ascii')
  return Buffer.concat([Buffer.from([version.length]), version, iv, cipher.getAuthTag(), body])
}

/** @throws Error when the key is no longer in the ring, or the bytes were changed. */
export function decryptBytes(sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  const versionEnd = 1 + bytes[0]!
  const version = bytes.subarray(1, versionEnd).toString('ascii')
  const key = keyRing().find((candidate) => candidate.version === version)
  if (!key) throw new Error(`FIELD_ENCRYPTION_KEYS has no key ${version}.`)
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(versionEnd, versionEnd + 12))
  decipher.setAuthTag(bytes.subarray(versionEnd + 12, versionEnd + 28))
  return Buffer.concat([decipher.update(bytes.subarray(versionEnd + 28)), decipher.final()])
}

export function encryptText(plain: string): string {
  return encryptBytes(Buffer.from(plain, 'utf8')).toString('base64')
}

export function decryptText(sealed: string): string {
  return decryptBytes(Buffer.from(sealed, 'base64')).toString('utf8')
}

/** Text for a `*_sealed` column. */
export function sealText(plain: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encryptBytes(Buffer.from(plain, 'utf8')))
}

/** What `sealText` closed. @throws Error as `decryptBytes` does. */
export function openText(sealed: Uint8Array): string {
  return decryptBytes(sealed).toString('utf8')
}

/** How everything begins that is sealed under the first key: length of the version, version. */
export function sealPrefix(): Uint8Array<ArrayBuffer> {
  const version = Buffer.from(keyRing()[0].version, 'ascii')
  return new Uint8Array(Buffer.concat([Buffer.from([version.length]), version]))
}

/** Whether sealed bytes are under the first key of FIELD_ENCRYPTION_KEYS. */
export function isUnderFirstKey(sealed: Uint8Array): boolean {
  const prefix = sealPrefix()
  return Buffer.from(sealed.subarray(0, prefix.length)).equals(prefix)
}

/** The same content under the first key. @throws Error as `decryptBytes` does */
export function reseal(sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encryptBytes(decryptBytes(sealed)))
}

/** A keyed hash (hex) that nobody can compute without SESSION_SECRET. `use` keeps hashes of different uses apart. */
export function keyedHash(use: string, value: string): string {
  return createHmac('sha256', `${use}:${env().SESSION_SECRET}`).update(value).digest('hex')
}

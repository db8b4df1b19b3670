import { randomBytes } from 'node:crypto'
import { getTOTPAuthUri, verifyTOTP } from '@epic-web/totp'
import type { Actor } from '#app/platform/actor'
import { isDemoOrTest } from '#app/platform/env.server'
import { decryptText, encryptText, keyedHash } from '#app/platform/field-encryption.server'
import { referenceFrom } from '#app/shared/reference'

/** What authenticator apps expect when a QR code does not say otherwise; some ignore anything else. */
const TOTP = { period: 30, digits: 6, algorithm: 'SHA-1' } as const
const RECOVERY_CODES = 8

/** A second factor that is being set up: shown to its owner, kept encrypted until the first code from the phone is right. */
export type SetUp = { secret: string; recoveryCodes: string[] }

/** A second factor in use, as it is kept (encrypted) with the account. */
export type SecondFactor = {
  secret: string
  /** Keyed hashes of the recovery codes that are left. */
  recovery: string[]
  /** The 30-second step of the last code that was accepted: no code is accepted twice. */
  lastStep: number
}

/** Council staff need a second factor in production (contract.md, "Signing in"). */
export function needsSecondFactor({ councils }: Pick<Actor, 'councils'>): boolean {
  return !isDemoOrTest() && councils.length > 0
}

const BASE_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function newSetUp(): SetUp {
  // 160 bits, the length of the hash (RFC 4226, section 4): the package's own secrets have 80.
  const secret = Array.from(randomBytes(32), (byte) => BASE_32[byte % 32]).join('')
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () => {
    const letters = referenceFrom(randomBytes(8))
    return `${letters.slice(0, 4)}-${letters.slice(4)}`
  })
  return { secret, recoveryCodes }
}

export const sealSetUp = (setUp: SetUp): string => encryptText(JSON.stringify(setUp))
export const openSetUp = (sealed: string): SetUp => JSON.parse(decryptText(sealed)) as SetUp
export const sealSecondFactor = (factor: SecondFactor): string => encryptText(JSON.stringify(factor))
export const openSecondFactor = (sealed: string): SecondFactor => JSON.parse(decryptText(sealed)) as SecondFactor

/** The address that the QR code carries to the phone. */
export function authenticatorUri({ secret, email, portal }: { secret: string; email: string; portal: string }): string {
  return getTOTPAuthUri({ ...TOTP, secret, accountName: email, issuer: portal })
}

/** The step a code from the phone belongs to, this one or a neighbour; null when the code is wrong. */
export async function stepOfCode(secret: string, code: string): Promise<number | null> {
  const now = Math.floor(Date.now() / 1000 / TOTP.period)
  const verified = await verifyTOTP({ ...TOTP, secret, otp: code, window: 1 })
  return verified && now + verified.delta
}

/** A recovery code belongs to one account, however it was typed. */
export function recoveryHash(accountId: string, code: string): string {
  return keyedHash('recovery-code', `${accountId}:${code.replace(/[^a-z0-9]/gi, '').toUpperCase()}`)
}

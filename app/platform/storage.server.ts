import { resolve } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { env } from './env.server'

let disk: Promise<Disk> | undefined

async function open(): Promise<Disk> {
  const { STORAGE_URL, PORTAL_DATA } = env()
  if (!STORAGE_URL) return new Disk(new FSDriver({ location: resolve(PORTAL_DATA, 'files'), visibility: 'private' }))
  if (!STORAGE_URL.startsWith('s3://'))
    return new Disk(new FSDriver({ location: resolve(STORAGE_URL), visibility: 'private' }))
  // s3://KEY:SECRET@HOST/BUCKET?region=… for S3-compatible stores; credentials may also come from the environment.
  const url = new URL(STORAGE_URL)
  const { S3Driver } = await import('flydrive/drivers/s3')
  return new Disk(
    new S3Driver({
      ...(url.username && {
        credentials: {
          accessKeyId: decodeURIComponent(url.username),
          secretAccessKey: decodeURIComponent(url.password),
        },
      }),
      ...(url.pathname.length > 1
        ? { endpoint: `https://${url.host}`, bucket: url.pathname.slice(1) }
        : { bucket: url.host }),
      region: url.searchParams.get('region') ?? 'eu-west-2',
      visibility: 'private',
      supportsACL: false,
    }),
  )
}

function storage(): Promise<Disk> {
  disk ??= open()
  return disk
}

export async function putFile(key: string, bytes: Uint8Array): Promise<void> {
  await (await storage()).put(key, bytes)
}

/** @throws when there is no such file. */
export async function getFile(key: string): Promise<Uint8Array> {
  return (await storage()).getBytes(key)
}

export async function deleteFile(key: string): Promise<void> {
  await (await storage()).delete(key)
}

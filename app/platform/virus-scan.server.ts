import NodeClam from 'clamscan'
import { Readable } from 'node:stream'
import { env } from './env.server'

export type ScanState = 'clean' | 'infected' | 'unscanned'

/** Asks the scanner of CLAMD_URL (tcp://host:port or unix:///path). Without one, or when it is away: 'unscanned'. */
export async function scan(bytes: Uint8Array): Promise<ScanState> {
  const address = env().CLAMD_URL
  if (!address) return 'unscanned'
  const url = new URL(address)
  try {
    const clam = await new NodeClam().init({
      clamdscan: {
        ...(url.protocol === 'unix:'
          ? { socket: url.pathname }
          : { host: url.hostname, port: Number(url.port || 3310) }),
        timeout: 20_000,
        localFallback: false,
      },
    })
    const { isInfected } = await clam.scanStream(Readable.from(Buffer.from(bytes)))
    return isInfected ? 'infected' : 'clean'
  } catch {
    return 'unscanned'
  }
}

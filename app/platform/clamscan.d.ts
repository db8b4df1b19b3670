declare module 'clamscan' {
  import type { Readable } from 'node:stream'
  type Options = {
    clamdscan: { socket?: string; host?: string; port?: number; timeout?: number; localFallback?: boolean }
  }
  export default class NodeClam {
    init(options: Options): Promise<NodeClam>
    scanStream(stream: Readable): Promise<{ isInfected: boolean | null; viruses: string[] }>
  }
}

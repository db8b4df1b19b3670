import { openFile } from './open-file.server'
import type { StoredFile } from './stored-file'

/** A stored file as a download: never shown inside the portal's own pages, whatever it contains. */
export async function fileResponse(
  file: Omit<StoredFile, 'id'> & { storageKey: string; purpose: string },
): Promise<Response> {
  const bytes = await openFile(file)
  const plain = file.name.replace(/[^\w. -]/g, '_')
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}

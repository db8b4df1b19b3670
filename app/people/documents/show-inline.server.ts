import { fileResponse } from './download.server'

type Shown = Parameters<typeof fileResponse>[0]

/** What a browser shows without running anything of it. */
const INLINE = ['application/pdf', 'image/jpeg', 'image/png']

/**
 * A stored file to be looked at inside one of the portal's own pages, where its type allows it; else a download. Kept by
 * no cache, and never read as anything but its type.
 */
export async function inlineResponse(file: Shown): Promise<Response> {
  const response = await fileResponse(file)
  if (!INLINE.includes(file.type)) return response
  const { headers } = response
  headers.set('Content-Disposition', headers.get('Content-Disposition')!.replace('attachment', 'inline'))
  // Browsers' own PDF viewers do not start in a sandbox, and count as an object of the PDF.
  const rest = file.type === 'application/pdf' ? "object-src 'self'" : 'sandbox'
  headers.set(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; ${rest}`,
  )
  headers.set('Referrer-Policy', 'no-referrer')
  return response
}

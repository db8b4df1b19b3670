import type { Letter } from './letter'
import { letterPdf } from './letter-pdf.server'

/** A letter as a download. Its file name says nothing to whoever sees it on a phone. */
export async function letterResponse(letter: Letter): Promise<Response> {
  const bytes = await letterPdf(letter)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="letter-${letter.reference}.pdf"`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}

import { letterPdf } from '#app/modules/letters/letter-pdf.server'
import { ownDecisionLetter } from '#app/modules/letters/queries-letter.server'
import { as, found } from '#app/platform/guard.server'

/** The decision as a letter; 404 before it is released. Its file name says nothing to whoever sees it on a phone. */
export const loader = as('person', async ({ db, clock, actor, params }) => {
  const mine = { id: params.id ?? '', personId: actor.personId, now: clock.now() }
  const letter = found(await ownDecisionLetter(db, mine))
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
})

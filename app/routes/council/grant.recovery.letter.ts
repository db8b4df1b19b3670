import { officerRoles } from '#app/modules/assessment/policy'
import { letterPdf } from '#app/modules/letters/letter-pdf.server'
import { recoveryLetterOf } from '#app/modules/recoveries/queries-recovery.server'
import { as, found } from '#app/platform/guard.server'

/** The letter that asks for money back, to be printed and posted. */
export const loader = as('grant-officer', async ({ db, params, council, actor }) => {
  const reading = { id: params.id ?? '', councilId: council.id, personId: actor.personId, roles: officerRoles }
  const letter = found(await recoveryLetterOf(db, reading))
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

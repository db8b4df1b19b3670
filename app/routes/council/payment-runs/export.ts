import { downloadRun } from '#app/grants/paying/bank/export-run.server'
import { as, forbidden, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

export const loader = as('payments', ({ params }) => redirect(`/council/payment-runs/${params.id}`))

/** The file for the bank, the same bytes however often; every download is written down with who and when. */
export const action = as('payments', async (context) => {
  const file = await downloadRun({ runId: context.params.id ?? '' }, context)
  if (!file.ok) throw file.reason === 'not-payments' ? forbidden() : notFound()
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': 'text/csv; charset=us-ascii',
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
})

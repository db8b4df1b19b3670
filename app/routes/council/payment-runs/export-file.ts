import { downloadRunFile } from '#app/grants/paying/files/download-run-file.server'
import { runFileFormats } from '#app/grants/paying/files/payment-files'
import { as, forbidden, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { isOneOf } from '#app/shared/one-of'

export const loader = as('payments', ({ params }) => redirect(`/council/payment-runs/${params.id}`))

/** One of a run's files beside the bank's, the same bytes however often; every download is written down with who and when. */
export const action = as('payments', async (context) => {
  const { id: runId = '', format = '' } = context.params
  if (!isOneOf(runFileFormats, format)) throw notFound()
  const file = await downloadRunFile({ runId, format }, context)
  if (!file.ok) throw file.reason === 'not-payments' ? forbidden() : notFound()
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': format === 'standard-18' ? 'text/plain; charset=us-ascii' : 'text/csv; charset=utf-8',
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
})

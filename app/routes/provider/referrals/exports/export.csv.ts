import { downloadExport } from '#app/referrals/cash-ins/export-cash-ins.server'
import { as, forbidden, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

export const loader = as('provider-recruiter', ({ params }) => redirect(`/provider/referrals/exports/${params.id}`))

/** The file for payroll, the same bytes however often; every download is written down with who and when. */
export const action = as('provider-recruiter', async (context) => {
  const file = await downloadExport({ id: context.params.id ?? '' }, context)
  if (!file.ok) throw file.reason === 'not-manager' ? forbidden() : notFound()
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
})

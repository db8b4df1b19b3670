import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { referralsAuditWords } from '#app/referrals/audit-words'
import { History } from '#app/people/audit/components/history'
import { entityHistory } from '#app/people/audit/entity-history.server'
import { PAYROLL_EXPORT_ENTITY } from '#app/referrals/cash-ins/cash-in'
import { decideRefusalWords } from '#app/referrals/cash-ins/cash-in-words'
import { ExportPage } from '#app/referrals/cash-ins/components/export-page'
import { payExport } from '#app/referrals/cash-ins/pay-cash-ins.server'
import { getExport } from '#app/referrals/cash-ins/queries-exports.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { Section } from '#app/ui/card'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `File ${page.file.number} for payroll` : 'File for payroll' },
]

export const loader = as('provider-recruiter', async ({ db, actor, provider, params, url }) => {
  const page = readPage(url.searchParams.get('page'))
  const of = { id: params.id ?? '', providerId: provider.providerId, personId: actor.personId, page }
  const file = found(await getExport(db, of))
  const about = { councilId: file.councilId, entity: PAYROLL_EXPORT_ENTITY, entityId: file.id }
  return { file, history: await entityHistory(db, about) }
})

export const action = as('provider-recruiter', async (context) => {
  const exportId = context.params.id ?? ''
  const done = await payExport({ exportId }, context)
  if (done.ok) {
    const { paid } = done
    const words =
      paid === 1 ? 'One is marked as paid, and they are told.' : `${paid} are marked as paid, and they are told.`
    return redirectWithNotice(`/provider/referrals/exports/${exportId}`, words)
  }
  if (done.reason === 'not-found') throw notFound()
  return refuse({ form: { values: {}, errors: {} } }, decideRefusalWords[done.reason])
})

export default function PayrollFile() {
  const { file, history } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.form.errors['']?.[0] ?? null
  return (
    <ProviderPage
      title={`File ${file.number} for payroll`}
      back={{ href: '/provider/referrals/exports', label: 'Files for payroll' }}
    >
      <div className="stack-lg">
        <ExportPage file={file} problem={problem} />
        <Section title="What happened" id="history">
          <History entity={PAYROLL_EXPORT_ENTITY} entries={history} words={referralsAuditWords} />
        </Section>
      </div>
    </ProviderPage>
  )
}

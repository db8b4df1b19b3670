import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCaseFilters } from '#app/brokering/cases/caseload/case-filters'
import { caseListTitle } from '#app/brokering/cases/case-words'
import { caseloadWords } from '#app/brokering/cases/caseload/caseload'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { CaseFilterForm } from '#app/brokering/cases/components/case-filter-form'
import { CaseTable } from '#app/brokering/cases/components/case-table'
import { listCases } from '#app/brokering/cases/caseload/queries-caseload.server'
import { brokeringSettings } from '#app/brokering/candidates/queries-brokering.server'
import { as } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'
import { LinkButton } from '#app/ui/button'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? caseListTitle(data.filters.whose, data.list.counts) : 'Candidates' },
]

export const loader = as('broker', async ({ url, db, clock, council, actor }) => {
  const now = clock.now()
  const filters = readCaseFilters(url.searchParams)
  const [list, { caseload }] = await Promise.all([
    listCases(db, { councilId: council.id, personId: actor.personId, now, filters }),
    brokeringSettings(db, council.id),
  ])
  return { list, filters, caseload, now, me: actor.personId, formKey: newFormKey() }
})

export default function Candidates() {
  const { list, filters, caseload, now, me, formKey } = useLoaderData<typeof loader>()
  return (
    <BrokerPage
      title={caseListTitle(filters.whose, list.counts)}
      lead={`Your caseload: ${caseloadWords(list.counts.mine, caseload)}`}
      actions={
        <LinkButton href="/broker/candidates/new" icon="person-add">
          Register somebody
        </LinkButton>
      }
    >
      <div className="stack">
        <CaseFilterForm filters={filters} problem={list.placeProblem} />
        <CaseTable list={list} filters={filters} now={now} me={me} formKey={formKey} />
      </div>
    </BrokerPage>
  )
}

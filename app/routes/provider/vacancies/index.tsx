import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { VacancyTable } from '#app/jobs/vacancies/components/vacancy-table'
import { whenWords } from '#app/jobs/vacancies/listed-words'
import { providerVacancies } from '#app/jobs/vacancies/queries-provider.server'
import { readTab, vacancyTabs, type VacancyTab } from '#app/jobs/vacancies/vacancy-tabs'
import { as } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Pagination, Tabs } from '#app/ui/navigation'
import { readPage } from '#app/shared/pagination'

export const meta: MetaFunction = () => [{ title: 'Your vacancies' }]

export const loader = as('provider-viewer', async ({ url, db, clock, provider }) => {
  const now = clock.now()
  const tab = readTab(url.searchParams.get('tab'))
  const page = readPage(url.searchParams.get('page'))
  const listed = await providerVacancies(db, { providerId: provider.providerId, tab, page, now })
  const rows = listed.vacancies.map((vacancy) => ({ ...vacancy, when: whenWords(vacancy, now) }))
  return { tab, counts: listed.counts, page: listed.page, rows, formKey: newFormKey() }
})

const tabHref = (tab: VacancyTab, page = 1) => `/provider/vacancies?tab=${tab}${page > 1 ? `&page=${page}` : ''}`

export default function Vacancies() {
  const { tab, counts, page, rows, formKey } = useLoaderData<typeof loader>()
  const { who } = useProviderFrame()
  const names = Object.keys(vacancyTabs) as VacancyTab[]
  const create = (
    <LinkButton href="/provider/vacancies/new" icon="plus">
      New vacancy
    </LinkButton>
  )
  const none = names.every((name) => counts[name] === 0)
  return (
    <ProviderPage title={titleOf(tab, counts)} actions={who.mayEdit && !none && create}>
      {none ? (
        <EmptyState title="Write your first vacancy" action={who.mayEdit && create}>
          <p>It takes about five minutes, and you can stop and come back to it at any time.</p>
        </EmptyState>
      ) : (
        <div className="stack">
          <Tabs
            label="Vacancies by state"
            items={names.map((name) => ({
              href: tabHref(name),
              label: vacancyTabs[name].label,
              current: name === tab,
              count: counts[name],
              countOf: 'vacancies',
            }))}
          />
          <VacancyTable
            caption={vacancyTabs[tab].label}
            rows={rows}
            empty={<p>{vacancyTabs[tab].empty}</p>}
            mayEdit={who.mayEdit}
            formKey={formKey}
          />
          <Pagination page={page.page} pages={page.pages} hrefFor={(number) => tabHref(tab, number)} of="vacancies" />
        </div>
      )}
    </ProviderPage>
  )
}

/** What this tab holds, and what to do about it. */
function titleOf(tab: VacancyTab, { [tab]: count }: Record<VacancyTab, number>): string {
  if (count === 0) return 'Your vacancies'
  const { one, many } = vacancyTabs[tab]
  return count === 1 ? one : `${count.toLocaleString('en-GB')} ${many}`
}

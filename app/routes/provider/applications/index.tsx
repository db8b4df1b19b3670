import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readApplicantFilters } from '#app/hiring/answering/applicant-filters'
import { listApplicants, vacanciesWithApplicants } from '#app/hiring/answering/queries-applicants.server'
import { ApplicantList } from '#app/hiring/answering/components/applicant-list'
import { VacancyFilter } from '#app/hiring/answering/components/vacancy-filter'
import { mayHandleApplicants } from '#app/hiring/answering/policy'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { waitingTitle } from '#app/hiring/answering/applicant-words'
import { as } from '#app/platform/guard.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? waitingTitle(data.list.counts.waiting) : 'Applicants' },
]

export const loader = as('provider-viewer', async ({ url, db, clock, provider }) => {
  const now = clock.now()
  const filters = readApplicantFilters(url.searchParams)
  const { providerId } = provider
  const [list, vacancies] = await Promise.all([
    listApplicants(db, { providerId, filters, now }),
    vacanciesWithApplicants(db, providerId),
  ])
  return { list, vacancies, filters, now, mayAct: mayHandleApplicants(provider.roles) }
})

export default function Applicants() {
  const { list, vacancies, filters, now, mayAct } = useLoaderData<typeof loader>()
  return (
    <ProviderPage title={waitingTitle(list.counts.waiting)}>
      <div className="stack">
        <VacancyFilter vacancies={vacancies} filters={filters} />
        <ApplicantList list={list} filters={filters} path="/provider/applications" now={now} mayAct={mayAct} />
      </div>
    </ProviderPage>
  )
}

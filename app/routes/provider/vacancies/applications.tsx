import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readApplicantFilters } from '#app/hiring/answering/applicant-filters'
import { waitingTitle } from '#app/hiring/answering/applicant-words'
import { applicantsVacancy, listApplicants } from '#app/hiring/answering/queries-applicants.server'
import { ApplicantList } from '#app/hiring/answering/components/applicant-list'
import { TellTheOthers } from '#app/hiring/answering/components/tell-the-others'
import { mayHandleApplicants } from '#app/hiring/answering/policy'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { as, found } from '#app/platform/guard.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Applicants for ${data.vacancy.title}` : 'Applicants' },
]

export const loader = as('provider-viewer', async ({ params, url, db, clock, provider }) => {
  const { providerId } = provider
  const now = clock.now()
  const vacancy = found(await applicantsVacancy(db, { id: params.id, providerId }))
  const filters = { ...readApplicantFilters(url.searchParams), vacancyId: vacancy.id }
  const list = await listApplicants(db, { providerId, filters, now })
  return { vacancy, list, filters, now, mayAct: mayHandleApplicants(provider.roles) }
})

export default function VacancyApplicants() {
  const { vacancy, list, filters, now, mayAct } = useLoaderData<typeof loader>()
  const path = `/provider/vacancies/${vacancy.id}/applications`
  return (
    <ProviderPage
      title={waitingTitle(list.counts.waiting)}
      eyebrow={`${vacancy.title} (${vacancy.reference})`}
      lead={`${vacancy.openingsTaken} of ${vacancy.openings} ${vacancy.openings === 1 ? 'opening is' : 'openings are'} taken.`}
      back={{ href: `/provider/vacancies/${vacancy.id}`, label: 'The vacancy' }}
    >
      <div className="stack">
        {vacancy.over && <TellTheOthers vacancyId={vacancy.id} waiting={list.counts.open} mayAct={mayAct} />}
        <ApplicantList list={list} filters={filters} path={path} now={now} mayAct={mayAct} oneVacancy />
      </div>
    </ProviderPage>
  )
}

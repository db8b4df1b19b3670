import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readApplicantFilters, readApplicantTicks } from '#app/hiring/answering/applicant-filters'
import { bulkNotice, waitingTitle } from '#app/hiring/answering/applicant-words'
import { applicantsVacancy, listApplicants } from '#app/hiring/answering/queries-applicants.server'
import { ApplicantList } from '#app/hiring/answering/components/applicant-list'
import { TellTheOthers } from '#app/hiring/answering/components/tell-the-others'
import { mayHandleApplicants } from '#app/hiring/answering/policy'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { findVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { intentOf } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { workOf } from '#app/across/work.server'
import { answerSeveral } from '#app/hiring/answering/answer-applicant.server'
import { z } from 'zod'

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

/** Shortlists everybody who is ticked. Nobody has seen the email, so it waits until it can no longer be a slip. */
export const action = as(
  'provider-recruiter',
  async (context) => {
    const { request, url } = context
    const raw = await formDataOf(request)
    intentOf(raw, ['shortlist'])
    const ticked = readApplicantTicks(raw.getAll('applicant'))
    if (ticked.length === 0) return refuse(checkForm(raw, z.object({})), 'Tick the applicants you mean first')
    const result = await answerSeveral(
      ticked,
      { change: 'shortlist', words: '', tell: 'tomorrow-morning' },
      workOf(context),
    )
    return redirectWithNotice(`${url.pathname}${url.search}`, bulkNotice('shortlist_later', result))
  },
  {
    of: ({ db, params, provider }) => findVacancy(db, { vacancyId: params.id ?? '', providerId: provider.providerId }),
  },
)

export default function VacancyApplicants() {
  const { vacancy, list, filters, now, mayAct } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
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
        <ApplicantList
          list={list}
          filters={filters}
          path={path}
          now={now}
          mayAct={mayAct}
          form={answer?.form}
          oneVacancy
        />
      </div>
    </ProviderPage>
  )
}

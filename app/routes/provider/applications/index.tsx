import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readApplicantFilters, readApplicantTicks } from '#app/hiring/answering/applicant-filters'
import { listApplicants, vacanciesWithApplicants } from '#app/hiring/answering/queries-applicants.server'
import { ApplicantList } from '#app/hiring/answering/components/applicant-list'
import { VacancyFilter } from '#app/hiring/answering/components/vacancy-filter'
import { mayHandleApplicants } from '#app/hiring/answering/policy'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { bulkNotice, waitingTitle } from '#app/hiring/answering/applicant-words'
import { intentOf } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { workOf } from '#app/across/work.server'
import { answerSeveral } from '#app/hiring/answering/answer-applicant.server'
import { z } from 'zod'

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

/** Shortlists everybody who is ticked. Nobody has seen the email, so it waits until it can no longer be a slip. */
export const action = as('provider-recruiter', async (context) => {
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
})

export default function Applicants() {
  const { list, vacancies, filters, now, mayAct } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ProviderPage title={waitingTitle(list.counts.waiting)}>
      <div className="stack">
        <VacancyFilter vacancies={vacancies} filters={filters} />
        <ApplicantList
          list={list}
          filters={filters}
          path="/provider/applications"
          now={now}
          mayAct={mayAct}
          form={answer?.form}
        />
      </div>
    </ProviderPage>
  )
}

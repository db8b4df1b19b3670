import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Email } from '#emails/email'
import { NotSelectForm } from '#app/hiring/answering/answer-forms'
import { readApplicantTicks } from '#app/hiring/answering/applicant-filters'
import { bulkNotice } from '#app/hiring/answering/applicant-words'
import { remainingApplicants } from '#app/hiring/answering/queries-applicants.server'
import { previewCandidateMail } from '#app/hiring/answering/candidate-mail'
import { mailFacts } from '#app/hiring/answering/change-application.server'
import { EmailPreview } from '#app/hiring/answering/components/email-preview'
import { DeclinedPeople, ReasonForm, SendForm, WordsForm } from '#app/hiring/answering/components/not-selected'
import { peopleToDecline } from '#app/hiring/answering/queries-declining.server'
import { firstName } from '#app/people/profile/names'
import { notSelectedReasons } from '#app/hiring/applications/reasons'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { askAgain, knownIntent } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, redirectWithNotice, type FormAnswer } from '#app/platform/forms.server'
import { as, notFound, type ProviderContext } from '#app/platform/guard.server'
import { isOneOf } from '#app/shared/one-of'
import { isUuid } from '#app/shared/uuid'
import { LinkButton } from '#app/ui/button'
import { workOf } from '#app/across/work.server'
import { answerSeveral } from '#app/hiring/answering/answer-applicant.server'

const PATH = '/provider/applications/not-selected'

export const meta: MetaFunction = () => [{ title: 'Not this time' }]

export const loader = as('provider-recruiter', async (context) => {
  const { people, vacancyId } = await chosenPeople(context)
  const reason = context.url.searchParams.get('reason') ?? ''
  return {
    people: people.map(({ id, name, vacancy, open }) => ({ id, name, title: vacancy.title, open })),
    vacancyId,
    reason: isOneOf(notSelectedReasons, reason) ? reason : null,
    reasonMissing: context.url.searchParams.has('reason') && !isOneOf(notSelectedReasons, reason),
    query: context.url.searchParams.toString(),
  }
})

export const action = as('provider-recruiter', async (context) => {
  const { request, council } = context
  const raw = await formDataOf(request)
  const intent = knownIntent(raw, ['preview', 'send', 'change'])
  if (!intent) return askAgain(raw)
  const read = checkForm(raw, NotSelectForm)
  if (!read.ok) return shown(read.form, 422)
  const { people, ticks, vacancyId } = await chosenPeople(context)
  const open = people.filter((person) => person.open)
  const [first] = open
  const { reason, words, tell } = read.value
  if (intent === 'change' || !first) return shown(read.form)
  if (intent === 'preview') {
    const preview = previewCandidateMail(mailFacts(first, council), { change: 'not_select', words })
    const to = open.length === 1 ? (first.email ?? 'They gave no email address') : `${open.length} people`
    return shown(read.form, 200, { email: preview, to })
  }
  const chosen = ticks.filter(({ id }) => open.some((person) => person.id === id))
  const result = await answerSeveral(chosen, { change: 'not_select', reason, words, tell }, workOf(context))
  const to = vacancyId
    ? `/provider/vacancies/${vacancyId}/applications`
    : people.length === 1
      ? `/provider/applications/${first.id}`
      : '/provider/applications'
  return redirectWithNotice(to, bulkNotice(tell === 'now' ? 'not_select' : 'not_select_later', result, people))
})

function shown(form: FormAnswer, status = 200, preview: { email: Email; to: string } | null = null) {
  return data({ form, preview }, { status })
}

/** The ticked applicants, or everybody a vacancy that is over still owes an answer. Somebody else's: 404. */
async function chosenPeople({ url, db, provider: { providerId } }: ProviderContext) {
  const vacancy = url.searchParams.get('vacancy')
  const vacancyId = isUuid(vacancy) && !url.searchParams.has('applicant') ? vacancy : null
  const remaining = vacancyId ? await remainingApplicants(db, { vacancyId, providerId }) : []
  const ticks = vacancyId
    ? remaining.map(({ id, status }) => ({ id, expected: status }))
    : readApplicantTicks(url.searchParams.getAll('applicant'))
  const people = await peopleToDecline(db, { ids: ticks.map(({ id }) => id), providerId })
  if (people.length < ticks.length) throw notFound()
  return { people, ticks, vacancyId }
}

export default function NotSelected() {
  const { people, vacancyId, reason, reasonMissing, query } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const open = people.filter((person) => person.open)
  const back = vacancyId
    ? `/provider/vacancies/${vacancyId}/applications`
    : people.length === 1
      ? `/provider/applications/${people[0]!.id}`
      : '/provider/applications'
  const hidden = [...new URLSearchParams(query)].filter(([name]) => name === 'applicant' || name === 'vacancy')
  const form = answer?.form ?? (reasonMissing ? { values: {}, errors: { reason: ['Choose a reason'] } } : undefined)
  const step = { action: `${PATH}?${query}`, count: open.length, form }
  const preview = answer?.preview
  return (
    <ProviderPage title={titleFor(open)} back={{ href: back }} narrow>
      <div className="stack-lg">
        <DeclinedPeople people={people} />
        {open.length === 0 && (
          <>
            <p>There is nobody left to tell. Tick applicants in the list first.</p>
            <LinkButton href={back}>Back to the applicants</LinkButton>
          </>
        )}
        {open.length > 0 && !reason && <ReasonForm hidden={hidden} form={form} />}
        {open.length > 0 && reason && preview && (
          <SendForm
            {...step}
            preview={<EmailPreview {...preview} />}
            several={new Set(open.map(({ title }) => title)).size > 1}
          />
        )}
        {open.length > 0 && reason && !preview && (
          <WordsForm {...step} reason={reason} reasonHref={`${PATH}?${new URLSearchParams(hidden).toString()}`} />
        )}
      </div>
    </ProviderPage>
  )
}

function titleFor(open: { name: string }[]): string {
  if (open.length === 1) return `Tell ${firstName(open[0]!.name)} that it is not this time`
  return open.length === 0 ? 'Nobody to tell' : `Tell ${open.length} people that it is not this time`
}

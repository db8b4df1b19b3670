import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { workOf } from '#app/across/work.server'
import { answerSeveral } from '#app/hiring/answering/answer-applicant.server'
import { readApplicantTicks } from '#app/hiring/answering/applicant-filters'
import { bulkNotice } from '#app/hiring/answering/applicant-words'
import { previewCandidateMail } from '#app/hiring/answering/candidate-mail'
import { mailFacts } from '#app/hiring/answering/change-application.server'
import { EmailPreview } from '#app/hiring/answering/components/email-preview'
import { DeclinedPeople } from '#app/hiring/answering/components/not-selected'
import { ShortlistForm } from '#app/hiring/answering/components/shortlist-form'
import { changesFor } from '#app/hiring/answering/policy'
import { peopleToDecline } from '#app/hiring/answering/queries-declining.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import { as, notFound, type ProviderContext } from '#app/platform/guard.server'
import { choice } from '#app/shared/form-fields'
import { tellTimes } from '#app/shared/tell-times'
import { LinkButton } from '#app/ui/button'

const BACK = '/provider/applications'

export const meta: MetaFunction = () => [{ title: 'Shortlist' }]

/** The ticked applicants and the email, as each will read it: nothing is done yet. */
export const loader = as('provider-recruiter', async (context) => {
  const { people } = await ticked(context)
  const [first] = people.filter((person) => person.open)
  const preview = first && previewCandidateMail(mailFacts(first, context.council), { change: 'shortlist', words: '' })
  return {
    people: people.map(({ id, name, vacancy, open }) => ({ id, name, title: vacancy.title, open })),
    email: preview ?? null,
    to: first?.email ?? null,
    query: context.url.search,
  }
})

const Form = z.object({ tell: choice(tellTimes, 'Choose when they are told') })

export const action = as('provider-recruiter', async (context) =>
  byIntent(await formDataOf(context.request), {
    send: when(Form, async ({ value: { tell } }) => {
      const { people, ticks } = await ticked(context)
      const chosen = ticks.filter(({ id }) => people.some((person) => person.id === id && person.open))
      const result = await answerSeveral(chosen, { change: 'shortlist', words: '', tell }, workOf(context))
      return redirectWithNotice(BACK, bulkNotice(tell === 'now' ? 'shortlist' : 'shortlist_later', result, people))
    }),
  }),
)

/** Somebody else's: 404. Whoever cannot be shortlisted from where they stand is not open for it. */
async function ticked({ url, db, provider: { providerId, roles } }: ProviderContext) {
  const ticks = readApplicantTicks(url.searchParams.getAll('applicant'))
  const people = await peopleToDecline(db, { ids: ticks.map(({ id }) => id), providerId })
  if (people.length < ticks.length) throw notFound()
  const may = { undoTo: null, erased: false, openingsLeft: 0 }
  return {
    ticks,
    people: people.map((person) => ({
      ...person,
      open: person.open && changesFor(roles, { ...may, status: person.status }).includes('shortlist'),
    })),
  }
}

export default function Shortlist() {
  const { people, email, to, query } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const open = people.filter((person) => person.open)
  return (
    <ProviderPage title={titleFor(open.length)} back={{ href: BACK }} narrow>
      <div className="stack-lg">
        <DeclinedPeople people={people} past="Already further on, so not told again" />
        {email ? (
          <ShortlistForm
            action={`${BACK}/shortlist${query}`}
            count={open.length}
            several={new Set(open.map(({ title }) => title)).size > 1}
            preview={
              <EmailPreview
                email={email}
                to={open.length === 1 ? (to ?? 'They gave no email address') : `${open.length} people`}
              />
            }
            form={answer?.form}
          />
        ) : (
          <>
            <p>There is no one to shortlist. Tick applicants in the list first.</p>
            <LinkButton href={BACK}>Back to the applicants</LinkButton>
          </>
        )}
      </div>
    </ProviderPage>
  )
}

function titleFor(count: number): string {
  if (count === 0) return 'No one to shortlist'
  return count === 1 ? 'Shortlist 1 person' : `Shortlist ${count} people`
}

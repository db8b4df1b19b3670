import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownCandidate, ownMatchingStage } from '#app/brokering/own/queries-own.server'
import { ANSWERS_KEPT, EqualityPage } from '#app/people/equality/components/equality-page'
import { EqualityForm } from '#app/people/equality/equality-answers'
import { recordMatchingAnswers } from '#app/people/equality/record-matching-answers.server'
import { isReferred } from '#app/referrals/friends/queries-application.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

const HOME = '/account/matching'

export const meta: MetaFunction = () => [{ title: 'Questions about fairness' }]

export const loader = as('person', async ({ db, actor, council }) => {
  const candidate = await ownCandidate(db, { personId: actor.personId, councilId: council.id })
  if (!candidate || candidate.status === 'closed') throw redirect(HOME)
  return { council: council.name }
})

export const action = as('person', async ({ request, db, clock, actor, council }) => {
  const { personId } = actor
  const candidate = await ownCandidate(db, { personId, councilId: council.id })
  if (!candidate || candidate.status === 'closed') return redirect(HOME)
  const read = await readForm(request, EqualityForm)
  if (!read.ok) return invalid(read)
  const stage = await ownMatchingStage(db, { candidateId: candidate.id, status: candidate.status })
  const referred = await isReferred(db, { personId, councilId: council.id })
  await recordMatchingAnswers({ personId, councilId: council.id, answers: read.value, stage, referred }, { db, clock })
  return redirectWithNotice(HOME, ANSWERS_KEPT)
})

export default function MatchingEquality() {
  const { council } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <EqualityPage
      lead="Answer as many as you like, or none. It makes no difference to the jobs we suggest."
      back={{ href: HOME, label: 'Help finding work' }}
      form={form}
    >
      With enough answers, {council} can see whether some people are introduced or hired less often than others, and do
      something about it.{' '}
      <strong>Neither the computer that ranks jobs, nor a job broker, nor an employer ever sees your answers.</strong>
    </EqualityPage>
  )
}

import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { equalityStageOf } from '#app/hiring/own/equality-stage'
import { ownApplication } from '#app/hiring/own/queries-own-application.server'
import { ANSWERS_KEPT, EqualityPage } from '#app/people/equality/components/equality-page'
import { EqualityForm } from '#app/people/equality/equality-answers'
import { recordEqualityAnswers } from '#app/people/equality/record-answers.server'
import { referralOfApplication } from '#app/referrals/friends/queries-application.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'

export const meta: MetaFunction = () => [{ title: 'Questions about fairness' }]

export const loader = as('person', async ({ db, clock, actor, params, council }) => {
  const own = await ownApplication(db, { id: params.id ?? '', personId: actor.personId, now: clock.now() })
  const application = found(own?.status === 'draft' ? null : own)
  return { id: application.id, council: council.name }
})

export const action = as('person', async ({ request, db, clock, actor, params }) => {
  const own = await ownApplication(db, { id: params.id ?? '', personId: actor.personId, now: clock.now() })
  const application = found(own?.status === 'draft' ? null : own)
  const read = await readForm(request, EqualityForm)
  if (!read.ok) return invalid(read)
  const { id, councilId, status } = application
  const { personId } = actor
  const referred = (await referralOfApplication(db, { applicationId: id, personId })) !== null
  await recordEqualityAnswers(
    { personId, councilId, answers: read.value, stage: equalityStageOf(status), referred },
    { db, clock },
  )
  return redirectWithNotice(`/account/applications/${id}`, ANSWERS_KEPT)
})

export default function Equality() {
  const { id, council } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <EqualityPage
      lead="Answer as many as you like, or none. It makes no difference to your application."
      back={{ href: `/account/applications/${id}`, label: 'Your application' }}
      form={form}
    >
      With enough answers, {council} can see whether some people are chosen less often than others, and do something
      about it. <strong>The employer never sees your answers</strong>, and cannot find out whether you gave any.
    </EqualityPage>
  )
}

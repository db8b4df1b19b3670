import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { equalityStageOf } from '#app/hiring/own/equality-stage'
import { ownApplication } from '#app/hiring/own/queries-own-application.server'
import { EqualityQuestions, HowAnswersAreKept } from '#app/people/equality/components/equality-questions'
import { EqualityForm } from '#app/people/equality/equality-answers'
import { recordEqualityAnswers } from '#app/people/equality/record-answers.server'
import { referralOfApplication } from '#app/referrals/friends/queries-application.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'

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
  return redirectWithNotice(`/account/applications/${id}`, 'Thank you. Your answers help to make care work fairer.')
})

export default function Equality() {
  const { id, council } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const page = `/account/applications/${id}`
  return (
    <Page
      title="Does everybody get a fair chance?"
      lead="Answer as many as you like, or none. It makes no difference to your application."
      back={{ href: page, label: 'Your application' }}
      narrow
    >
      <div className="stack-lg">
        <div className="stack">
          <p>
            With enough answers, {council} can see whether some people are chosen less often than others, and do
            something about it. <strong>The employer never sees your answers</strong>, and cannot find out whether you
            gave any.
          </p>
          <HowAnswersAreKept />
        </div>
        <Form state={form} action={`${page}/equality`}>
          <EqualityQuestions form={form} />
          <ButtonRow>
            <Button>Send my answers</Button>
            <LinkButton href={page} kind="secondary">
              Skip the questions
            </LinkButton>
          </ButtonRow>
        </Form>
      </div>
    </Page>
  )
}

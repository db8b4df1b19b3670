import { useActionData, useLoaderData } from '@remix-run/react'
import { applyPath } from '#app/hiring/applications/apply-steps'
import { AnswersSummary } from '#app/hiring/applying/components/answers-summary'
import { ApplyFrame, applyMeta } from '#app/hiring/applying/components/apply-screen'
import { ToldNote } from '#app/referrals/sharing/components/told-note'
import { toldAbout } from '#app/referrals/sharing/told-about.server'
import { openStep } from './open-application.server'
import { DRAFT_FIELD, SEND, sendPostedApplication } from './send-posted-application.server'
import { as } from '#app/platform/guard.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'

export const meta = applyMeta('check')

export const loader = as('anyone', async (context) => {
  const { vacancy, draft, job } = await openStep(context, 'check')
  return {
    job,
    answers: draft!,
    hidden: { [DRAFT_FIELD]: draft!.id },
    signedIn: context.actor !== null,
    portal: context.council.portalName,
    send: SEND,
    referrer: await toldAbout({ ...context, now: context.clock.now() }, { providerId: vacancy.providerId, draft }),
  }
})

export const action = as('anyone', sendPostedApplication)

export default function ApplyCheck() {
  const { job, answers, hidden, signedIn, portal, referrer, send } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = answer && 'form' in answer ? answer.form : undefined
  const { reference } = job
  return (
    <ApplyFrame {...{ job }} step="check" title="Check your answers">
      <div className="stack-lg">
        <AnswersSummary {...{ answers, reference }} />
        <Form state={form} action={applyPath(reference, 'check')} hidden={hidden}>
          <div className="stack">
            <h2>Now send it</h2>
            <p>
              {job.provider} can read everything above as soon as you send it, and nobody else outside {portal}.{' '}
              <a href="/privacy">How we look after your information</a>
            </p>
            {!signedIn && <p>First we email a code to {answers.email}, to make sure that the address is yours.</p>}
          </div>
          {referrer && <ToldNote {...{ referrer, showsName: answers.referralShowsName, form }} enter={send} />}
          <ButtonRow>
            <Button size="large" icon="send" name="intent" value={send}>
              Submit application
            </Button>
            <LinkButton href={applyPath(reference, 'why-care')} kind="quiet" icon="back">
              Back
            </LinkButton>
          </ButtonRow>
        </Form>
      </div>
    </ApplyFrame>
  )
}

import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { leavingReasonLabels, leavingReasons } from '#app/brokering/candidates/candidate'
import { leaveForm } from '#app/brokering/own/own-forms'
import { ownCandidate } from '#app/brokering/own/queries-own.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { leaveMatching } from '#app/brokering/own/end-matching.server'

const HOME = '/account/matching'

export const meta: MetaFunction = () => [{ title: 'Leave' }]

export const loader = as('person', async ({ db, actor, council }) => {
  const candidate = await ownCandidate(db, { personId: actor.personId, councilId: council.id })
  if (!candidate || candidate.status === 'closed') throw redirect(HOME)
  return { mayPause: candidate.status === 'active', council: council.name }
})

export const action = as('person', async ({ request, db, clock, actor, council }) => {
  const candidate = await ownCandidate(db, { personId: actor.personId, councilId: council.id })
  if (!candidate || candidate.status === 'closed') return redirect(HOME)
  const read = await readForm(request, leaveForm)
  if (!read.ok) return invalid(read)
  await leaveMatching({ candidateId: candidate.id, reason: read.value.reason }, { db, clock, actor, council })
  return redirectWithNotice(HOME, 'You have left. Nobody looks for work for you any more.')
})

export default function LeaveMatching() {
  const { mayPause, council } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <Page
      title="Leave"
      lead={`The job brokers of ${council} stop looking for work for you, and take back what no employer has seen yet.`}
      back={{ href: HOME, label: 'Help finding work' }}
      narrow
    >
      <div className="stack-lg">
        <p>
          Applications that are with an employer stay with them; you can withdraw those on{' '}
          <a href="/account/applications">your applications</a>.
          {mayPause && (
            <>
              {' '}
              If you only need a break, <a href={`${HOME}/pause`}>pause instead</a>.
            </>
          )}
        </p>
        <Form state={form} action={`${HOME}/leave`}>
          <Radios
            name="reason"
            legend="Why do you leave?"
            options={leavingReasons.map((value) => ({ value, label: leavingReasonLabels[value] }))}
            form={form}
          />
          <ButtonRow>
            <Button kind="danger">Leave</Button>
            <LinkButton href={HOME} kind="quiet">
              Stay
            </LinkButton>
          </ButtonRow>
        </Form>
      </div>
    </Page>
  )
}

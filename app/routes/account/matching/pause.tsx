import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pauseForm } from '#app/brokering/own/own-forms'
import { pauseMatching } from '#app/brokering/own/pause-matching.server'
import { ownCandidate } from '#app/brokering/own/queries-own.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { formatDay } from '#app/shared/date-words'
import { addDays, londonDate } from '#app/shared/dates'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { DateField } from '#app/ui/text-fields'

const HOME = '/account/matching'

export const meta: MetaFunction = () => [{ title: 'Pause' }]

export const loader = as('person', async ({ db, clock, actor, council }) => {
  const candidate = await ownCandidate(db, { personId: actor.personId, councilId: council.id })
  if (candidate?.status !== 'active') throw redirect(HOME)
  return { tomorrow: addDays(londonDate(clock.now()), 1) }
})

export const action = as('person', async ({ request, db, clock, actor, council }) => {
  const candidate = await ownCandidate(db, { personId: actor.personId, councilId: council.id })
  if (candidate?.status !== 'active') return redirect(HOME)
  const now = clock.now()
  const read = await readForm(request, pauseForm(londonDate(now)))
  if (!read.ok) return invalid(read)
  const { until } = read.value
  await pauseMatching({ candidateId: candidate.id, until }, { db, clock, actor, council })
  const words = until ? `You are paused until ${formatDay(until, now)}.` : 'You are paused until you say so.'
  return redirectWithNotice(HOME, words)
})

export default function PauseMatching() {
  const { tomorrow } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <Page
      title="Pause for a while"
      lead="We suggest no new jobs to you. What you have already agreed to continues, and everything you told us stays."
      back={{ href: HOME, label: 'Help finding work' }}
      narrow
    >
      <Form state={form} action={`${HOME}/pause`}>
        <DateField
          name="until"
          label="On which day should we start again?"
          hint="We tell you by email on that day. Leave it empty to start again when you press the button."
          optional
          min={tomorrow}
          form={form}
        />
        <ButtonRow>
          <Button icon="pause">Pause</Button>
          <LinkButton href={HOME} kind="quiet">
            Cancel
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}

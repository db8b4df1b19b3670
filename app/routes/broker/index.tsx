import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { claimCandidate } from '#app/brokering/cases/caseload/claim-candidate.server'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { logContact } from '#app/brokering/cases/log-contact.server'
import { DeskLists, NobodyYet, ScopeTabs } from '#app/brokering/desk/components/desk-lists'
import { FunnelChart } from '#app/brokering/desk/components/funnel-chart'
import { DESK_ROWS, deskTitle, readScope } from '#app/brokering/desk/desk'
import { DeskActionForm } from '#app/brokering/desk/forms'
import { monthOf, monthWords } from '#app/brokering/desk/funnel'
import { deskQueue } from '#app/brokering/desk/queries-desk.server'
import { funnelOf } from '#app/brokering/desk/queries-funnel.server'
import { claimRefusalWords } from '#app/brokering/desk/refusal-words'
import { byIntent } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'
import { relativeDay } from '#app/shared/date-words'
import { londonDate } from '#app/shared/dates'
import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Notice } from '#app/ui/status'
import type { z } from 'zod'

export const meta: MetaFunction = () => [{ title: 'Your desk' }]

export const loader = as('broker', async ({ db, clock, council, actor, url }) => {
  const now = clock.now()
  const scope = readScope(url.searchParams.get('whose'))
  const councilId = council.id
  const [month, previousMonth] = [monthOf(londonDate(now)), monthOf(londonDate(now), 1)]
  const [queue, counts, previous] = await Promise.all([
    deskQueue(db, { councilId, personId: actor.personId, scope, now, limit: DESK_ROWS }),
    funnelOf(db, { councilId, month }),
    funnelOf(db, { councilId, month: previousMonth }),
  ])
  const funnel = { month: monthWords(month), previousMonth: monthWords(previousMonth), counts, previous }
  return { now, scope, queue, funnel, formKey: newFormKey() }
})

export const action = as('broker', async ({ request, db, clock, actor, council }) => {
  const now = clock.now()
  const broker = { db, clock, actor, council }
  const pressed = async <A,>(raw: FormData, run: (posted: z.output<typeof DeskActionForm>, home: string) => A) => {
    const read = checkForm(raw, DeskActionForm)
    if (!read.ok) return data({ problem: INCOMPLETE }, { status: 422 })
    return await run(read.value, read.value.scope === 'all' ? '/broker?whose=all' : '/broker')
  }
  const branches = {
    'take-on': (raw: FormData) =>
      pressed(raw, async ({ candidateId }, home) => {
        const taken = await claimCandidate({ candidateId }, broker)
        if (!taken.ok) return data({ problem: claimRefusalWords[taken.reason] }, { status: statusOf(taken.reason) })
        return redirectWithNotice(home, 'They are in your caseload now.')
      }),
    'no-answer': (raw: FormData) =>
      pressed(raw, async ({ candidateId, formKey }, home) => {
        const call = { candidateId, kind: 'call', outcome: 'no-answer', words: '', formKey } as const
        const logged = await logContact(call, broker)
        if (!logged.ok) return data({ problem: claimRefusalWords['not-found'] }, { status: 404 })
        const next = logged.next ? ` Next try ${relativeDay(logged.next.on, now)}.` : ''
        return redirectWithNotice(home, `Written down: no answer.${next}`)
      }),
  }
  return byIntent(await formDataOf(request), branches, () => data({ problem: INCOMPLETE }, { status: 400 }))
})

const INCOMPLETE = 'That did not arrive complete. Please press it again.'
const statusOf = (reason: string) => (reason === 'not-found' ? 404 : 409)

export default function Desk() {
  const { now, scope, queue, funnel, formKey } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  return (
    <BrokerPage
      title={deskTitle(queue)}
      actions={
        <LinkButton href="/broker/candidates/new" icon="person-add">
          Register somebody
        </LinkButton>
      }
    >
      <div className="stack-lg">
        {problem && (
          <Notice kind="bad" flash>
            <p>{problem}</p>
          </Notice>
        )}
        <ScopeTabs scope={scope} />
        <DeskLists queue={queue} now={now} form={{ formKey, scope }} />
        <NobodyYet queue={queue} scope={scope} />
        <Section
          title={`${funnel.month} so far`}
          id="funnel"
          aside={<a href="/broker/impact">Does it work equally well for everybody?</a>}
        >
          <FunnelChart {...funnel} />
        </Section>
      </div>
    </BrokerPage>
  )
}

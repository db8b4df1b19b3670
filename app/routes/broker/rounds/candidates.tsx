import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { addCandidates } from '#app/brokering/rounds/choose-members.server'
import { ChooseFilterForm, ChooseList } from '#app/brokering/rounds/components/choose-list'
import { ChooseForm } from '#app/brokering/rounds/forms'
import {
  candidatesLeftOut,
  choosableCandidateIds,
  choosableCandidates,
} from '#app/brokering/rounds/queries-choosable.server'
import { MOST_CANDIDATES } from '#app/brokering/rounds/round'
import { readByIntent } from '#app/platform/by-intent.server'
import { addedWords } from '#app/brokering/rounds/round-words'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { relativeDay } from '#app/shared/date-words'
import { choosing } from './choosing.server'
import { roundRefusal } from './round-refusal.server'

export const meta: MetaFunction = () => [{ title: 'Choose candidates' }]

export const loader = as('broker', async (context) => {
  const { round, filters, placeProblem, ask, now } = await choosing(context)
  return { round, filters, placeProblem, now, ...(await choosableCandidates(context.db, ask)) }
})

export const action = as('broker', async (context) => {
  const { round, ask, placeProblem } = await choosing(context)
  const read = readByIntent(await formDataOf(context.request), ChooseForm)
  if (!read.ok) return invalid(read)
  if (read.value.intent === 'add-all' && placeProblem) return refuse(read, placeProblem)
  const candidateIds =
    read.value.intent === 'add' ? read.value.ids : await choosableCandidateIds(context.db, ask, MOST_CANDIDATES + 1)
  const added = await addCandidates({ roundId: round.id, candidateIds }, context)
  if (!added.ok) return refuse(read, roundRefusal(added.reason))
  const left = await candidatesLeftOut(context.db, {
    roundId: round.id,
    councilId: context.council.id,
    ids: candidateIds,
  })
  return redirectWithNotice(`/broker/rounds/${round.id}`, addedWords(added.changed, 'candidate', left))
})

export default function RoundCandidates() {
  const { round, filters, placeProblem, now, rows, page } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const path = `/broker/rounds/${round.id}/candidates`
  return (
    <BrokerPage
      title="Choose who takes part"
      lead={`${round.people} of at most ${MOST_CANDIDATES} candidates chosen. Only people who are free to be matched are listed.`}
      back={{ href: `/broker/rounds/${round.id}`, label: round.name }}
    >
      <div className="stack-lg">
        <ChooseFilterForm path={path} filters={filters} placeProblem={placeProblem} withOwner />
        <ChooseList
          path={path}
          filters={filters}
          rows={rows}
          page={page}
          what="candidates"
          form={form}
          label={({ name }) => `Choose ${name}`}
          empty={<p>Nobody else fits. Change the filters, or make somebody’s case active first.</p>}
          columns={[
            { label: 'Candidate', cell: ({ name }) => name || 'Without a name' },
            { label: 'Home', cell: ({ outcode }) => outcode },
            { label: 'Waits since', cell: ({ activeSince }) => relativeDay(activeSince, now) },
            { label: 'Broker', cell: ({ broker }) => broker ?? 'nobody yet' },
          ]}
        />
      </div>
    </BrokerPage>
  )
}

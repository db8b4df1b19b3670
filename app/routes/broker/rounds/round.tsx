import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { endorseRefusalWords } from '#app/brokering/introductions/endorsing/refusal-words'
import { beginFromMethod, placeCandidate } from '#app/brokering/rounds/place-candidate.server'
import { cancelRound } from '#app/brokering/rounds/cancel-round.server'
import { RoundPage } from '#app/brokering/rounds/components/round-page'
import { RoundTag } from '#app/brokering/rounds/components/rounds-table'
import { RoundForm } from '#app/brokering/rounds/forms'
import { findRound, getRound } from '#app/brokering/rounds/queries-rounds.server'
import { roundTitle } from '#app/brokering/rounds/round-words'
import { workOutRound } from '#app/brokering/rounds/work-out-round.server'
import { readByIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { workOf } from '#app/across/work.server'
import { endorseRound, type RoundReport } from '#app/brokering/rounds/endorse-round.server'
import { roundRefusal } from './round-refusal.server'

export const meta: MetaFunction = () => [{ title: 'Matching round' }]

export const loader = as('broker', async ({ db, clock, council, params }) => {
  const round = found(await getRound(db, { roundId: params.id ?? '', councilId: council.id }))
  return { now: clock.now(), round }
})

type Problems = { sentence: string | null; problems: Record<string, string> }

export const action = as(
  'broker',
  async (context) => {
    const roundId = context.params.id ?? ''
    const read = readByIntent(await formDataOf(context.request), RoundForm)
    if (!read.ok) return answer('That did not arrive complete. Please press it again.', 422)
    const here = `/broker/rounds/${roundId}`
    switch (read.value.intent) {
      case 'work-out': {
        const worked = await workOutRound({ roundId }, context)
        if (!worked.ok) return answer(roundRefusal(worked.reason))
        return redirectWithNotice(
          here,
          worked.placed === 0 ? 'Worked out: nobody fits.' : 'Worked out. Nobody has been told.',
        )
      }
      case 'begin-from': {
        const begun = await beginFromMethod({ roundId, method: read.value.method }, context)
        return begun.ok
          ? redirectWithNotice(here, 'Everybody is where this method puts them.')
          : answer(roundRefusal(begun.reason))
      }
      case 'unplace': {
        const { candidateId } = read.value
        const placed = await placeCandidate({ roundId, candidateId, vacancyId: null, byHand: false }, context)
        return placed.ok ? redirectWithNotice(here, 'They have no place now.') : answer(roundRefusal(placed.reason))
      }
      case 'cancel': {
        const cancelled = await cancelRound({ roundId }, context)
        return cancelled.ok
          ? redirectWithNotice('/broker/rounds', 'The round is given up.')
          : answer(roundRefusal(cancelled.reason))
      }
      case 'endorse': {
        const endorsed = await endorseRound({ roundId }, workOf(context))
        if (!endorsed.ok) return answer(roundRefusal(endorsed.reason))
        if (endorsed.problems.length === 0) return redirectWithNotice(here, reportWords(endorsed))
        return data(problemsOf(endorsed), { status: 409 })
      }
    }
  },
  { of: ({ db, params, council }) => findRound(db, { roundId: params.id ?? '', councilId: council.id }) },
)

const answer = (sentence: string, status = 409) => data<Problems>({ sentence, problems: {} }, { status })

function reportWords({ introductions, left, problems }: RoundReport): string {
  const done = introductions === 1 ? '1 candidate has been asked.' : `${introductions} candidates have been asked.`
  const failed = problems.length === 0 ? '' : ` ${problems.length} could not be: the table says why.`
  const rest = left - problems.length
  if (left === 0) return `${done} The round is endorsed.`
  return rest > 0 ? `${done}${failed} ${rest} more to go: press again.` : `${done}${failed}`
}

function problemsOf(report: RoundReport): Problems {
  const sentences = report.problems.map(({ candidateId, reason }) => [candidateId, endorseRefusalWords[reason]])
  return { sentence: reportWords(report), problems: Object.fromEntries(sentences) }
}

export default function Round() {
  const { now, round } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <BrokerPage
      title={roundTitle(round)}
      eyebrow={<RoundTag status={round.status} />}
      back={{ href: '/broker/rounds', label: 'All rounds' }}
    >
      <RoundPage round={round} now={now} sentence={answered?.sentence ?? null} problems={answered?.problems ?? {}} />
    </BrokerPage>
  )
}

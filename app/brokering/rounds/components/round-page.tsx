import { formatDateTime } from '#app/shared/date-words'
import { ActionButton, ButtonRow } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Notice } from '#app/ui/status'
import { Details } from '#app/ui/summary'
import type { RoundView } from '../round-view'
import { nextStepWords } from '../round-words'
import { BetterOff, MethodFigures } from './method-figures'
import { PlacementsTable } from './placements-table'
import { RoundMembers } from './round-members'

type RoundPageProps = { round: RoundView; now: Date; sentence: string | null; problems: Record<string, string> }

/** A round from putting it together to the introductions made of it. */
export function RoundPage({ round, sentence, problems }: RoundPageProps) {
  const { status, people, vacancies, comparison } = round
  const isOpen = status === 'draft' || status === 'worked_out'
  const isWorkedOut = status === 'worked_out'
  const introduced = people.filter(({ placement }) => placement?.introduction).length
  const placed = people.filter(({ placement }) => placement !== null).length
  const mayChange = isOpen && introduced === 0
  return (
    <div className="stack-lg">
      {sentence && (
        <Notice kind="bad" flash>
          <p>{sentence}</p>
        </Notice>
      )}
      <p className="lead">{nextStepWords(status, { people: people.length, vacancies: vacancies.length, placed })}</p>
      {isOpen && <Steps round={round} placed={placed} introduced={introduced} mayChange={mayChange} />}
      {status !== 'draft' && <PlacementsTable round={round} mayChange={isWorkedOut} problems={problems} />}
      {comparison && (
        <Section title="The methods side by side" id="methods">
          <div className="stack">
            <MethodFigures round={round} comparison={comparison} mayChange={isWorkedOut && mayChange} />
            <BetterOff round={round} comparison={comparison} />
            <HowItWasWorkedOut round={round} />
          </div>
        </Section>
      )}
      <Section title="Who takes part" id="members">
        <RoundMembers round={round} mayChange={mayChange} />
      </Section>
    </div>
  )
}

type StepsProps = { round: RoundView; placed: number; introduced: number; mayChange: boolean }

function Steps({ round, placed, introduced, mayChange }: StepsProps) {
  const { id, status, people, vacancies } = round
  const action = `/broker/rounds/${id}`
  const left = placed - introduced
  const isReady = people.length > 0 && vacancies.length > 0
  const isWorkedOut = status === 'worked_out'
  return (
    <ButtonRow>
      {isWorkedOut && placed > 0 && (
        <ActionButton action={action} fields={{ intent: 'endorse' }} icon="send">
          {left === 0
            ? 'Finish the round'
            : left === 1
              ? 'Endorse and ask 1 candidate'
              : `Endorse and ask ${left} candidates`}
        </ActionButton>
      )}
      {mayChange && isReady && (
        <ActionButton
          action={action}
          fields={{ intent: 'work-out' }}
          kind={isWorkedOut ? 'secondary' : 'primary'}
          icon="refresh"
        >
          {isWorkedOut ? 'Work it out again' : 'Work it out'}
        </ActionButton>
      )}
      <ActionButton action={action} fields={{ intent: 'cancel' }} kind="quiet" icon="close">
        Give this round up
      </ActionButton>
    </ButtonRow>
  )
}

function HowItWasWorkedOut({ round }: { round: RoundView }) {
  return (
    <Details summary="How this was worked out">
      <p>
        Candidates order the vacancies by what they want; vacancies order the candidates by what they need. What
        somebody stated comes first. Pairs that do not fit are left out. Equal halves are ordered by lot (seed{' '}
        {round.lotterySeed}
        ), the same however often it is worked out.
      </p>
      {round.workedOutAt && (
        <p>
          Worked out {formatDateTime(round.workedOutAt)} with version {round.weightsVersion} of the weights. “Most
          placements” looks at each candidate’s best 40 vacancies.
        </p>
      )}
    </Details>
  )
}

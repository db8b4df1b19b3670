import { formatDay } from '#app/shared/date-words'
import { Card } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import { reachedWords, timeLeftWords } from '../challenge'
import type { ListedChallenge } from '../views'
import { ProgressBar } from './progress-bar'

/** A provider's challenges, each with how far it has come. */
export function ChallengeList({ rows, now }: { rows: readonly ListedChallenge[]; now: Date }) {
  return (
    <ul className="stack">
      {rows.map((challenge) => (
        <Card
          key={challenge.id}
          as="li"
          title={challenge.name}
          href={`/provider/referrals/challenges/${challenge.id}`}
          eyebrow={challenge.site ?? 'Everybody'}
          aside={<ChallengeTag challenge={challenge} />}
        >
          <ChallengeStanding challenge={challenge} now={now} />
        </Card>
      ))}
    </ul>
  )
}

export function ChallengeTag({ challenge: { state, reached, target } }: { challenge: ListedChallenge }) {
  if (state === 'planned') return <Tag icon="calendar">Not begun</Tag>
  if (reached >= target) return <Tag tone="good">Reached</Tag>
  return state === 'running' ? <Tag tone="accent">Running</Tag> : <Tag>Over</Tag>
}

/** How far, and from when to when. */
export function ChallengeStanding({ challenge, now }: { challenge: ListedChallenge; now: Date }) {
  const { goal, target, reached, startsOn, endsOn, state } = challenge
  return (
    <>
      <p>
        <strong>{reachedWords(goal, reached)}</strong> of {target}
      </p>
      <ProgressBar value={reached} target={target} />
      <p className="text-muted">
        {formatDay(startsOn, now)} to {formatDay(endsOn, now)}
        {state === 'running' && `. ${timeLeftWords(endsOn, now)}.`}
      </p>
    </>
  )
}

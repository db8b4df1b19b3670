import { formatDay } from '#app/shared/date-words'
import { Card, Section } from '#app/ui/card'
import { reachedWords, timeLeftWords } from '../challenge'
import type { Challenge } from '../views'
import { ProgressBar } from './progress-bar'

/** What the team is trying to reach together; nothing while no challenge runs. */
export function Challenges({ challenges, now }: { challenges: readonly Challenge[]; now: Date }) {
  if (challenges.length === 0) return null
  return (
    <Section title={challenges.length === 1 ? 'Your team’s challenge' : 'Your team’s challenges'} id="challenges">
      <ul className="stack">
        {challenges.map(({ id, name, goal, target, reached, endsOn, site }) => (
          <Card key={id} as="li" title={name} headingLevel={3} eyebrow={site ?? 'Everybody together'}>
            <p>
              <strong>{reachedWords(goal, reached)}</strong> of {target}
              {reached >= target && ': you did it together'}
            </p>
            <ProgressBar value={reached} target={target} />
            <p className="text-muted">
              {timeLeftWords(endsOn, now)}, until {formatDay(endsOn, now)}
            </p>
          </Card>
        ))}
      </ul>
    </Section>
  )
}

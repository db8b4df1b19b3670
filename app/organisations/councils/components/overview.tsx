import { relativeDay } from '#app/shared/date-words'
import { Card, EmptyState, Section, Stats } from '#app/ui/card'
import { LinkButton } from '#app/ui/button'
import { Noticeboard } from '#app/ui/illustrations'
import { Tag } from '#app/ui/status'
import type { CouncilFigures } from '../overview'
import type { Waiting } from '../waiting'

/** The queue of the roles held: nothing to do is said kindly. */
export function OverviewQueue({ items, now }: { items: Waiting[]; now: Date }) {
  if (items.length === 0) {
    return (
      <EmptyState title="Nothing is waiting for you" illustration={<Noticeboard />}>
        <p>What needs somebody with your roles appears here.</p>
      </EmptyState>
    )
  }
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {items.map(({ key, title, since, words, href, action, urgent }) => (
        <Card
          key={key}
          as="li"
          title={title}
          aside={since && <Tag tone={urgent ? 'warn' : 'neutral'}>{`oldest: ${relativeDay(since, now)}`}</Tag>}
        >
          <p>{words}</p>
          <div className="button-row">
            <LinkButton href={href} kind={urgent ? 'primary' : 'secondary'}>
              {action}
            </LinkButton>
          </div>
        </Card>
      ))}
    </ul>
  )
}

/** "1.5 days", "less than half a day". */
function daysWords(days: number): string {
  if (days < 0.5) return 'less than half a day'
  const rounded = Math.round(days * 10) / 10
  return `${rounded} ${rounded === 1 ? 'day' : 'days'}`
}

export function OverviewFigures({ figures }: { figures: CouncilFigures }) {
  return (
    <Section title="In your area" id="figures">
      <Stats
        label="Figures"
        items={[
          { label: 'live vacancies', value: figures.liveVacancies },
          { label: 'verified providers', value: figures.verifiedProviders },
          { label: 'applications', value: figures.applications, note: 'in the last 7 days' },
          { label: 'people hired', value: figures.hires, note: 'in the last 30 days' },
          {
            label: 'to the first answer',
            value: figures.answerDays === null ? 'not known yet' : daysWords(figures.answerDays),
            note: 'half of all applicants wait less, over 90 days',
          },
        ]}
      />
    </Section>
  )
}

import { relativeDay } from '#app/shared/date-words'
import { Card, EmptyState, Section, Stats } from '#app/ui/card'
import { LinkButton } from '#app/ui/button'
import { Noticeboard } from '#app/ui/illustrations'
import { Tag } from '#app/ui/status'
import type { CouncilArea } from '../policy'
import type { CouncilFigures, CouncilQueue } from '../overview'

type Waiting = {
  key: CouncilArea
  title: string
  since: Date | null
  words: string
  href: string
  action: string
  urgent: boolean
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

function lateWords({ adverts, lateAdverts }: CouncilQueue): string {
  if (lateAdverts === 0) return adverts === 1 ? 'It is not late yet.' : 'None is late yet.'
  if (lateAdverts < adverts) return `${lateAdverts} of them should be live already.`
  return adverts === 1 ? 'It should be live already.' : 'All of them should be live already.'
}

/** What waits for these areas, the most pressing first. */
function waitingFor(queue: CouncilQueue, areas: readonly CouncilArea[]): Waiting[] {
  const all: (Waiting | false)[] = [
    queue.adverts > 0 && {
      key: 'moderation',
      title: count(queue.adverts, 'advert waits for a moderator', 'adverts wait for a moderator'),
      since: queue.oldestAdvert,
      words: lateWords(queue),
      href: '/council/moderation',
      action: 'Check adverts',
      urgent: queue.lateAdverts > 0,
    },
    queue.providers > 0 && {
      key: 'providers',
      title: count(queue.providers, 'provider waits to be verified', 'providers wait to be verified'),
      since: queue.oldestProvider,
      words: 'Until then they can write drafts, and nobody sees their jobs.',
      href: '/council/providers?status=applied',
      action: 'Check providers',
      urgent: false,
    },
    queue.reports > 0 && {
      key: 'reports',
      title: count(queue.reports, 'report about an advert', 'reports about adverts'),
      since: queue.oldestReport,
      words: 'Somebody says that an advert is wrong.',
      href: '/council/reports',
      action: 'Read reports',
      urgent: true,
    },
    queue.mails > 0 && {
      key: 'messages',
      title: count(queue.mails, 'email could not be delivered', 'emails could not be delivered'),
      since: null,
      words: 'We keep trying. If they stay here, the mail server or the address is wrong.',
      href: '/council/messages',
      action: 'See what failed',
      urgent: true,
    },
  ]
  return all.filter((item) => item !== false).filter(({ key }) => areas.includes(key))
}

/** The queue of the roles held: nothing to do is said kindly. */
export function OverviewQueue({ queue, areas, now }: { queue: CouncilQueue; areas: CouncilArea[]; now: Date }) {
  const items = waitingFor(queue, areas)
  if (areas.length === 0) return null
  if (items.length === 0) {
    return (
      <EmptyState title="Nothing is waiting for you" illustration={<Noticeboard />}>
        <p>New registrations, adverts and reports appear here, and you get an email.</p>
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

/** What a role without pages of its own yet will do here. */
export function RolesToCome({ roles }: { roles: { label: string; words: string }[] }) {
  if (roles.length === 0) return null
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {roles.map(({ label, words }) => (
        <Card key={label} title={label}>
          <p>{words}</p>
          <p className="text-muted">This part of the portal is being built. You have nothing to do here yet.</p>
        </Card>
      ))}
    </div>
  )
}

import { formatMoney } from '#app/shared/money'
import { Card, EmptyState, Section, Stats } from '#app/ui/card'
import { VillageBicycle } from '#app/ui/illustrations'
import type { IconName } from '#app/ui/icons'
import { Icon } from '#app/ui/icon'
import { LinkButton } from '#app/ui/button'
import type { Desk } from '../manager-views'

type Waiting = Desk['waiting']

/** "2 things wait for you". Only what whoever looks can do counts. */
export function deskTitle(waiting: Waiting, mayEdit: boolean): string {
  const things = mayEdit ? todoOf(waiting).length : 0
  if (things === 0) return 'Referrals'
  return things === 1 ? '1 thing is waiting for you' : `${things} things are waiting for you`
}

type Todo = { href: string; icon: IconName; words: string; note: string }

function todoOf({ people, checks, calls, cashIns, toExport, exported }: Waiting): Todo[] {
  const countWords = (count: number, single: string, several: string) =>
    count === 1 ? `1 ${single}` : `${count} ${several}`
  const all: (Todo & { count: number })[] = [
    {
      count: calls,
      href: '/provider/referrals/friends',
      icon: 'phone',
      words: countWords(calls, 'friend wants to be called', 'friends want to be called'),
      note: 'They are still keen now. A day later many are not.',
    },
    {
      count: people,
      href: '/provider/referrals/people',
      icon: 'person-check',
      words: countWords(people, 'person joined by the code', 'people joined by the code'),
      note: 'Confirm that they work for you.',
    },
    {
      count: checks,
      href: '/provider/referrals/checks',
      icon: 'flag',
      words: countWords(checks, 'friend to check', 'friends to check'),
      note: 'Points are held until you have looked.',
    },
    {
      count: cashIns,
      href: '/provider/referrals/cash-ins',
      icon: 'wallet',
      words: countWords(cashIns, 'cash-in to decide', 'cash-ins to decide'),
      note: 'Somebody asked for their points to be paid.',
    },
    {
      count: toExport,
      href: '/provider/referrals/cash-ins',
      icon: 'download',
      words: countWords(toExport, 'approved cash-in to export', 'approved cash-ins to export'),
      note: 'Make the file for payroll.',
    },
    {
      count: exported,
      href: '/provider/referrals/exports',
      icon: 'pound',
      words: countWords(exported, 'cash-in with payroll', 'cash-ins with payroll'),
      note: 'Once payroll has paid, say so.',
    },
  ]
  return all.filter(({ count }) => count > 0)
}

/** What to do first; nothing to do is said too. */
export function DeskQueue({ waiting }: { waiting: Waiting }) {
  const todo = todoOf(waiting)
  if (todo.length === 0) return <p>Nothing is waiting for you.</p>
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-2">
      {todo.map(({ href, icon, words, note }) => (
        <Card key={words} as="li" title={words} href={href} aside={<Icon name={icon} />}>
          <p className="text-muted">{note}</p>
        </Card>
      ))}
    </ul>
  )
}

/** The figures under the queue. */
export function DeskFigures({ desk: { people, open, working, owedPence } }: { desk: Desk }) {
  return (
    <Section title="Figures" id="figures">
      <Stats
        label="Figures"
        items={[
          {
            label: people === 1 ? 'person tells friends' : 'people tell friends',
            value: people,
            href: '/provider/referrals/people',
          },
          {
            label: open === 1 ? 'friend in progress' : 'friends in progress',
            value: open,
            href: '/provider/referrals/friends',
          },
          {
            label: working === 1 ? 'friend started and works here' : 'friends started and work here',
            value: working,
            href: '/provider/referrals/friends?stage=started',
          },
          {
            label: 'in points not paid yet',
            value: formatMoney(owedPence),
            note: 'Balances and cash-ins that are on their way',
          },
        ]}
      />
    </Section>
  )
}

/** Before there is a programme: what it is, and the first step. */
export function NoProgramme({ words, mayOpen }: { words: { label: string; next: string }; mayOpen: boolean }) {
  return (
    <EmptyState
      title="Let your people bring their friends"
      illustration={<VillageBicycle />}
      action={
        mayOpen && <LinkButton href="/provider/referrals/programme">See the rules and open the programme</LinkButton>
      }
    >
      <ol className="list-decimal space-y-2 pl-6 text-start">
        <li>You set the points: so many when a friend starts, so many when they are still here after 13 weeks.</li>
        <li>Your people share a job with a friend in three taps, with a link of their own.</li>
        <li>You see who told whom, and your payroll pays the points. People who come through a friend stay longer.</li>
      </ol>
      <p>
        <strong>{words.label}.</strong> {words.next}
      </p>
    </EmptyState>
  )
}

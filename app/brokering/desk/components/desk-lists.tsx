import { EmptyState } from '#app/ui/card'
import { Noticeboard } from '#app/ui/illustrations'
import { Tabs } from '#app/ui/navigation'
import type { DeskQueue, DeskScope } from '../desk'
import { EmptyVacancies, IntroductionLists } from './open-ends'
import { CallLists, NearList, WaitingLists, type DeskForm } from './people-lists'

/** Mine, or everybody's. */
export function ScopeTabs({ scope }: { scope: DeskScope }) {
  return (
    <Tabs
      label="Whose people"
      items={[
        { href: '/broker', label: 'Mine', current: scope === 'mine' },
        { href: '/broker?whose=all', label: 'Everybody’s', current: scope === 'all' },
      ]}
    />
  )
}

/** Everything that waits, people first. */
export function DeskLists(props: { queue: DeskQueue; now: Date; form: DeskForm }) {
  return (
    <div className="desk-lists">
      <CallLists {...props} />
      <IntroductionLists {...props} />
      <WaitingLists {...props} />
      <EmptyVacancies {...props} />
      <NearList {...props} />
    </div>
  )
}

/** What to do first when no list has anything. */
export function NobodyYet({ queue, scope }: { queue: DeskQueue; scope: DeskScope }) {
  if (Object.values(queue).some(({ rows }) => rows.length > 0)) return null
  return (
    <EmptyState
      title={scope === 'mine' ? 'Nothing of yours is waiting' : 'Nothing is waiting'}
      illustration={<Noticeboard />}
    >
      <p>
        People who register, actions that are due and employers who owe an answer appear here.{' '}
        {scope === 'mine' && <a href="/broker?whose=all">Look at everybody’s.</a>}
      </p>
    </EmptyState>
  )
}

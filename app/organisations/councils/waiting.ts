import { MOST_COUNTED, type CouncilQueue, type GrantsQueue } from './overview'
import type { CouncilArea } from './policy'

/** Something that waits for a person, as a card of the overview. */
export type Waiting = {
  key: string
  title: string
  since: Date | null
  words: string
  href: string
  action: string
  urgent: boolean
  /** How many things. */
  number: number
}

type Candidate = Omit<Waiting, 'key'> & { area: CouncilArea }

const count = (number: number, one: string, many: string) =>
  `${number >= MOST_COUNTED ? `${MOST_COUNTED} and more` : number} ${number === 1 ? one : many}`

function lateWords({ adverts, lateAdverts }: CouncilQueue): string {
  if (lateAdverts === 0) return adverts === 1 ? 'It is not late yet.' : 'None is late yet.'
  if (lateAdverts < adverts) return `${lateAdverts} of them should be live already.`
  return adverts === 1 ? 'It should be live already.' : 'All of them should be live already.'
}

/** What waits for these areas, the most pressing first. */
export function waitingFor(queue: CouncilQueue, grants: GrantsQueue, areas: readonly CouncilArea[]): Waiting[] {
  return [...grantsWaiting(grants), ...othersWaiting(queue)]
    .filter(({ area, number }) => number > 0 && areas.includes(area))
    .map(({ area, ...item }) => ({ ...item, key: `${area} ${item.href}` }))
}

function grantsWaiting(grants: GrantsQueue): Candidate[] {
  return [
    {
      area: 'grants',
      number: grants.toCheck,
      title: count(
        grants.toCheck,
        'grant application is waiting for an assessor',
        'grant applications are waiting for an assessor',
      ),
      since: null,
      words:
        grants.urgent > 0 ? `${count(grants.urgent, 'of them cannot', 'of them cannot')} wait.` : 'None is urgent.',
      href: grants.urgent > 0 ? '/council/grants?view=urgent' : '/council/grants',
      action: 'Check applications',
      urgent: grants.urgent > 0,
    },
    {
      area: 'grants',
      number: grants.recommended,
      title: count(
        grants.recommended,
        'recommendation is waiting for a decision',
        'recommendations are waiting for a decision',
      ),
      since: null,
      words: 'A second person decides on what an assessor recommended.',
      href: '/council/grants?view=approver',
      action: 'Decide',
      urgent: false,
    },
    {
      area: 'grants',
      number: grants.left,
      title: count(grants.left, 'person left a job that a grant was for', 'people left a job that a grant was for'),
      since: null,
      words: 'Ask money back, or let it go with a reason.',
      href: '/council/grants?view=approver#left',
      action: 'Decide about those who left',
      urgent: false,
    },
    {
      area: 'appeals',
      number: grants.appealed,
      title: count(grants.appealed, 'appeal is waiting for an answer', 'appeals are waiting for an answer'),
      since: null,
      words: 'Somebody disagrees with a decision about their grant.',
      href: '/council/appeals',
      action: 'Read appeals',
      urgent: false,
    },
    {
      area: 'payment-runs',
      number: grants.runs,
      title: count(grants.runs, 'payment run is waiting for somebody', 'payment runs are waiting for somebody'),
      since: null,
      words: 'To be authorised by a second person, or to be sent to the bank.',
      href: '/council/payment-runs',
      action: 'See payment runs',
      urgent: true,
    },
    {
      area: 'payment-runs',
      number: grants.duePayments,
      title: count(grants.duePayments, 'payment is due', 'payments are due'),
      since: null,
      words: 'They can go into the next payment run.',
      href: '/council/payment-runs',
      action: 'Pay them',
      urgent: false,
    },
    {
      area: 'recoveries',
      number: grants.recoveries,
      title: count(grants.recoveries, 'recovery needs a second person', 'recoveries need a second person'),
      since: null,
      words: 'A colleague proposed to ask for money back.',
      href: '/council/recoveries',
      action: 'See recoveries',
      urgent: false,
    },
    {
      area: 'pots',
      number: grants.transfers,
      title: count(
        grants.transfers,
        'change to a pot needs a second approval',
        'changes to pots need a second approval',
      ),
      since: null,
      words: 'New money, or money from one pot to another.',
      href: '/council/pots',
      action: 'See pots',
      urgent: false,
    },
  ]
}

function othersWaiting(queue: CouncilQueue): Candidate[] {
  return [
    {
      area: 'moderation',
      number: queue.adverts,
      title: count(queue.adverts, 'advert is waiting for a moderator', 'adverts are waiting for a moderator'),
      since: queue.oldestAdvert,
      words: lateWords(queue),
      href: '/council/moderation',
      action: 'Check adverts',
      urgent: queue.lateAdverts > 0,
    },
    {
      area: 'providers',
      number: queue.providers,
      title: count(queue.providers, 'provider is waiting to be verified', 'providers are waiting to be verified'),
      since: queue.oldestProvider,
      words: 'Until then they can write drafts, and no one sees their jobs.',
      href: '/council/providers?status=applied',
      action: 'Check providers',
      urgent: false,
    },
    {
      area: 'first-days',
      number: queue.firstDays,
      title: count(queue.firstDays, 'first day to check', 'first days to check'),
      since: queue.oldestFirstDay,
      words: 'A provider says that someone started on a day that is far from the record.',
      href: '/council/first-days',
      action: 'Check first days',
      urgent: false,
    },
    {
      area: 'reports',
      number: queue.reports,
      title: count(queue.reports, 'report about an advert', 'reports about adverts'),
      since: queue.oldestReport,
      words: 'Someone says that an advert is wrong.',
      href: '/council/reports',
      action: 'Read reports',
      urgent: true,
    },
    {
      area: 'messages',
      number: queue.mails,
      title: count(queue.mails, 'email could not be delivered', 'emails could not be delivered'),
      since: null,
      words: 'We keep trying. If they stay here, the mail server or the address is wrong.',
      href: '/council/messages',
      action: 'See what failed',
      urgent: true,
    },
  ]
}

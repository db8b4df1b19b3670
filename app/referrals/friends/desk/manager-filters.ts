import { isOneOf } from '#app/shared/one-of'
import { readPage } from '#app/shared/pagination'
import { cleanLine } from '#app/shared/plain-text'
import { isUuid } from '#app/shared/uuid'
import { referralStages, type ReferralStage } from '../referral'

/** The views of a provider's list of friends, as `?stage=` names them; `open` is the one without a name. */
export const friendViews = ['open', 'interested', 'contacted', 'interviewed', 'started', 'closed', 'all'] as const
export type FriendView = (typeof friendViews)[number]

export const friendViewLabels: Record<FriendView, string> = {
  open: 'In progress',
  interested: 'Interested',
  contacted: 'In touch',
  interviewed: 'Interview',
  started: 'Started',
  closed: 'Closed',
  all: 'Everybody',
}

const started: readonly ReferralStage[] = ['started', 'retained_13', 'retained_26']

export const stagesOfView: Record<FriendView, readonly ReferralStage[]> = {
  open: ['interested', 'contacted', 'interviewed'],
  interested: ['interested'],
  contacted: ['contacted'],
  interviewed: ['interviewed'],
  started,
  closed: ['closed'],
  all: referralStages,
}

export type FriendFilters = {
  view: FriendView
  /** Part of a friend's or a referrer's name. */
  q: string
  /** Only friends of this referrer. */
  referrerId: string | null
  page: number
}

/** Anything that makes no sense is as if it were not there. */
export function readFriendFilters(query: URLSearchParams): FriendFilters {
  const view = query.get('stage') ?? ''
  const referrerId = query.get('person')
  return {
    view: isOneOf(friendViews, view) ? view : 'open',
    q: cleanLine((query.get('q') ?? '').replaceAll('\u0000', '')).slice(0, 80),
    referrerId: isUuid(referrerId) ? referrerId : null,
    page: readPage(query.get('page')),
  }
}

/** The address of a view, with the filters that differ from the first view. */
export function friendsHref({ view, q, referrerId, page }: Partial<FriendFilters>): string {
  const query = new URLSearchParams()
  if (view && view !== 'open') query.set('stage', view)
  if (q) query.set('q', q)
  if (referrerId) query.set('person', referrerId)
  if (page && page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/provider/referrals/friends?${text}` : '/provider/referrals/friends'
}

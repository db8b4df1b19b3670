import { addLondonDays } from '#app/shared/dates'
import type { VacancyStatus } from './vacancy'

/** A vacancy nobody has confirmed for so long is no longer shown. */
const STALE_AFTER_DAYS = 90
const DAY_MS = 86_400_000

/** What of a vacancy and its provider decides whether the public sees it. */
export type VacancyInstants = {
  status: VacancyStatus
  providerVerified: boolean
  publishAt: Date | null
  closesAt: Date | null
  /** When somebody last said that it is still open. */
  touchedAt: Date | null
}

/**
 * Stored states, and for an approved vacancy what the clock makes of it. `suspended`: it would be live, but its provider
 * is not verified (any more).
 */
export type VacancyState = Exclude<VacancyStatus, 'approved'> | 'scheduled' | 'live' | 'expired' | 'stale' | 'suspended'

/** When nobody has confirmed a vacancy for too long. */
export function hiddenAt(touchedAt: Date): Date {
  return new Date(touchedAt.getTime() + STALE_AFTER_DAYS * DAY_MS)
}

/** So many days before it is hidden, its provider is asked whether the job is still open. */
export const CONFIRM_WITHIN_DAYS = 14

/** When a live vacancy is hidden unless somebody confirms it; null while that is further off, or after it closes anyway. */
export function confirmBefore({ closesAt, touchedAt }: Pick<VacancyInstants, 'closesAt' | 'touchedAt'>, now: Date) {
  const hidden = touchedAt && hiddenAt(touchedAt)
  if (!hidden || hidden <= now || (closesAt && closesAt <= hidden)) return null
  return hidden <= addLondonDays(now, CONFIRM_WITHIN_DAYS) ? hidden : null
}

/** When an approved vacancy stops being live: least(closes_at, touched_at + 90 days), as SQL says it in UTC. */
export function liveUntil({ closesAt, touchedAt }: Pick<VacancyInstants, 'closesAt' | 'touchedAt'>): Date | null {
  const stale = touchedAt && hiddenAt(touchedAt)
  if (!closesAt || !stale) return closesAt ?? stale
  return closesAt <= stale ? closesAt : stale
}

export function stateAt(vacancy: VacancyInstants, now: Date): VacancyState {
  const { status, publishAt, closesAt, providerVerified } = vacancy
  if (status !== 'approved') return status
  const until = liveUntil(vacancy)
  if (until && now >= until) return closesAt && until.getTime() === closesAt.getTime() ? 'expired' : 'stale'
  if (!publishAt || now < publishAt) return 'scheduled'
  return providerVerified ? 'live' : 'suspended'
}

/** Live = approved ∧ provider verified ∧ publish_at ≤ now < least(closes_at, touched_at + 90 days). */
export function isLive(vacancy: VacancyInstants, now: Date): boolean {
  return stateAt(vacancy, now) === 'live'
}

type Words = { label: string; next: string }

/** What a provider reads: the state, and what happens next or what to do. */
export const vacancyStateWords: Record<VacancyState, Words> = {
  draft: { label: 'Draft', next: 'Only your team can see it. Finish it and publish.' },
  pending_review: { label: 'Waiting for the council', next: 'A moderator reads it, usually within a working day.' },
  scheduled: { label: 'Scheduled', next: 'It goes live by itself on its publishing date.' },
  live: { label: 'Live', next: 'People can find it and apply.' },
  suspended: { label: 'Not shown', next: 'It is shown again when the council has verified your organisation.' },
  expired: { label: 'Past its closing date', next: 'Give it a new closing date, or close it.' },
  stale: { label: 'Hidden until you confirm', next: 'Tell us that the job is still open, and it is shown again.' },
  closed: { label: 'Closed', next: 'Nobody can apply any more.' },
}

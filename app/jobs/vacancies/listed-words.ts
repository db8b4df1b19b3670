import { formatDay, relativeDay } from '#app/shared/date-words'
import { deadlineWords } from '#app/shared/deadline'
import { closedReasonLabels, type ClosedReason } from './vacancy'
import type { VacancyState } from './vacancy-state'

type Listed = {
  state: VacancyState
  publishAt: Date | null
  closesAt: Date | null
  closedAt: Date | null
  closedReason: ClosedReason | null
  updatedAt: Date
}

/** The date that matters most for a vacancy in a list: "Closes tomorrow", "Goes live Tuesday 3 March". */
export function whenWords(
  { state, publishAt, closesAt, closedAt, closedReason, updatedAt }: Listed,
  now: Date,
): string {
  if (state === 'closed')
    return [closedReason && closedReasonLabels[closedReason], closedAt && formatDay(closedAt, now)]
      .filter(Boolean)
      .join(', ')
  if (state === 'draft') return `Changed ${relativeDay(updatedAt, now)}`
  if (state === 'scheduled' && publishAt) return `Goes live ${formatDay(publishAt, now)}`
  if (state === 'stale') return 'Nobody has confirmed it for 90 days'
  if (!closesAt) return ''
  return `${closesAt <= now ? 'Closed' : 'Closes'} ${deadlineWords(closesAt, now)}`
}

/** A length of time in words: "under an hour", "5 hours", "1.5 days". */
export function daysWords(days: number): string {
  const hours = Math.round(days * 24)
  if (hours < 1) return 'under an hour'
  if (hours < 24) return hours === 1 ? 'an hour' : `${hours} hours`
  const rounded = Math.round(days * 10) / 10
  return rounded === 1 ? 'a day' : `${rounded} days`
}

import type { Role } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'
import type { WrittenAnswer } from './confirmation-view'

/** The record of somebody's work, with the provider's own retention checks. */
export type EmploymentRecord = {
  status: string
  startedOn: LocalDate | null
  endedOn: LocalDate | null
  role: Role | null
  checks: { week: number; answer: string | null; answeredAt: Date | null; answeredByPersonId: string | null }[]
}

type Word = {
  reply: WrittenAnswer
  at: Date | null
  byPersonId: string | null
}

/**
 * What the record of the work answers to a question that is due, so that a provider is not asked twice: it has ended, or
 * the provider answered its own check of that week, or another since the question is due. Null: it has to be asked.
 */
export function wordOfRecord(
  { status, startedOn, endedOn, role, checks }: EmploymentRecord,
  { week, dueAt }: { week: number; dueAt: Date },
): Word | null {
  if (status === 'ended' && endedOn)
    return { reply: { answer: 'left', leftOn: endedOn, words: '' }, at: null, byPersonId: null }
  if (status !== 'started' || !startedOn) return null
  const check = checks.find(
    ({ answer, answeredAt, week: checkedWeek }) =>
      answer === 'still-here' && answeredAt !== null && (checkedWeek === week || answeredAt >= dueAt),
  )
  if (!check) return null
  return {
    reply: { answer: 'employed', since: startedOn, jobRole: role, weeklyHours: null, words: '' },
    at: check.answeredAt,
    byPersonId: check.answeredByPersonId,
  }
}

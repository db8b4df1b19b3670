import { addWeeks, startOfLondonDay, type LocalDate } from '#app/shared/dates'

/** Weeks after the first day at which a broker asks somebody how it goes. */
export const inWorkWeeks = [1, 4, 13, 26] as const
export type InWorkWeek = (typeof inWorkWeeks)[number]

export const inWorkOutcomes = ['well', 'needs-help', 'left', 'no-answer'] as const
export type InWorkOutcome = (typeof inWorkOutcomes)[number]

export const inWorkOutcomeLabels: Record<InWorkOutcome, string> = {
  well: 'It goes well',
  'needs-help': 'They need help',
  left: 'They have left the job',
  'no-answer': 'Could not reach them',
}

/** When each check is due: the London day and its first instant. */
export function inWorkChecks(startedOn: LocalDate): { week: InWorkWeek; dueOn: LocalDate; dueAt: Date }[] {
  return inWorkWeeks.map((week) => {
    const dueOn = addWeeks(startedOn, week)
    return { week, dueOn, dueAt: startOfLondonDay(dueOn) }
  })
}

/** A check as a broker's page shows it. */
export type InWorkCheckView = {
  id: string
  week: number
  dueAt: Date
  due: boolean
  doneAt: Date | null
  outcome: InWorkOutcome | null
  words: string
  by: string | null
}

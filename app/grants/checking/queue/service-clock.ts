import { addDays, startOfLondonDay, type LocalDate } from '#app/shared/dates'
import { endOfDay } from '#app/shared/deadline'
import { addWorkingDays, workingDaysBetween } from '#app/shared/working-days'
import { counted } from '#app/shared/counted'

/** Days an applicant has to answer a question. */
const ANSWER_DAYS = 28
/** The working day after asking on which they are reminded. */
const REMIND_ON_WORKING_DAY = 5
const NINE_O_CLOCK_MS = 9 * 60 * 60 * 1000

/** What a question asked `today` is followed by: a reminder in the morning, then the end of the last day for an answer. */
export function answerTimes(today: LocalDate): { infoRemindAt: Date; infoDueAt: Date } {
  const remindOn = addWorkingDays(today, REMIND_ON_WORKING_DAY)
  return {
    infoRemindAt: new Date(startOfLondonDay(remindOn).getTime() + NINE_O_CLOCK_MS),
    infoDueAt: endOfDay(addDays(today, ANSWER_DAYS)),
  }
}

/** The day by which it is to be decided once the clock goes again: moved on by each working day that it stood still. */
export function dueAfterPause(clock: { dueOn: LocalDate; pausedOn: LocalDate; today: LocalDate }): LocalDate {
  return addWorkingDays(clock.dueOn, workingDaysBetween(clock.pausedOn, clock.today))
}

type ClockFacts = { dueOn: LocalDate; pausedOn: LocalDate | null; today: LocalDate }

/** How an application stands against the service level; `late` counts working days, 0 while it is in time. */
export function dueWords({ dueOn, pausedOn, today }: ClockFacts): { words: string; late: number } {
  const left = workingDaysBetween(pausedOn ?? today, dueOn)
  if (pausedOn) {
    const rest = left < 0 ? `${days(-left)} late` : `${days(left)} left`
    return { words: `The clock stands still, ${rest}`, late: Math.max(0, -left) }
  }
  if (left > 0) return { words: left === 1 ? 'Due in 1 working day' : `Due in ${left} working days`, late: 0 }
  if (dueOn >= today) return { words: 'Due today', late: 0 }
  // The day itself was over, even if no working day has gone by since (a Friday's on Saturday).
  return left === 0
    ? { words: 'Was due on the last working day', late: 1 }
    : { words: `${days(-left)} late`, late: -left }
}

function days(n: number): string {
  return counted(n, 'working day')
}

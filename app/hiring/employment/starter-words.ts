import { formatDate, formatDay, relativeDay } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import { isOneOf } from '#app/shared/one-of'
import type { IconName } from '#app/ui/icons'
import type { Tone } from '#app/ui/status'
import {
  fellThroughLabels,
  fellThroughReasons,
  leavingLabels,
  leavingReasons,
  retentionAnswerLabels,
  retentionAnswers,
  type EmploymentStatus,
} from './employment'
import { MONTHS_BEFORE_HIRE } from './claims/first-day'
import type { PastRecord, Question, StarterRow } from './starter'

export const employmentLooks: Record<EmploymentStatus, { tone: Tone; icon: IconName }> = {
  agreed: { tone: 'info', icon: 'calendar' },
  started: { tone: 'good', icon: 'check-circle' },
  ended: { tone: 'neutral', icon: 'sign-out' },
  fell_through: { tone: 'neutral', icon: 'person-off' },
}

export function starterName(name: string): string {
  return name || 'A person whose details were erased'
}

/** Says what to do: "2 questions about your starters". */
export function startersTitle(questions: number): string {
  if (questions === 0) return 'Your starters: nothing to answer'
  return questions === 1 ? '1 question about your starters' : `${questions} questions about your starters`
}

/** What is asked about somebody now. */
export function questionWords(question: Question): string {
  return question.kind === 'start' ? 'Did they start?' : `Still with you at week ${question.week}?`
}

/** The day that matters in this state: "Starts on Monday 6 April (in 3 days)". */
export function starterDayWords(
  { status, startAgreed, startedOn, endedOn }: Pick<StarterRow, 'status' | 'startAgreed' | 'startedOn' | 'endedOn'>,
  now: Date,
): string {
  switch (status) {
    case 'agreed':
      return startAgreed
        ? `First day ${formatDay(startAgreed, now)} (${relativeDay(startAgreed, now)})`
        : 'No day agreed'
    case 'started':
      return startedOn ? `Since ${formatDate(startedOn)}` : ''
    case 'ended':
      return startedOn && endedOn ? `${formatDate(startedOn)} to ${formatDate(endedOn)}` : ''
    case 'fell_through':
      return startAgreed ? `Was to start on ${formatDate(startAgreed)}` : ''
  }
}

/** The reason that is stored with an end or a start that fell through. */
export function reasonWords(reason: string | null): string | null {
  if (reason === null) return null
  if (isOneOf(leavingReasons, reason) && reason !== 'other') return leavingLabels[reason]
  return isOneOf(fellThroughReasons, reason) ? fellThroughLabels[reason] : null
}

/** What a change is called in the history; null for what says nothing to a provider. */
export function pastRecordWords({
  change,
  code,
  week,
  detail,
}: PastRecord): { title: string; icon: IconName; tone: Tone } | null {
  const day = (name: string) =>
    typeof detail[name] === 'string' ? formatDate(detail[name] as LocalDate) : 'a day that was erased'
  switch (change) {
    case 'agree':
      return { title: `Hired, first day agreed: ${day('startAgreed')}`, icon: 'handshake', tone: 'info' }
    case 'start':
      return { title: `Started on ${day('startedOn')}`, icon: 'check-circle', tone: 'good' }
    case 'correct_start':
      return { title: `First day corrected: from ${day('from')} to ${day('startedOn')}`, icon: 'edit', tone: 'neutral' }
    case 'claim_start':
      return {
        title: `You said that they started on ${day('startedOn')}: the council checks it`,
        icon: 'calendar',
        tone: 'info',
      }
    case 'approve_start':
      return { title: `The council confirmed ${day('startedOn')} as the first day`, icon: 'check', tone: 'good' }
    case 'refuse_start':
      return {
        title: `The council did not confirm ${day('startedOn')} as the first day`,
        icon: 'undo',
        tone: 'neutral',
      }
    case 'undo_start':
      return { title: 'The start was taken back: they had not started', icon: 'undo', tone: 'neutral' }
    case 'new_to_care':
      return { title: `First job in care: ${newToCareWords(code)}`, icon: 'edit', tone: 'neutral' }
    case 'fall_through':
      return {
        title: `Did not start${reasonWords(code) ? `: ${reasonWords(code)}` : ''}`,
        icon: 'person-off',
        tone: 'neutral',
      }
    case 'end':
      return {
        title: `Left on ${day('endedOn')}${reasonWords(code) ? `: ${reasonWords(code)}` : ''}`,
        icon: 'sign-out',
        tone: 'neutral',
      }
    case 'ask':
      return { title: `We asked whether they are still with you (week ${week})`, icon: 'mail', tone: 'neutral' }
    case 'remind':
      return { title: `We reminded you of the question for week ${week}`, icon: 'mail', tone: 'neutral' }
    case 'answer':
      return code !== null && isOneOf(retentionAnswers, code)
        ? {
            title: `Week ${week}: ${retentionAnswerLabels[code]}`,
            icon: 'check',
            tone: code === 'left' ? 'neutral' : 'good',
          }
        : null
    default:
      return null
  }
}

function newToCareWords(code: string | null): string {
  return code === 'yes' ? 'yes' : code === 'no' ? 'no' : 'not known'
}

type Refusal = 'not-allowed' | 'date-in-future' | 'before-hire' | 'ended-before-start' | 'not-due' | 'already-answered'

const dateFields = {
  start: 'startedOn',
  end: 'endedOn',
  correct_start: 'correctedOn',
  answer: 'answerEndedOn',
  fall_through: '',
  undo_start: '',
  new_to_care: '',
} as const

/** What is said once a first day was put before the council instead of being recorded. */
export const FIRST_DAY_WAITS =
  'The council checks this first day before it counts. Until then the record stays as it is; we email you when it is decided.'

/** What a member reads when a record was refused, and the field it is about. */
export function recordRefusal(reason: Refusal, change: keyof typeof dateFields): [message: string, field: string] {
  switch (reason) {
    case 'date-in-future':
      return ['Enter today or an earlier day: this is about what has happened', dateFields[change]]
    case 'before-hire':
      return [
        `The first day can be at most ${MONTHS_BEFORE_HIRE} months before the day on which you recorded the hire`,
        dateFields[change],
      ]
    case 'ended-before-start':
      return ['The last day cannot be before the first day', dateFields[change]]
    case 'not-due':
      return ['This question is not due yet.', '']
    case 'already-answered':
      return ['Somebody in your team has answered this already. Look at where it stands now.', '']
    case 'not-allowed':
      return ['This cannot be recorded any more: somebody has changed it. Look at where it stands now.', '']
  }
}

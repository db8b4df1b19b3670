import type { IconName } from '#app/ui/icons'
import type { Tone } from '#app/ui/status'
import { daysFrom } from '#app/shared/deadline'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'

/** How long employers are asked to take for an answer. */
const ANSWER_WITHIN_DAYS = 7

/** When an applicant may expect an answer to what they sent at `submittedAt`. */
export function answerBy(submittedAt: Date): Date {
  return daysFrom(submittedAt, ANSWER_WITHIN_DAYS)
}

/** Colour and icon beside the word of a state. */
export const candidateStatusLooks: Record<ApplicationStatus, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'warn', icon: 'edit' },
  submitted: { tone: 'info', icon: 'send' },
  shortlisted: { tone: 'good', icon: 'star' },
  interviewing: { tone: 'good', icon: 'calendar' },
  offered: { tone: 'accent', icon: 'handshake' },
  hired: { tone: 'good', icon: 'check-circle' },
  not_selected: { tone: 'neutral', icon: 'close' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
  declined: { tone: 'neutral', icon: 'undo' },
  inactive: { tone: 'warn', icon: 'pause' },
  hired_elsewhere: { tone: 'neutral', icon: 'job' },
}

/** Where somebody must or may do something themselves comes first on their page. */
const order: ApplicationStatus[] = ['offered', 'interviewing', 'inactive', 'draft', 'shortlisted', 'submitted', 'hired']

/** Smaller is more pressing; what is over comes last. */
export function urgency(status: ApplicationStatus): number {
  const place = order.indexOf(status)
  return place === -1 ? order.length : place
}

type Past = { change: string; byCandidate: boolean }

/** An entry of the history as its candidate reads it; null for what is none of theirs (a note, a change of hands). */
export function pastWords({ change, byCandidate }: Past): { title: string; icon: IconName; tone: Tone } | null {
  switch (change) {
    case 'save-draft':
      return { title: 'You started your application', icon: 'edit', tone: 'neutral' }
    case 'submit':
      return { title: 'You sent your application', icon: 'send', tone: 'info' }
    case 'introduce':
      return { title: 'Your job broker introduced you, as you agreed', icon: 'handshake', tone: 'info' }
    case 'shortlist':
      return { title: 'The employer put you on the shortlist', icon: 'star', tone: 'good' }
    case 'interview':
      return { title: 'The employer would like to meet you', icon: 'calendar', tone: 'good' }
    case 'offer':
      return { title: 'The employer offered you the job', icon: 'handshake', tone: 'accent' }
    case 'accept':
      return { title: 'You accepted the offer', icon: 'check-circle', tone: 'good' }
    case 'hire':
      return { title: 'You got the job', icon: 'check-circle', tone: 'good' }
    case 'not_select':
      return { title: 'The employer said no this time', icon: 'close', tone: 'neutral' }
    case 'withdraw':
      return { title: 'You withdrew your application', icon: 'undo', tone: 'neutral' }
    case 'decline':
      return { title: 'You turned down the offer', icon: 'undo', tone: 'neutral' }
    case 'lapse':
      return { title: 'Put on hold: you and the employer had not reached each other', icon: 'pause', tone: 'warn' }
    case 'reopen':
      return byCandidate
        ? { title: 'You said that you are still interested', icon: 'refresh', tone: 'info' }
        : { title: 'The employer opened your application again', icon: 'refresh', tone: 'info' }
    case 'hired_elsewhere':
      return { title: 'Closed because you found other work', icon: 'job', tone: 'neutral' }
    case 'advert_closed':
      return { title: 'The advert closed before you had an answer', icon: 'archive', tone: 'neutral' }
    case 'restore':
      return { title: 'Open again, since the other start fell through', icon: 'refresh', tone: 'info' }
    default:
      return null
  }
}

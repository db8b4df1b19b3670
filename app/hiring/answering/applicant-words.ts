import { daysBetween, londonDate } from '#app/shared/dates'
import { isOneOf } from '#app/shared/one-of'
import type { IconName } from '#app/ui/icons'
import type { Tone } from '#app/ui/status'
import type { ToldChange } from './answer-forms'
import { EMPLOYER_SILENT, type ApplicationStatus } from '#app/hiring/applications/job-application'
import { firstName } from '#app/people/profile/names'
import type { ChangeRefusal } from './policy'
import {
  notSelectedLabels,
  notSelectedReasons,
  withdrawLabels,
  withdrawReasons,
} from '#app/hiring/applications/reasons'
import { counted } from '#app/shared/counted'
import { namedWords } from '#app/shared/list-words'

/** Colour and icon beside the word of a state, as a provider sees it. */
export const providerStatusLooks: Record<ApplicationStatus, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'edit' },
  submitted: { tone: 'accent', icon: 'waiting' },
  shortlisted: { tone: 'info', icon: 'star' },
  interviewing: { tone: 'info', icon: 'calendar' },
  offered: { tone: 'info', icon: 'handshake' },
  hired: { tone: 'good', icon: 'check-circle' },
  not_selected: { tone: 'neutral', icon: 'close' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
  declined: { tone: 'neutral', icon: 'undo' },
  inactive: { tone: 'warn', icon: 'pause' },
  hired_elsewhere: { tone: 'neutral', icon: 'job' },
}

/** One entry of an application's history. */
export type PastChange = {
  change: string
  code: string | null
  at: Date
  /** Later than `at` while the candidate is not told yet. */
  visibleAt: Date
  /** Who did it, in words; null for the portal itself. */
  by: string | null
  /** What the candidate read or will read with it. */
  words: string | null
}

/** What a change is called in the provider's history; null for what is none of theirs. */
export function pastChangeWords({
  change,
  code,
}: Pick<PastChange, 'change' | 'code'>): { title: string; icon: IconName; tone: Tone } | null {
  switch (change) {
    case 'submit':
      return { title: 'Applied', icon: 'send', tone: 'info' }
    case 'introduce':
      return { title: 'Introduced by the job broker', icon: 'handshake', tone: 'info' }
    case 'shortlist':
      return { title: 'Shortlisted', icon: 'star', tone: 'info' }
    case 'interview':
      return { title: 'Invited to an interview', icon: 'calendar', tone: 'info' }
    case 'offer':
      return { title: 'Job offered', icon: 'handshake', tone: 'info' }
    case 'accept':
      return { title: 'Accepted your offer', icon: 'check-circle', tone: 'good' }
    case 'hire':
      return { title: 'Hired', icon: 'check-circle', tone: 'good' }
    case 'not_select':
      return {
        title: `Not selected${codeWords(code, notSelectedReasons, notSelectedLabels)}`,
        icon: 'close',
        tone: 'neutral',
      }
    case 'undo':
      return { title: 'Taken back before they were told', icon: 'undo', tone: 'neutral' }
    case 'withdraw':
      return { title: `Withdrew${codeWords(code, withdrawReasons, withdrawLabels)}`, icon: 'undo', tone: 'neutral' }
    case 'decline':
      return {
        title: `Turned down the offer${codeWords(code, withdrawReasons, withdrawLabels)}`,
        icon: 'undo',
        tone: 'neutral',
      }
    case 'lapse':
      return {
        title: code === EMPLOYER_SILENT ? 'Put on hold: no answer from you' : 'No reply',
        icon: 'pause',
        tone: 'warn',
      }
    case 'reopen':
      return { title: 'Still interested', icon: 'refresh', tone: 'accent' }
    case 'hired_elsewhere':
      return { title: 'Took another job', icon: 'job', tone: 'neutral' }
    case 'advert_closed':
      return { title: 'Told that the advert closed', icon: 'archive', tone: 'neutral' }
    case 'restore':
      return { title: 'Free again: the other start fell through', icon: 'refresh', tone: 'accent' }
    default:
      return null
  }
}

function codeWords<V extends string>(code: string | null, codes: readonly V[], labels: Record<V, string>): string {
  return code !== null && isOneOf(codes, code) ? `: “${labels[code]}”` : ''
}

/** A name for a title or a button; an erased person has none. */
export function applicantName(name: string): string {
  return name || 'A person whose details were erased'
}

/** What a member reads when what they did was refused, and the field it is about. */
export const answerRefusalWords: Record<
  Exclude<ChangeRefusal, 'not-found'> | 'already-released' | 'unknown-site' | 'start-out-of-range' | 'told-too-late',
  [message: string, field: string]
> = {
  'changed-meanwhile': [
    'Somebody else changed this application at the same time, so yours was not done. Look at where it stands now, then decide again.',
    '',
  ],
  'not-allowed': ['This cannot be done any more: the application has moved on. Look at where it stands now.', ''],
  'no-openings-left': [
    'All places of this vacancy are taken. To hire one more person, give the vacancy another opening first.',
    '',
  ],
  erased: ['This person had their details erased. Nothing more can be done with the application.', ''],
  'already-released': ['It is too late to take this back: they have been told.', ''],
  'unknown-site': ['Choose one of the sites of this vacancy', 'site'],
  'told-too-late': [
    'They would start before they are told. Choose “Straight away”, or a later first day.',
    'startAgreed',
  ],
  'start-out-of-range': ['Enter a first day between three months ago and a year from now', 'startAgreed'],
}

type Done = ToldChange | 'undo' | 'note'

/** What a member reads after it was done; `later`: they are told tomorrow morning. */
export function answerNotice(
  done: Done,
  { name, email }: { name: string; email: string | null },
  later = false,
): string {
  const who = firstName(name)
  const mailWords = !email
    ? `${who} gave no email address, so call them.`
    : later
      ? `${who} gets an email tomorrow morning at 9. Until then you can take it back.`
      : `${who} gets an email.`
  switch (done) {
    case 'shortlist':
      return `${who} is on the shortlist. ${mailWords}`
    case 'interview':
      return `${who} is invited to an interview. ${mailWords}`
    case 'offer':
      return `The job is offered. ${mailWords}`
    case 'hire':
      return `${who} is hired. ${mailWords}`
    case 'lapse':
      return `The application is on hold. ${mailWords}`
    case 'undo':
      return 'Taken back. They never learn of it.'
    case 'note':
      return 'Note saved'
  }
}

/** "since today", "waiting 4 days". */
export function waitingWords(since: Date, now: Date): string {
  const days = daysBetween(londonDate(since), londonDate(now))
  if (days <= 0) return 'since today'
  return days === 1 ? 'waiting 1 day' : `waiting ${days} days`
}

/** "6 applicants are waiting for an answer". */
export function waitingTitle(waiting: number): string {
  if (waiting === 0) return 'Nobody is waiting for an answer'
  return waiting === 1
    ? '1 applicant is waiting for an answer'
    : `${waiting.toLocaleString('en-GB')} applicants are waiting for an answer`
}

/** How a bulk action went: how many it reached, and whom it did not, by name. */
export function bulkNotice(
  change: 'shortlist' | 'shortlist_later' | 'not_select' | 'not_select_later',
  { done, rest }: { done: readonly string[]; rest: readonly string[] },
  chosen: readonly { id: string; name: string }[],
): string {
  const is = done.length === 1 ? 'is' : 'are'
  const people = counted(done.length, 'person', 'people')
  const words = {
    shortlist: `${people} ${is} shortlisted, and told by email.`,
    shortlist_later: `${people} ${is} shortlisted, and told by email tomorrow morning at 9. Until then you can take it back.`,
    not_select: `${people} ${is} told that it is not this time.`,
    not_select_later: `${people} ${is} told tomorrow morning at 9. Until then you can take it back.`,
  }[change]
  const names = chosen.flatMap(({ id, name }) => (done.includes(id) || rest.includes(id) ? [] : [name]))
  return [
    ...(done.length > 0 ? [words] : []),
    ...(names.length > 0
      ? [
          `${namedWords(names)} could not be changed: ${names.length === 1 ? 'this application' : 'these applications'} had moved on.`,
        ]
      : []),
    ...(rest.length > 0 ? [`${counted(rest.length, 'more is', 'more are')} still to be told: do the same again.`] : []),
  ].join(' ')
}

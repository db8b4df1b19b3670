import { deadlineWords } from '#app/shared/deadline'
import type { IconName } from '#app/ui/icons'
import type { Tone } from '#app/ui/status'
import { formatDay } from '#app/shared/date-words'
import { applyPath } from '#app/hiring/applications/apply-steps'
import { answerBy, candidateStatusLooks, urgency } from './candidate-words'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import { candidateStatusWords } from '#app/hiring/applications/status-words'

type Standing = {
  status: ApplicationStatus
  vacancyLive: boolean
  submittedAt: Date | null
  draftExpiresAt?: Date | null
  seenByProviderAt?: Date | null
}

/** Where an application stands and what happens next, with dates. */
export function standingWords(
  { status, vacancyLive, submittedAt, draftExpiresAt, seenByProviderAt }: Standing,
  now: Date,
): string {
  const { next } = candidateStatusWords[status]
  if (status === 'draft' && !vacancyLive) return 'The job is not open at the moment, so you cannot send it now.'
  if (status === 'draft')
    return draftExpiresAt ? `Finish it and send it. We keep it until ${deadlineWords(draftExpiresAt, now)}.` : next
  if (status !== 'submitted' || !submittedAt) return next
  const seen =
    seenByProviderAt && seenByProviderAt <= now ? `The employer opened it on ${formatDay(seenByProviderAt, now)}. ` : ''
  const by = answerBy(submittedAt)
  return by > now
    ? `${seen}We ask employers to answer by ${deadlineWords(by, now)}. We email you when they do, and remind them if they do not.`
    : `${seen}They should have answered by now. We tell you if no answer comes. You can apply for other jobs while you wait.`
}

type Line = Standing & {
  id: string
  reference: string
  title: string
  provider: string
  town: string | null
  updatedAt: Date
}

/** An application as a card on its candidate's pages. */
export type ApplicationCardData = {
  id: string
  href: string
  title: string
  employer: string
  label: string
  tone: Tone
  icon: IconName
  next: string
  /** "Sent on Tuesday 3 March". */
  when: string
}

export function applicationCard(line: Line, now: Date): ApplicationCardData {
  const { id, reference, title, provider, town, status, vacancyLive, submittedAt, updatedAt } = line
  const draftHref = vacancyLive ? applyPath(reference, 'check') : `/jobs/${reference}/apply/closed`
  return {
    id,
    href: status === 'draft' ? draftHref : `/account/applications/${id}`,
    title,
    employer: town ? `${provider}, ${town}` : provider,
    label: candidateStatusWords[status].label,
    ...candidateStatusLooks[status],
    next: standingWords(line, now),
    when: submittedAt ? `Sent on ${formatDay(submittedAt, now)}` : `Saved on ${formatDay(updatedAt, now)}`,
  }
}

/** What presses most first; among equals what changed last. */
export function byUrgency(a: Pick<Line, 'status' | 'updatedAt'>, b: Pick<Line, 'status' | 'updatedAt'>): number {
  return urgency(a.status) - urgency(b.status) || b.updatedAt.getTime() - a.updatedAt.getTime()
}

import { formatDay } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import type { CandidateStatus } from '#app/brokering/candidates/candidate'

type Case = {
  status: CandidateStatus
  pausedUntil: LocalDate | null
  profileComplete: boolean
  consented: boolean
}

/** What a candidate may do themselves. */
export type OwnAction = 'pause' | 'resume' | 'agree' | 'complete' | 'leave' | 'register'

export type OwnStanding = { title: string; lead: string; actions: OwnAction[] }

/** Where somebody stands with the job brokers, and what they can do about it, in words for them. */
export function ownStanding({ status, pausedUntil, profileComplete, consented }: Case, now: Date): OwnStanding {
  if (status === 'closed')
    return {
      title: 'You have left',
      lead: 'Nobody looks for work for you here. Register again whenever you like: it takes a few minutes.',
      actions: ['register'],
    }
  if (status === 'placed')
    return {
      title: 'You have a job',
      lead: 'Well done. We suggest nothing new to you. If the start falls through, we look again.',
      actions: ['leave'],
    }
  if (status === 'in_work_support')
    return {
      title: 'You have started work',
      lead: 'A job broker asks how it goes after 1, 4, 13 and 26 weeks. If something is wrong sooner, tell us.',
      actions: ['leave'],
    }
  if (!consented)
    return {
      title: 'We need your agreement',
      lead: 'Nobody looks for work for you until you agree to it.',
      actions: ['agree', 'leave'],
    }
  if (!profileComplete)
    return {
      title: 'Something is missing still',
      lead: 'Tell us when you can work and how many hours you want. Then we can look for work for you.',
      actions: ['complete', 'leave'],
    }
  if (status === 'paused')
    return {
      title: 'You are paused',
      lead: pausedUntil
        ? `We suggest nothing new to you until ${formatDay(pausedUntil, now)}. Then we look again.`
        : 'We suggest nothing new to you until you say so.',
      actions: ['resume', 'leave'],
    }
  return {
    title: 'We are looking for work for you',
    lead: 'A job broker looks at each job that may fit, and asks you before any employer hears who you are.',
    actions: ['pause', 'leave'],
  }
}

import { londonDate } from '#app/shared/dates'
import { daysToDeadline, deadlineSoon } from '#app/shared/deadline'
import { slug } from '#app/shared/slug'
import { patternLabels, type Driving, type Experience, type Pattern } from './vocabulary'
import { inSentence } from '#app/shared/in-sentence'
import { listWords } from '#app/shared/list-words'

/** Days before the closing date from which a card says so. */
const CLOSES_SOON_DAYS = 7

/** The public address of a vacancy: "/jobs/K7M2PX4Q/care-assistant-banbury". */
export function jobPath({ reference, title, town }: { reference: string; title: string; town: string }): string {
  const words = slug(`${title} ${town}`)
  return words ? `/jobs/${reference}/${words}` : `/jobs/${reference}`
}

/** "Days, evenings and weekends". */
export function shiftWords(patterns: readonly Pattern[]): string {
  const [first = '', ...rest] = patterns.map((pattern) => patternLabels[pattern])
  return listWords([first, ...rest.map((label) => inSentence(label))])
}

/** "Usually answers the same day", "Usually answers within 3 days"; null while too few applications were answered. */
export function answerWords(answerDays: number | null): string | null {
  if (answerDays === null) return null
  const days = Math.ceil(answerDays)
  if (days <= 0) return 'Usually answers the same day'
  return days === 1 ? 'Usually answers within a day' : `Usually answers within ${days} days`
}

/** A short fact on a card; `urgent` is what is new or nearly over. */
export type JobFact = {
  kind: 'new' | 'closing' | 'car' | 'training' | 'hours' | 'experience'
  label: string
  urgent: boolean
}

type Advertised = {
  publishedAt: Date
  closesAt: Date
  driving: Driving
  experience: Experience
  trainingGiven: boolean
  hoursMin: number
}

/** What makes somebody look twice, the most pressing first; at most three. */
export function jobFacts(job: Advertised, now: Date): JobFact[] {
  const today = londonDate(now)
  const daysLeft = daysToDeadline(job.closesAt, now)
  const facts: (JobFact | false)[] = [
    londonDate(job.publishedAt) === today && { kind: 'new', label: 'New today', urgent: true },
    daysLeft >= 0 &&
      daysLeft <= CLOSES_SOON_DAYS && {
        kind: 'closing',
        label: `Closes ${deadlineSoon(job.closesAt, now)}`,
        urgent: true,
      },
    job.driving === 'not-needed' && { kind: 'car', label: 'No car needed', urgent: false },
    job.driving === 'essential' && { kind: 'car', label: 'Car needed', urgent: false },
    job.hoursMin > 0 && { kind: 'hours', label: 'Guaranteed hours', urgent: false },
    job.trainingGiven && { kind: 'training', label: 'Training given', urgent: false },
    job.experience === 'none' && { kind: 'experience', label: 'No experience needed', urgent: false },
  ]
  return facts.filter((fact) => fact !== false).slice(0, 3)
}

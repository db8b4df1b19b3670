import { payWords } from '#app/jobs/pay/pay'
import { deadlineWords } from '#app/shared/deadline'
import type { SavedJobCardData } from './components/saved-job'

type Saved = Parameters<typeof payWords>[0] extends infer Pay
  ? {
      reference: string
      title: string
      provider: string
      town: string | null
      live: boolean
      applied: boolean
      closesAt: Date | null
      pay: Pay
    }
  : never

/** A saved job in words. */
export function savedJobCard(
  { reference, title, provider, town, live, applied, closesAt, pay }: Saved,
  now: Date,
): SavedJobCardData {
  const closes = closesAt ? ` · closes on ${deadlineWords(closesAt, now)}` : ''
  return {
    reference,
    title,
    employer: town ? `${provider}, ${town}` : provider,
    facts: live ? `${payWords(pay)}${closes}` : 'The advert is not shown at the moment.',
    live,
    applied,
  }
}

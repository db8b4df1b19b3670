import { formatDate, formatDay } from '#app/shared/date-words'
import { addDays, toDateColumn, type LocalDate } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import type { IconName } from '#app/ui/icons'
import type { Tone } from '#app/ui/status'
import type { OwnInstalment } from './own-grant'

/** What has become of one payment, in a sentence. */
export function paymentWords(
  { pence, status, dueOn, paidOn, whileEmployed, setOff }: Omit<OwnInstalment, 'number'>,
  now: Date,
): { sentence: string; tone: Tone; icon: IconName } {
  const amount = formatMoney(pence)
  switch (status) {
    case 'scheduled': {
      const employerCheck = whileEmployed ? ' We ask your employer first whether you still work there.' : ''
      return {
        sentence: `We will pay ${amount} in the week of ${formatDay(mondayOf(dueOn), now)}.${employerCheck}`,
        tone: 'info',
        icon: 'calendar',
      }
    }
    case 'due':
      return { sentence: `We will pay ${amount} with our next payments.`, tone: 'info', icon: 'calendar' }
    case 'in_run':
      return { sentence: `We are paying ${amount} now.`, tone: 'info', icon: 'waiting' }
    case 'paid':
      if (setOff)
        return {
          sentence: `We did not pay out ${amount}: it went towards what we asked you to pay back.`,
          tone: 'good',
          icon: 'check-circle',
        }
      return {
        sentence: paidOn ? `We paid ${amount} on ${formatDate(paidOn)}.` : `We paid ${amount}.`,
        tone: 'good',
        icon: 'check-circle',
      }
    case 'failed':
      return {
        sentence: `The bank could not pay ${amount}: check your bank details.`,
        tone: 'warn',
        icon: 'alert',
      }
    case 'cancelled':
      return { sentence: `We do not pay ${amount} any more.`, tone: 'neutral', icon: 'close' }
  }
}

/** The Monday of a day's week. */
export function mondayOf(day: LocalDate): LocalDate {
  const weekday = (toDateColumn(day).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

import { z } from 'zod'
import { optionalEmailAddress } from '#app/people/profile/email-address'
import { personName, personPhone } from '#app/people/profile/person-fields'
import { choice, tick } from '#app/shared/form-fields'
import { isBritish } from '#app/shared/phone'

/** When somebody would like to be rung up. */
export const callTimes = ['any', 'morning', 'afternoon', 'evening'] as const
export type CallTime = (typeof callTimes)[number]

export const callTimeLabels: Record<CallTime, string> = {
  any: 'Any time',
  morning: 'In the morning',
  afternoon: 'In the afternoon',
  evening: 'In the evening',
}

/** What a friend who asks to be called leaves: sealed, read by the provider's managers alone. */
export type CallMe = { name: string; phone: string; email: string | null; when: CallTime }

/** A phone number of the United Kingdom, which costs nobody a call abroad. */
const ukPhone = personPhone.refine(isBritish, 'Enter a UK phone number, like 07700 900 123')

/** The one screen of "I'm interested, call me". */
export const CallMeForm = z.object({
  name: personName,
  phone: ukPhone,
  /** They may want to be called and nothing else. */
  email: optionalEmailAddress,
  when: choice(callTimes, 'Choose when we may call you'),
  /** The friend agrees that who told them sees their first name. */
  showsName: tick(),
})

/** What was sealed when they asked. */
export function readCallMe(text: string): CallMe {
  return JSON.parse(text) as CallMe
}

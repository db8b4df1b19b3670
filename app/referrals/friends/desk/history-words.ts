import { isOneOf } from '#app/shared/one-of'
import type { IconName } from '#app/ui/icons'
import type { Tone } from '#app/ui/status'
import { flagKinds } from '../flags/flag'
import { closedWords, flagLabels } from './manager-words'
import { endedReasons } from '../referral'
import { inSentence } from '#app/shared/in-sentence'

type Past = { change: string; code: string | null; of: 'referral' | 'flag' }
type Words = { title: string; icon: IconName; tone: Tone }

/** What a change is called in a referral's history; null for steps that the stages and points tell already. */
export function pastReferralWords({ change, code, of }: Past): Words | null {
  if (of === 'flag') return pastFlagWords(change, code)
  switch (change) {
    case 'begin':
      return { title: 'Showed interest', icon: 'new', tone: 'accent' }
    case 'record_by_hand':
      return { title: 'Recorded by hand', icon: 'edit', tone: 'info' }
    case 'contact':
      return { title: 'Talked with the friend', icon: 'phone', tone: 'info' }
    case 'end':
      return { title: reasonWords(code), icon: 'close', tone: 'neutral' }
    case 'reassign':
      return { title: 'Given to another of your people', icon: 'refresh', tone: 'neutral' }
    case 'erase_contact':
      return { title: 'Contact details erased', icon: 'delete', tone: 'neutral' }
    default:
      return null
  }
}

function pastFlagWords(change: string, code: string | null): Words | null {
  const kind = code !== null && isOneOf(flagKinds, code) ? `: ${inSentence(flagLabels[code])}` : ''
  switch (change) {
    case 'raise':
      return { title: `To check${kind}`, icon: 'flag', tone: 'warn' }
    case 'clear':
      return { title: 'Checked: it is fine', icon: 'check', tone: 'good' }
    case 'uphold':
      return { title: 'Checked: does not count', icon: 'close', tone: 'neutral' }
    default:
      return null
  }
}

function reasonWords(code: string | null): string {
  return code !== null && isOneOf(endedReasons, code) ? closedWords[code] : 'Ended'
}

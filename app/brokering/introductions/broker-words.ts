import type { BrokerAction } from './policy'
import { endorseRefusalWords, type EndorseRefusal } from './endorsing/refusal-words'

/** The notice after a broker's press. */
export const doneWords: Record<BrokerAction, string> = {
  endorse: 'Endorsed. They are asked by email.',
  ask: 'They are asked by email.',
  remind: 'They are asked again by email.',
  'record-yes': 'Their consent is recorded.',
  'record-no': 'Recorded. Nothing was passed on.',
  withdraw: 'The introduction is withdrawn.',
  restore: 'The introduction is back where it was.',
  dismiss: 'The match is dismissed.',
}

export type BrokerRefusal = EndorseRefusal | 'not-allowed' | 'reminded-today' | 'start-stands'

export const brokerRefusalWords: Record<BrokerRefusal, string> = {
  ...endorseRefusalWords,
  'not-allowed': 'This has changed meanwhile. Look at where it stands now',
  'reminded-today': 'They were asked less than a day ago',
  'start-stands': 'The other start has not fallen through',
}

import { defineTransitions } from '#app/shared/transitions'

export const transferStatuses = ['proposed', 'agreed', 'refused'] as const
export type TransferStatus = (typeof transferStatuses)[number]

export const transferEvents = ['agree', 'refuse'] as const
export type TransferEvent = (typeof transferEvents)[number]

export type TransferFacts = {
  /** The one who decides also proposed it. */
  own: boolean
  /** For `agree`: the pot it comes from has less. */
  tooLittle?: boolean
}

const another = ({ own }: TransferFacts) => (own ? 'own-proposal' : true)

/** Money into a pot, or between two: one person proposes, another agrees or refuses. */
export const transferTransitions = defineTransitions<TransferStatus, TransferEvent, TransferFacts>()([
  {
    event: 'agree',
    from: 'proposed',
    to: 'agreed',
    guard: (facts) => {
      if (facts.own) return 'own-proposal'
      return facts.tooLittle ? 'too-little' : true
    },
  },
  { event: 'refuse', from: 'proposed', to: 'refused', guard: another },
])

/** The name of a transfer in the event log. */
export const TRANSFER_ENTITY = 'pot_transfer'

import { defineTransitions } from '#app/shared/transitions'

export const flagKinds = [
  'same-person',
  'same-email',
  'same-phone',
  'same-address',
  'own-device',
  'refer-each-other',
  'two-referrers',
  'burst',
] as const
export type FlagKind = (typeof flagKinds)[number]

/** Something a manager should look at. Codes and counts, and the portal's own ids; nothing personal. */
export type FoundFlag = {
  kind: FlagKind
  /** For `refer-each-other`: the referral the other way round. */
  otherReferralId?: string | null
  evidence: {
    /** `two-referrers`: whose link was used the second time. */
    referrerId?: string
    /** `burst`: so many friends in so many hours. */
    count?: number
    hours?: number
  }
}

export const flagStatuses = ['open', 'cleared', 'upheld'] as const
export type FlagStatus = (typeof flagStatuses)[number]

export const flagEvents = ['clear', 'uphold'] as const
export type FlagEvent = (typeof flagEvents)[number]

/** `own`: whoever decides is the referrer, the friend, or the other referrer whose link was used. */
type FlagFacts = { own: boolean }

const notOwn = ({ own }: FlagFacts) => (own ? 'own' : true)

export const flagTransitions = defineTransitions<FlagStatus, FlagEvent, FlagFacts>()([
  { event: 'clear', from: 'open', to: 'cleared', guard: notOwn },
  { event: 'uphold', from: 'open', to: 'upheld', guard: notOwn },
])

/** So many friends of one referrer in so many hours are looked at. */
export const bursts = [
  { hours: 1, count: 5 },
  { hours: 24, count: 10 },
] as const

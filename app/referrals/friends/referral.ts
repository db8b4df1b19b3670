import { defineTransitions } from '#app/shared/transitions'

/** How far a friend has come. Everything but `closed` is a fact's name. */
export const referralStages = [
  'interested',
  'contacted',
  'interviewed',
  'started',
  'retained_13',
  'retained_26',
  'closed',
] as const
export type ReferralStage = (typeof referralStages)[number]

/** Said by a person, or by the programme's rules; the facts do not open it again. */
export const endedReasons = [
  'removed_by_friend',
  'does_not_count',
  'reassigned',
  'excluded',
  'not_interested',
  'wrong_number',
  'knew_nothing',
  'erased',
] as const
export type EndedReason = (typeof endedReasons)[number]

/** Said by the facts; other facts open it again. */
export const factReasons = [
  'not_selected',
  'withdrawn',
  'declined',
  'no_reply',
  'hired_elsewhere',
  'did_not_start',
  'left',
] as const
export type FactReason = (typeof factReasons)[number]

export type ClosedReason = EndedReason | FactReason

export const referralEvents = ['follow', 'end'] as const
export type ReferralEvent = (typeof referralEvents)[number]

/** `stage`: where the facts lead (`followFacts`). */
export type ReferralMoveFacts = { stage?: ReferralStage; ended?: boolean }

/** A referral has no stages of its own: it follows the application and the employment, forwards and back, until it is ended. */
export const referralTransitions = defineTransitions<ReferralStage, ReferralEvent, ReferralMoveFacts>()([
  {
    event: 'follow',
    from: referralStages,
    to: ({ stage }) => stage ?? 'interested',
    guard: ({ ended, stage }) => {
      if (ended) return 'ended'
      return stage !== undefined || 'nothing-to-follow'
    },
  },
  { event: 'end', from: referralStages, to: 'closed', guard: ({ ended }) => (ended ? 'ended' : true) },
])

/** The names in the event log. */
export const REFERRAL_ENTITY = 'referral'
export const REFERRAL_FLAG_ENTITY = 'referral_flag'

export const referralVias = ['application', 'call-me', 'by-hand'] as const
export type ReferralVia = (typeof referralVias)[number]

import { defineTransitions } from '#app/shared/transitions'

/** An employee in their provider's programme. `waiting`: joined by code, a manager has not confirmed them yet. */
export const referrerStatuses = ['invited', 'waiting', 'active', 'refused', 'left'] as const
export type ReferrerStatus = (typeof referrerStatuses)[number]

export const referrerEvents = ['accept', 'ask', 'confirm', 'refuse', 'leave', 'invite'] as const
export type ReferrerEvent = (typeof referrerEvents)[number]

export const referrerTransitions = defineTransitions<ReferrerStatus, ReferrerEvent, object>()([
  /** Somebody who was invited says yes. */
  { event: 'accept', from: 'invited', to: 'active' },
  /** By the code on the poster. Whoever was invited needs nobody's confirmation. */
  { event: 'ask', from: ['left', 'refused'], to: 'waiting' },
  { event: 'confirm', from: 'waiting', to: 'active' },
  { event: 'refuse', from: ['waiting', 'invited'], to: 'refused' },
  { event: 'leave', from: ['active', 'invited', 'waiting'], to: 'left' },
  { event: 'invite', from: ['left', 'refused', 'waiting'], to: 'invited' },
])

/** The name in the event log. */
export const REFERRER_ENTITY = 'referrer'

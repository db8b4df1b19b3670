import { expireDraftsSweep } from './expire-drafts.server'
import { expireGrantDraftsSweep } from './expire-grant-drafts.server'
import { candidateSweeps } from '#app/modules/candidates/tasks.server'
import { forgetFriendContactsSweep } from '#app/modules/referrals/forget-contacts.server'
import { tellAdvertClosed } from '#app/modules/applications/tell-advert-closed.server'
import { removeUnneededFilesSweep } from '#app/modules/documents/tasks.server'
import { closeMonitoredGrants } from './close-monitored-grants.server'
import { confirmationSweeps } from '#app/modules/confirmations/tasks.server'
import { applicantSweeps } from '#app/modules/grants/tasks.server'
import { completeGrantsSweep } from '#app/modules/grants/complete-grants.server'
import { employmentSweeps } from '#app/modules/employment/tasks.server'
import { introductionSweeps } from '#app/modules/introductions/tasks.server'
import { dailyListsSweep } from '#app/modules/match-lists/tasks.server'
import { fallDueSweep } from '#app/modules/payments/fall-due.server'
import type { PrismaClient } from '#app/platform/database/client.server'
import { forgetExpired } from '#app/platform/forget-expired.server'
import { eraseLeavers } from './erase-leavers.server'
import { resumeHeldSweep } from './hold-grant.server'
import { settleReferralsSweep } from './settle-referral.server'
import { scrubGrantsSweep } from './scrub-grants.server'
import { measureAnswerDays } from './measure-answer-days.server'

/** Looks for what is due at `now`, does it, and answers how much it did. Doing it twice is doing it once. */
export type Sweep = { name: string; run: (db: PrismaClient, now: Date) => Promise<number> }

/** Every sweep of the portal, in the order in which one run does them. */
export const sweeps: readonly Sweep[] = [
  { name: 'forget-expired', run: forgetExpired },
  expireDraftsSweep,
  expireGrantDraftsSweep,
  removeUnneededFilesSweep,
  { name: 'tell-advert-closed', run: tellAdvertClosed },
  ...employmentSweeps,
  ...confirmationSweeps,
  fallDueSweep,
  completeGrantsSweep,
  { name: 'close-monitored-grants', run: closeMonitoredGrants },
  ...applicantSweeps,
  resumeHeldSweep,
  scrubGrantsSweep,
  ...candidateSweeps,
  ...introductionSweeps,
  forgetFriendContactsSweep,
  settleReferralsSweep,
  { name: 'measure-answer-days', run: measureAnswerDays },
  dailyListsSweep,
  eraseLeavers,
]

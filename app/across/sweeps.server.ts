import { expireDraftsSweep } from '#app/hiring/applying/expire-drafts.server'
import { expireGrantDraftsSweep } from '#app/grants/keeping/expire-grant-drafts.server'
import { candidateSweeps } from '#app/brokering/registering/tasks.server'
import { forgetFriendContactsSweep } from '#app/referrals/friends/forget-contacts.server'
import { tellAdvertClosed } from '#app/hiring/own/tell-advert-closed.server'
import { removeUnneededFilesSweep } from '#app/people/documents/tasks.server'
import { closeMonitoredGrants } from '#app/grants/recovering/close-monitored-grants.server'
import { confirmationSweeps } from '#app/grants/confirming/tasks.server'
import { applicantSweeps } from '#app/grants/applying/telling/tasks.server'
import { completeGrantsSweep } from '#app/grants/paying/instalments/complete-grants.server'
import { employmentSweeps } from '#app/hiring/employment/tasks.server'
import { introductionSweeps } from '#app/brokering/introductions/asking/tasks.server'
import { dailyListsSweep } from '#app/brokering/match-lists/daily/tasks.server'
import { fallDueSweep } from '#app/grants/paying/instalments/fall-due.server'
import type { PrismaClient } from '#app/platform/database/client.server'
import { forgetExpired } from '#app/platform/forget-expired.server'
import { eraseLeavers } from '#app/referrals/keeping/erase-leavers.server'
import { resumeHeldSweep } from '#app/grants/checking/hold-grant.server'
import { settleReferralsSweep } from '#app/referrals/friends/settling/settle-referral.server'
import { scrubGrantsSweep } from '#app/grants/keeping/scrub-grants.server'
import { measureAnswerDays } from '#app/hiring/answering/measure-answer-days.server'

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

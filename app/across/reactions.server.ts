import {
  moveInWorkChecks,
  openInWorkSupport,
  takeBackInWorkSupport,
} from '#app/brokering/candidates/open-in-work-support.server'
import { closeIntroductionsOf } from '#app/brokering/introductions/close-introductions.server'
import { freeAgain } from '#app/brokering/introductions/free-again.server'
import { tellDraftsItClosesEarlier } from '#app/hiring/applying/tell-closes-earlier.server'
import { doubtsOfProvider } from '#app/grants/confirming/doubts/doubts-of-provider.server'
import { closeOthersOnStart } from '#app/hiring/silence/close-others-on-start.server'
import { restoreClosedOnStart } from '#app/hiring/silence/restore-closed-on-start.server'
import { refreshProviderSearchRows } from '#app/jobs/search/refresh-search-row.server'
import { recordMatchingStage } from '#app/people/equality/record-matching-stage.server'
import { recordEqualityStage } from '#app/people/equality/record-stage.server'
import type { Tx } from '#app/platform/database/client.server'
import { settleReferralsOf } from '#app/referrals/friends/settling/settle-referral.server'
import type { Happening, HappeningKind } from '#app/shared/happenings'
import { takeBackHire } from './employment/take-back-hire.server'
import { isRegisteredForMatching, supersedeIntroductions } from './employment/supersede-introductions.server'
import { reopenIntroduced } from './introducing/reopen-introduced.server'
import { sendIntroduction } from './introducing/send-introduction.server'

type Reactions = { [K in HappeningKind]: (tx: Tx, happening: Happening<K>) => Promise<void> }

/** What follows from each happening in areas other than its own, in this order. */
const reactions: Reactions = {
  'provider-status-changed': async (tx, { providerId, at }) => {
    await refreshProviderSearchRows(tx, providerId)
    await doubtsOfProvider(tx, { providerId, now: at })
  },
  'site-changed': (tx, { providerId }) => refreshProviderSearchRows(tx, providerId),

  'vacancy-closed': async (tx, { vacancyId, at }) => {
    await closeIntroductionsOf(tx, { vacancyId }, { reason: 'vacancy-closed', by: 'system', party: 'system', now: at })
  },

  'closes-earlier': (tx, { at, ...change }) => tellDraftsItClosesEarlier(tx, { ...change, now: at }),

  'applicant-answered': async (tx, { applicationId, personId, answer, at, by }) => {
    await settleReferralsOf(tx, { applicationId }, { now: at, by })
    const stage = stageReached[answer]
    if (!stage) return
    await recordEqualityStage(tx, personId, stage)
    if (stage === 'interviewed' && (await isRegisteredForMatching(tx, personId)))
      await recordMatchingStage(tx, { personId, stage, at })
  },
  'application-changed': (tx, { applicationId, at, by }) => settleReferralsOf(tx, { applicationId }, { now: at, by }),

  hired: async (tx, { applicationId, employmentId, personId, at, by }) => {
    await recordEqualityStage(tx, personId, 'hired')
    if (await isRegisteredForMatching(tx, personId)) {
      await recordMatchingStage(tx, { personId, stage: 'hired', at })
      await supersedeIntroductions(tx, { personId, employmentId, applicationId, now: at })
    }
    await settleReferralsOf(tx, { applicationId }, { now: at, by })
  },
  'hire-undone': async (tx, { applicationId, at, by }) => {
    await takeBackHire(tx, { applicationId, at, by })
    await settleReferralsOf(tx, { applicationId }, { now: at, by })
  },
  started: async (tx, { employmentId, personId, startedOn, at, by }) => {
    await openInWorkSupport(tx, { personId, employmentId, startedOn, now: at })
    for (const applicationId of await closeOthersOnStart(tx, { personId, employmentId, now: at }))
      await settleReferralsOf(tx, { applicationId }, { now: at, by })
    await settleReferralsOf(tx, { employmentId }, { now: at, by })
  },
  'start-corrected': async (tx, { employmentId, startedOn, at, by }) => {
    await moveInWorkChecks(tx, { employmentId, startedOn })
    await settleReferralsOf(tx, { employmentId }, { now: at, by })
  },
  'start-undone': async (tx, { employmentId, personId, at, by }) => {
    await takeBackInWorkSupport(tx, { personId, employmentId, now: at })
    await restoreOthers(tx, { employmentId, at, by })
    await settleReferralsOf(tx, { employmentId }, { now: at, by })
  },
  'start-fell-through': async (tx, { employmentId, at, by }) => {
    await restoreOthers(tx, { employmentId, at, by })
    await settleReferralsOf(tx, { employmentId }, { now: at, by })
    await freeAgain(tx, { employmentId, now: at })
  },
  'retention-check-answered': settleEmployment,
  left: settleEmployment,
  'new-to-care-said': settleEmployment,

  'introduction-consented': sendIntroduction,
  'introduction-restored': reopenIntroduced,
}

async function restoreOthers(tx: Tx, { employmentId, at, by }: Omit<Happening<'start-fell-through'>, 'kind'>) {
  for (const applicationId of await restoreClosedOnStart(tx, { employmentId, now: at }))
    await settleReferralsOf(tx, { applicationId }, { now: at, by })
}

/** How far an application has come by a provider's answer, where that is counted. */
const stageReached = {
  shortlist: 'shortlisted',
  interview: 'interviewed',
  offer: 'offered',
  not_select: null,
  lapse: null,
} as const

function settleEmployment(
  tx: Tx,
  { employmentId, at, by }: Happening<'left'> | Happening<'new-to-care-said'> | Happening<'retention-check-answered'>,
) {
  return settleReferralsOf(tx, { employmentId }, { now: at, by })
}

/** Does what follows from a happening, in its transaction. Routes hand it on with `workOf`. */
export function react<K extends HappeningKind>(tx: Tx, happening: Happening<K>): Promise<void> {
  return reactions[happening.kind](tx, happening)
}

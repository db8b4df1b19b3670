import type { Area } from '#app/platform/area.server'
import { forgetFriendContactsSweep } from './friends/forget-contacts.server'
import { referralsWaiting } from './friends/desk/referrals-waiting.server'
import { settleReferralsSweep } from './friends/settling/settle-referral.server'
import { endReferrals, forgetReferrals, referralIds, referrerIds } from './keeping/erase-referrals.server'
import { eraseLeaversSweep } from './keeping/erase-leavers.server'
import { exportReferrals } from './keeping/export-referrals.server'

const COUNTS = 'names nobody: what was shared and earned counts'

/** What referrals register. */
export const referrals = {
  sweeps: [forgetFriendContactsSweep, settleReferralsSweep, eraseLeaversSweep],
  waitsForProvider: () => ({ referrals: referralsWaiting }),
  copyOf: async (db, who) => ({ referrals: await exportReferrals(db, who) }),
  erasing: {
    end: endReferrals,
    forget: (tx, { personId }, now) => forgetReferrals(tx, personId, now),
    inMails: referrerIds,
    inEvents: ({ personId }) => referralIds(personId),
  },
  personal: {
    Referrer: { copied: true, erased: true },
    Referral: { copied: true, erased: true },
    ProgrammeExclusion: { copied: true, erased: true },
    ThankYou: { copied: true, erased: true },
    ReferralLink: { copied: true, erased: COUNTS },
    ReferralShare: { copied: true, erased: COUNTS },
    PointsAccount: { copied: true, erased: COUNTS },
    PointsEntry: { copied: true, erased: COUNTS },
    CashIn: { copied: true, erased: COUNTS },
  },
} satisfies Area

import { forgetFriendContactsSweep } from './friends/forget-contacts.server'
import { settleReferralsSweep } from './friends/settling/settle-referral.server'
import { eraseLeaversSweep } from './keeping/erase-leavers.server'

/** What referrals register. */
export const referrals = { sweeps: [forgetFriendContactsSweep, settleReferralsSweep, eraseLeaversSweep] }

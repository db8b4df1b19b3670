import type { Milestone } from '#app/referrals/programmes/milestones'
import type { IconName } from '#app/ui/icons'
import type { Tone } from '#app/ui/status'
import type { FlagKind } from '../flags/flag'
import type { ClosedReason, ReferralStage, ReferralVia } from '../referral'

/** How far a friend has come, as a manager reads it. */
export const stageWords: Record<ReferralStage, { label: string; tone: Tone; icon: IconName }> = {
  interested: { label: 'Interested', tone: 'accent', icon: 'new' },
  contacted: { label: 'In touch', tone: 'info', icon: 'phone' },
  interviewed: { label: 'Interview', tone: 'info', icon: 'calendar' },
  started: { label: 'Started', tone: 'good', icon: 'check-circle' },
  retained_13: { label: 'Here after 13 weeks', tone: 'good', icon: 'check-circle' },
  retained_26: { label: 'Here after 26 weeks', tone: 'good', icon: 'star' },
  closed: { label: 'Closed', tone: 'neutral', icon: 'close' },
}

/** Why a referral is closed, as a manager reads it. */
export const closedWords: Record<ClosedReason, string> = {
  not_selected: 'Not selected',
  withdrawn: 'They withdrew their application',
  declined: 'They turned down the offer',
  no_reply: 'No reply from them',
  hired_elsewhere: 'They took another job',
  did_not_start: 'They did not start',
  left: 'They have left',
  removed_by_friend: 'The friend took it off',
  does_not_count: 'Does not count: a manager decided',
  reassigned: 'Given to another of your people',
  excluded: 'Does not count by your rules: they applied or worked here before',
  not_interested: 'They are not interested any more',
  wrong_number: 'The number was wrong',
  knew_nothing: 'They knew nothing of it',
  erased: 'Their details were erased',
}

export const viaWords: Record<ReferralVia, string> = {
  application: 'Applied through a link',
  'call-me': 'Asked to be called',
  'by-hand': 'Recorded by a manager',
}

/** What a check is about, in a few words. */
export const flagLabels: Record<FlagKind, string> = {
  'same-person': 'Self-referral: the friend is who told them',
  'same-email': 'Same email address',
  'same-phone': 'Same phone number',
  'same-address': 'Same postcode',
  'own-device': 'Own device',
  'refer-each-other': 'They told each other',
  'two-referrers': 'Two people told this friend',
  burst: 'Many friends in a short time',
}

/** A milestone of a friend in the past, for the list of points. */
export const milestonePast: Record<Milestone, string> = {
  joining: 'Joined the programme',
  share: 'Shared a job',
  interested: 'Showed interest',
  interviewed: 'Interview',
  started: 'Started work',
  new_to_care: 'Their first job in care',
  retained_13: 'Here after 13 weeks',
  retained_26: 'Here after 26 weeks',
}

/** The friend's name for a title; an erased person, or one whose contact was erased, has none. */
export function friendName(name: string | null): string {
  return name || 'A friend whose details were erased'
}

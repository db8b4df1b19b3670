type Words = [message: string, field: string]

/** Why recording a referral by hand was refused, and the field it is about. */
export const recordRefusals: Record<
  | 'own'
  | 'not-running'
  | 'before-programme'
  | 'referrer-not-active'
  | 'already-referred'
  | 'excluded-applied'
  | 'excluded-worked',
  Words
> = {
  own: ['This is about you, so another manager records it.', ''],
  'not-running': ['Your programme is not running, so nothing new can be recorded.', ''],
  'before-programme': ['They applied before your programme began, so it does not count.', ''],
  'referrer-not-active': ['This person is not in your programme any more. Choose somebody else.', 'referrer'],
  'already-referred': ['Somebody brought this friend already. You find the referral among your friends.', ''],
  'excluded-applied': ['By your rules it does not count: this person applied here not long before.', ''],
  'excluded-worked': ['By your rules it does not count: this person worked here not long before.', ''],
}

const refusals = {
  own: ['This is about you, so another manager does it.', ''],
  ended: ['This referral is closed already. Look at how it stands now.', ''],
  'has-applied': ['They have applied, so their application says what they want.', 'endReason'],
  'same-referrer': ['It is theirs already. Choose somebody else.', 'referrer'],
  'referrer-not-active': ['This person is not in your programme any more. Choose somebody else.', 'referrer'],
  'not-active': ['They are not in your programme any more.', 'thanks'],
} as const satisfies Record<string, Words>

/** Why something on a referral's page was refused, and the field it is about. */
export function referralRefusal(reason: keyof typeof refusals): readonly [message: string, field: string] {
  return refusals[reason]
}

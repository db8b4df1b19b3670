/** What brings points. `joining` and `share` belong to the referrer, the others to one friend. */
export const milestones = [
  'joining',
  'share',
  'interested',
  'interviewed',
  'started',
  'new_to_care',
  'retained_13',
  'retained_26',
] as const
export type Milestone = (typeof milestones)[number]

/** Those of one friend, in the order in which they happen. */
export const friendMilestones = [
  'interested',
  'interviewed',
  'started',
  'new_to_care',
  'retained_13',
  'retained_26',
] as const
export type FriendMilestone = (typeof friendMilestones)[number]

export const milestoneLabels: Record<Milestone, string> = {
  joining: 'Joining the programme',
  share: 'Sharing a job',
  interested: 'A friend shows interest',
  interviewed: 'A friend is interviewed',
  started: 'A friend starts work',
  new_to_care: 'Their first job in care',
  retained_13: 'Still here after 13 weeks',
  retained_26: 'Still here after 26 weeks',
}

/** What one application needs different people for. */
export type Duty = 'assessor' | 'approver' | 'appeals'

/** Why somebody may not do a duty on an application; the database's trigger refuses the same. */
export type DutyBar = 'role-missing' | 'interest' | 'duties-separate' | 'paid-it'

export const dutyBarWords: Record<DutyBar, string> = {
  'role-missing': 'Your role does not cover this scheme, so a colleague has to do this.',
  interest: 'You have to do with this person or their employer, so a colleague has to do this.',
  'duties-separate':
    'You already did another part of this application. Recommending, deciding and reviewing are done by different people, and after an appeal by new ones.',
  'paid-it': 'You worked on a payment of this application, so a colleague has to do this.',
}

import { isOneOf } from '#app/shared/one-of'

/** The portal's words for jobs: the values of forms, URLs, columns and JSON, with what a person reads. */
export const roles = [
  'care-worker',
  'senior-care-worker',
  'enhanced-care-worker',
  'support-worker',
  'personal-assistant',
  'nurse',
  'nursing-associate',
  'occupational-therapist',
  'social-worker',
  'activities-coordinator',
  'deputy-manager',
  'registered-manager',
  'team-leader',
  'ancillary',
  'apprentice',
] as const
export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  'care-worker': 'Care worker',
  'senior-care-worker': 'Senior care worker',
  'enhanced-care-worker': 'Enhanced care worker',
  'support-worker': 'Support worker',
  'personal-assistant': 'Personal assistant',
  nurse: 'Nurse',
  'nursing-associate': 'Nursing associate',
  'occupational-therapist': 'Occupational therapist',
  'social-worker': 'Social worker',
  'activities-coordinator': 'Activities coordinator',
  'deputy-manager': 'Deputy manager',
  'registered-manager': 'Registered manager',
  'team-leader': 'Team leader',
  ancillary: 'Kitchen, cleaning, driving or office',
  apprentice: 'Apprentice',
}

export const roleDescriptions: Record<Role, string> = {
  'care-worker': 'You help people wash, dress, eat and live the way they like.',
  'senior-care-worker': 'You care for people, give medicines and guide a shift.',
  'enhanced-care-worker': 'You give care that needs extra training, such as help with breathing or feeding.',
  'support-worker': 'You help people live their own lives: cooking, going out, learning, working.',
  'personal-assistant': 'You work for one person, in the way they choose.',
  nurse: 'You lead nursing care for the people who live there.',
  'nursing-associate': 'You give nursing care alongside registered nurses.',
  'occupational-therapist': 'You help people do everyday things again, with practice and equipment.',
  'social-worker': 'You help people and families find the support they need and stay safe.',
  'activities-coordinator': 'You plan the days people look forward to.',
  'deputy-manager': 'You run the place when the manager is away, and lead the team every day.',
  'registered-manager': 'You answer for the whole service, with the regulator.',
  'team-leader': 'You lead a team on shift and still work with people.',
  ancillary: 'You keep the place running: meals, rooms, laundry, transport, paperwork.',
  apprentice: 'You earn while you train for a qualification in care.',
}

/** A service is what a provider offers, so its words live there; a vacancy is in one or more of them. */
export { isService, serviceLabels, services, type Service } from '#app/organisations/sites/services'

export const patterns = [
  'days',
  'evenings',
  'waking-nights',
  'sleep-ins',
  'weekends',
  'school-hours',
  'live-in',
] as const
export type Pattern = (typeof patterns)[number]

export const patternLabels: Record<Pattern, string> = {
  days: 'Days',
  evenings: 'Evenings',
  'waking-nights': 'Waking nights',
  'sleep-ins': 'Sleep-ins',
  weekends: 'Weekends',
  'school-hours': 'School hours',
  'live-in': 'Live-in',
}

export const patternDescriptions: Record<Pattern, string> = {
  days: 'Early and late shifts between about 7am and 6pm.',
  evenings: 'Until about 10pm.',
  'waking-nights': 'Awake and working through the night.',
  'sleep-ins': 'You sleep there and help if someone needs you.',
  weekends: 'Saturdays or Sundays.',
  'school-hours': 'Between dropping off and picking up.',
  'live-in': 'You stay for days or weeks at a time.',
}

export const contracts = ['permanent', 'fixed-term', 'bank', 'apprenticeship', 'volunteer', 'placement'] as const
export type Contract = (typeof contracts)[number]

export const contractLabels: Record<Contract, string> = {
  permanent: 'Permanent',
  'fixed-term': 'Fixed term',
  bank: 'Bank (work when you want)',
  apprenticeship: 'Apprenticeship',
  volunteer: 'Volunteer',
  placement: 'Student placement',
}

export const drivings = ['essential', 'helpful', 'not-needed'] as const
export type Driving = (typeof drivings)[number]

export const drivingLabels: Record<Driving, string> = {
  essential: 'Car needed',
  helpful: 'A car helps',
  'not-needed': 'No car needed',
}

export const experiences = ['none', 'some', 'required'] as const
export type Experience = (typeof experiences)[number]

export const experienceLabels: Record<Experience, string> = {
  none: 'No experience needed',
  some: 'Some experience helps',
  required: 'Experience needed',
}

export const isRole = (text: string): text is Role => isOneOf(roles, text)
export const isPattern = (text: string): text is Pattern => isOneOf(patterns, text)

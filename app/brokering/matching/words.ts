import { hoursWords } from '#app/jobs/pay/pay'
import type {
  CandidateExperience,
  Leadership,
  Matter,
  Qualification,
  Registration,
  Study,
  SupportKind,
  TravelMode,
} from './facts'
import type { ExclusionCode, PartName } from './match'

/** What a person reads for each value of `facts.ts` and `match.ts`. */
export const travelModeLabels: Record<TravelMode, string> = {
  walk: 'On foot',
  bicycle: 'By bicycle',
  bus: 'By bus or train',
  car: 'By car',
}

/** As it ends a clause: "15 min by car". */
export const travelModeWords: Record<TravelMode, string> = {
  walk: 'on foot',
  bicycle: 'by bicycle',
  bus: 'by bus',
  car: 'by car',
}

export const candidateExperienceLabels: Record<CandidateExperience, string> = {
  none: 'New to care',
  personal: 'Looked after somebody in the family',
  some: 'Up to a year of paid care work',
  'year-plus': 'More than a year of paid care work',
}

export const qualificationLabels: Record<Qualification, string> = {
  'care-certificate': 'Care Certificate',
  'level-2': 'Level 2 in care (NVQ or RQF)',
  'level-3': 'Level 3 in care (NVQ or RQF)',
  'level-4': 'Level 4 in care (NVQ or RQF)',
  'level-5': 'Level 5 in care (NVQ or RQF)',
}

export const studyLabels: Record<Study, string> = {
  none: 'Not studying for one',
  'level-2': 'Level 2',
  'level-3': 'Level 3',
  'level-4': 'Level 4',
  'level-5': 'Level 5 (leadership and management)',
}

export const leadershipLabels: Record<Leadership, string> = {
  none: 'Not yet',
  team: 'Led a shift or a team',
  service: 'Ran a service, as its manager or deputy',
}

/** As it stands in a clause: "has level 3". */
export const qualificationWords: Record<Qualification, string> = {
  'care-certificate': 'the Care Certificate',
  'level-2': 'level 2',
  'level-3': 'level 3',
  'level-4': 'level 4',
  'level-5': 'level 5',
}

export const registrationLabels: Record<Registration, string> = {
  NMC: 'Nursing and Midwifery Council (NMC PIN)',
  HCPC: 'Health and Care Professions Council (HCPC)',
  SWE: 'Social Work England (SWE)',
}

/** As it follows "registration with". */
export const registrationWords: Record<Registration, string> = {
  NMC: 'the Nursing and Midwifery Council',
  HCPC: 'the Health and Care Professions Council',
  SWE: 'Social Work England',
}

export const matterLabels: Record<Matter, string> = {
  pay: 'Pay',
  'near-home': 'Work near home',
  training: 'Training',
  team: 'Being part of a team',
  'guaranteed-hours': 'Guaranteed hours',
  'person-to-support': 'A kind of person to support',
}

export const supportKindLabels: Record<SupportKind, string> = {
  'older-people': 'Older people',
  'learning-disability': 'People with a learning disability',
  children: 'Children and young people',
  'one-person': 'One person in their own home',
}

export const partLabels: Record<PartName, string> = {
  distance: 'Journey',
  hours: 'Hours',
  pay: 'Pay',
  role: 'Kind of work',
  matters: 'What matters',
  pattern: 'Shifts covered',
  experience: 'Experience',
  qualification: 'Qualification',
  start: 'Start date',
}

export const halfLabels = { wants: 'What the candidate wants', needs: 'What the vacancy needs' } as const

export const exclusionLabels: Record<ExclusionCode, string> = {
  'right-to-work': 'Right to work',
  sponsorship: 'Sponsorship',
  car: 'Car needed',
  registration: 'Registration',
  qualification: 'Qualification',
  'in-charge': 'Experience in charge',
  'senior-experience': 'Senior experience',
  'too-far': 'Too far',
  'no-bus': 'No bus at these hours',
  hours: 'Hours a week',
  shifts: 'Shifts',
  start: 'Start date',
  'role-ruled-out': 'Role ruled out',
  'service-ruled-out': 'Service ruled out',
  'minimum-age': 'Minimum age',
  'not-open': 'No longer open',
  'already-applied': 'Already applied',
  'already-introduced': 'Already introduced',
  'provider-excluded': 'Employer ruled out',
}

/** The most of a part or a half as people read it: weights are whole points, "15". */
export function mostWords(tenths: number): string {
  return String(tenths / 10)
}

/** Tenths of a point as people read them: "87.4". */
export function scoreWords(tenths: number): string {
  return (tenths / 10).toFixed(1)
}

/** What is guaranteed where nothing is: "zero-hours: none guaranteed, up to 20 hours a week". */
export function zeroHoursWords(hoursMax: number): string {
  return hoursMax > 0
    ? `zero-hours: none guaranteed, up to ${hoursNumber(hoursMax)} hours a week`
    : 'zero-hours: none guaranteed'
}

/** The hours of a vacancy as its advert says them; "Not said" where it does not. */
export function vacancyHoursWords({
  hoursMin,
  hoursMax,
}: {
  hoursMin: number | null
  hoursMax: number | null
}): string {
  return hoursMin === null ? 'Not said' : hoursWords({ hoursMin, hoursMax: hoursMax ?? hoursMin })
}

/** Hours as people say them: "37.5", "20". */
export function hoursNumber(hours: number): string {
  return String(Math.round(hours * 10) / 10)
}

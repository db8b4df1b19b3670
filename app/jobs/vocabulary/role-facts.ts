import { roleStandards, type RegisterShort } from './role-standards'
import type { Role, Service } from './vocabulary'
import { inSentence } from '#app/shared/in-sentence'

/** The eight role categories of the Care Workforce Pathway (Department of Health and Social Care, April 2025). */
export const pathwayCategories = [
  'new-to-care',
  'care-or-support-worker',
  'enhanced-care-worker',
  'personal-assistant',
  'supervisor-or-leader',
  'practice-leader',
  'deputy-manager',
  'registered-manager',
] as const
export type PathwayCategory = (typeof pathwayCategories)[number]

const pathwayLabels: Record<PathwayCategory, string> = {
  'new-to-care': 'New to care',
  'care-or-support-worker': 'Care or support worker',
  'enhanced-care-worker': 'Enhanced care worker',
  'personal-assistant': 'Personal assistant',
  'supervisor-or-leader': 'Supervisor or leader',
  'practice-leader': 'Practice leader',
  'deputy-manager': 'Deputy manager',
  'registered-manager': 'Registered manager',
}

/** Null for regulated professions and for work without direct care, which the pathway does not cover. */
const pathwayOfRole: Record<Role, PathwayCategory | null> = {
  'care-worker': 'care-or-support-worker',
  'senior-care-worker': 'supervisor-or-leader',
  'enhanced-care-worker': 'enhanced-care-worker',
  'support-worker': 'care-or-support-worker',
  'personal-assistant': 'personal-assistant',
  nurse: null,
  'nursing-associate': null,
  'occupational-therapist': null,
  'social-worker': null,
  'activities-coordinator': 'care-or-support-worker',
  'deputy-manager': 'deputy-manager',
  'registered-manager': 'registered-manager',
  'team-leader': 'supervisor-or-leader',
  ancillary: null,
  apprentice: 'new-to-care',
}

/** Where the roles stand in the pathway, in a sentence; null where it does not cover them. */
export function pathwayWords(roles: readonly Role[]): string | null {
  const labels = [...new Set(roles.flatMap((role) => pathwayOfRole[role] ?? []))].map(
    (category) => pathwayLabels[category],
  )
  return labels.length > 0
    ? `In the national Care Workforce Pathway this is: ${labels.map(inSentence).join(', or ')}.`
    : null
}

/** The professional register a person must be on to do the work. */
export type Register = { short: RegisterShort; name: string }

const registerNames: Record<RegisterShort, Register> = {
  NMC: { short: 'NMC', name: 'Nursing and Midwifery Council' },
  HCPC: { short: 'HCPC', name: 'Health and Care Professions Council' },
  SWE: { short: 'SWE', name: 'Social Work England' },
}

/** The registers that the roles of one vacancy ask for, each once. */
export function registersFor(roles: readonly Role[]): Register[] {
  return [...new Set(roles.flatMap((role) => roleStandards[role].register ?? []))].map((short) => registerNames[short])
}

/** Closed to applicants from overseas since 22 July 2025 (Immigration Rules, statement of changes HC 997). */
const closedToOverseas: readonly Role[] = ['care-worker', 'senior-care-worker']

export function isClosedToOverseas(role: Role): boolean {
  return closedToOverseas.includes(role)
}

/** What a page says where an employer offers sponsorship; null where it does not. */
export function sponsorshipWords(roles: readonly Role[], sponsorship: boolean): string | null {
  if (!sponsorship) return null
  if (!roles.some(isClosedToOverseas)) return 'The employer can sponsor a visa.'
  const words = 'The employer can sponsor a visa only if you are already in the UK and may switch'
  return roles.every(isClosedToOverseas) ? `${words}.` : `${words}. Ask which of these jobs this is true for.`
}

/** Which criminal-record check the work needs. Every job in care needs at least an enhanced one. */
export type DbsCheck = { level: 'enhanced'; workforce: 'adult' | 'child'; barredList: boolean }

/**
 * Work with adults in care is eligible for an enhanced check; the adults' barred list is added where the work is
 * regulated activity: personal or health care, social work, or managing those who do it. In a children's home all
 * regular work is regulated activity. Source: DBS guidance, adult social care roles and child workforce.
 */
const withoutPersonalCare: readonly Role[] = ['ancillary', 'activities-coordinator']

export function dbsChecksFor(roles: readonly Role[], services: readonly Service[]): DbsCheck[] {
  const checks: DbsCheck[] = []
  if (services.some((service) => service !== 'childrens-home')) {
    const barredList = roles.some((role) => !withoutPersonalCare.includes(role))
    checks.push({ level: 'enhanced', workforce: 'adult', barredList })
  }
  if (services.includes('childrens-home')) checks.push({ level: 'enhanced', workforce: 'child', barredList: true })
  return checks
}

/** "an enhanced criminal-record check (DBS) for work with adults, with the barred list". */
export function dbsWords({ workforce, barredList }: DbsCheck): string {
  const people = workforce === 'adult' ? 'adults' : 'children'
  const list = barredList ? `, with the list of people barred from working with ${people}` : ''
  return `an enhanced criminal-record check (DBS) for work with ${people}${list}`
}

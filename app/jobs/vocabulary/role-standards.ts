import type { Role } from './vocabulary'

/** Qualifications in care, lowest first. */
export const qualifications = ['care-certificate', 'level-2', 'level-3', 'level-4', 'level-5'] as const
export type Qualification = (typeof qualifications)[number]

/** The registers of the regulated professions. */
export const registers = ['NMC', 'HCPC', 'SWE'] as const
export type RegisterShort = (typeof registers)[number]

/** Whom somebody has been in charge of, least first: nobody, a shift or a team, a whole service (as manager or deputy). */
export const leaderships = ['none', 'team', 'service'] as const
export type Leadership = (typeof leaderships)[number]

export const roleLevels = ['starter', 'carer', 'senior', 'professional', 'deputy', 'manager'] as const
export type RoleLevel = (typeof roleLevels)[number]

/**
 * `law`: an Act or the regulator asks for it, so that nobody may be put forward before it is known to be there.
 * `employers`: every employer asks for it; who is known to lack it is not put forward, who was never asked may be.
 */
export type AskedBy = 'law' | 'employers'

export type RoleStandard = {
  level: RoleLevel
  /** The register on which somebody must be. Always the law's. */
  register: RegisterShort | null
  /** Held, or being worked towards. Always the regulator's. */
  qualification: Qualification | null
  experience: { least: 'team' | 'service'; askedBy: AskedBy } | null
  /** What people in the role usually have or are asked to work towards: it weighs, and excludes nobody. */
  usual: { qualification: Qualification | null; experience: 'team' | null }
}

const nothingUsual = { qualification: null, experience: null } as const
const open = { register: null, qualification: null, experience: null } as const
const registered = (register: RegisterShort): RoleStandard => ({
  ...open,
  level: 'professional',
  register,
  usual: nothingUsual,
})

/**
 * What each role asks of whoever does it. A new role does not compile until it says so here. What a single employer asks
 * beyond it is in the advert.
 *
 * Sources: registers: Nursing and Midwifery Order 2001, Health Professions Order 2001, Children and Social Work Act 2017.
 * Registered manager: Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, regulation 7, for which the
 * Care Quality Commission looks for a level 5 diploma (or somebody working towards it) and experience in charge. Deputy
 * manager and what is usual: Care Workforce Pathway, 2025.
 */
export const roleStandards: Readonly<Record<Role, RoleStandard>> = {
  'care-worker': { ...open, level: 'carer', usual: { qualification: 'care-certificate', experience: null } },
  'senior-care-worker': { ...open, level: 'senior', usual: { qualification: 'level-3', experience: null } },
  'enhanced-care-worker': { ...open, level: 'carer', usual: { qualification: 'level-2', experience: null } },
  'support-worker': { ...open, level: 'carer', usual: { qualification: 'care-certificate', experience: null } },
  'personal-assistant': { ...open, level: 'carer', usual: nothingUsual },
  nurse: registered('NMC'),
  'nursing-associate': registered('NMC'),
  'occupational-therapist': registered('HCPC'),
  'social-worker': registered('SWE'),
  'activities-coordinator': { ...open, level: 'carer', usual: nothingUsual },
  'deputy-manager': {
    ...open,
    level: 'deputy',
    experience: { least: 'team', askedBy: 'employers' },
    usual: { qualification: 'level-4', experience: 'team' },
  },
  'registered-manager': {
    level: 'manager',
    register: null,
    qualification: 'level-5',
    experience: { least: 'service', askedBy: 'law' },
    usual: { qualification: 'level-5', experience: 'team' },
  },
  'team-leader': { ...open, level: 'senior', usual: { qualification: 'level-3', experience: 'team' } },
  ancillary: { ...open, level: 'starter', usual: nothingUsual },
  apprentice: { ...open, level: 'starter', usual: nothingUsual },
}

/** Somebody who names no role is open to these; a profession, or being in charge, somebody must ask for. */
const openToAll: readonly RoleLevel[] = ['starter', 'carer', 'senior']

export function isOpenToAll(role: Role): boolean {
  return openToAll.includes(roleStandards[role].level)
}

import { isClosedToOverseas } from '#app/jobs/vocabulary/role-facts'
import { isOpenToAll, leaderships, qualifications, roleStandards } from '#app/jobs/vocabulary/role-standards'
import type { Role } from '#app/jobs/vocabulary/vocabulary'
import type { CandidateFacts, Leadership, Registration } from './facts'

/** The professional register a role asks for. */
export function registerFor(role: Role): Registration | undefined {
  return roleStandards[role].register ?? undefined
}

/**
 * Which roles of a vacancy somebody can be put forward for. A vacancy in several roles fits if one of them does; each
 * stage keeps what the one before it left.
 */
export type RoleStages = {
  /** Not ruled out by the candidate. */
  open: readonly Role[]
  /** Of these, with the registration that is needed; if none is open, of all. */
  registered: readonly Role[]
  /** Of these, with the qualification that is demanded; if none is registered, of those before. And so on. */
  qualified: readonly Role[]
  /** Of these, with the experience of being in charge that is demanded. */
  experienced: readonly Role[]
  /** Of these, which the Immigration Rules leave open to them. */
  permitted: readonly Role[]
  /** Of these, which the candidate asked for: see `asksFor`. */
  asked: readonly Role[]
}

type Who = Pick<
  CandidateFacts,
  | 'rolesWanted'
  | 'rolesRuledOut'
  | 'registrations'
  | 'qualifications'
  | 'workingTowards'
  | 'leadership'
  | 'experience'
  | 'rightToWork'
  | 'maySwitchSponsor'
>

export function roleStages(candidate: Who, advertised: readonly Role[]): RoleStages {
  const open =
    candidate.rolesRuledOut.length === 0
      ? advertised
      : advertised.filter((role) => !candidate.rolesRuledOut.includes(role))
  let before = orAll(open, advertised)
  const registered = kept(before, (role) => isRegistered(candidate, role))
  before = orAll(registered, before)
  const qualified = kept(before, (role) => isQualified(candidate, role))
  before = orAll(qualified, before)
  const experienced = kept(before, (role) => isExperienced(candidate, role))
  before = orAll(experienced, before)
  const barred = candidate.rightToWork === 'sponsorship' && !candidate.maySwitchSponsor
  const permitted = barred ? before.filter((role) => !isClosedToOverseas(role)) : before
  return {
    open,
    registered,
    qualified,
    experienced,
    permitted,
    asked: kept(permitted, (role) => asksFor(candidate, role)),
  }
}

/** Whether somebody asked for a role; who named none is open to all that take no profession and no being in charge. */
export function asksFor({ rolesWanted }: Pick<CandidateFacts, 'rolesWanted'>, role: Role): boolean {
  return rolesWanted.length === 0 ? isOpenToAll(role) : rolesWanted.includes(role)
}

function isRegistered({ registrations }: Who, role: Role): boolean {
  const { register } = roleStandards[role]
  return register === null || registrations.includes(register)
}

function isQualified(candidate: Who, role: Role): boolean {
  const { qualification } = roleStandards[role]
  return qualification === null || place(candidate) >= qualifications.indexOf(qualification)
}

/** Place in the order of qualifications of the highest that is held or worked towards; −1 for none. */
function place({ qualifications: held, workingTowards }: Who): number {
  let highest = workingTowards === null || workingTowards === 'none' ? -1 : qualifications.indexOf(workingTowards)
  for (const one of held) highest = Math.max(highest, qualifications.indexOf(one))
  return highest
}

/** What nobody was asked about keeps them out only where the law asks for it. */
function isExperienced(candidate: Who, role: Role): boolean {
  const { experience } = roleStandards[role]
  if (experience === null) return true
  const leadership = leadershipOf(candidate)
  return leadership === null ? experience.askedBy !== 'law' : hasLed(leadership, experience.least)
}

/** Whom somebody has been in charge of; null while it is not known. Nobody leads others in their first year of care work. */
export function leadershipOf({ leadership, experience }: Pick<Who, 'leadership' | 'experience'>): Leadership | null {
  return leadership ?? (experience === 'year-plus' ? null : 'none')
}

export function hasLed(leadership: Leadership, least: Leadership): boolean {
  return leaderships.indexOf(leadership) >= leaderships.indexOf(least)
}

function kept(roles: readonly Role[], keeps: (role: Role) => boolean): readonly Role[] {
  return roles.every(keeps) ? roles : roles.filter(keeps)
}

function orAll(some: readonly Role[], all: readonly Role[]): readonly Role[] {
  return some.length > 0 ? some : all
}

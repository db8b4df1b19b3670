import { isClosedToOverseas, registersFor } from '#app/jobs/vocabulary/role-facts'
import { roles, type Role } from '#app/jobs/vocabulary/vocabulary'
import type { CandidateFacts, Registration } from './facts'

const registerOf = new Map<Role, Registration | undefined>(roles.map((role) => [role, registersFor([role])[0]?.short]))

/** The professional register a role asks for. */
export function registerFor(role: Role): Registration | undefined {
  return registerOf.get(role)
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
  /** Of these, which the Immigration Rules leave open to them; if none is registered, of those before. */
  permitted: readonly Role[]
}

type Who = Pick<CandidateFacts, 'rolesRuledOut' | 'registrations' | 'rightToWork' | 'maySwitchSponsor'>

export function roleStages(candidate: Who, advertised: readonly Role[]): RoleStages {
  const open =
    candidate.rolesRuledOut.length === 0
      ? advertised
      : advertised.filter((role) => !candidate.rolesRuledOut.includes(role))
  const registered = orAll(open, advertised).filter((role) => {
    const register = registerOf.get(role)
    return register === undefined || candidate.registrations.includes(register)
  })
  const barred = candidate.rightToWork === 'sponsorship' && !candidate.maySwitchSponsor
  const before = orAll(registered, orAll(open, advertised))
  const permitted = barred ? before.filter((role) => !isClosedToOverseas(role)) : before
  return { open, registered, permitted }
}

function orAll(some: readonly Role[], all: readonly Role[]): readonly Role[] {
  return some.length > 0 ? some : all
}

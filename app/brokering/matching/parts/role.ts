import { roleLabels, serviceLabels, type Role, type Service } from '#app/jobs/vocabulary/vocabulary'
import type { Look, ScorePart } from '../look'
import { listWords } from '../words'

/** How the part is divided between the role and the kind of service. */
const ROLE_SHARE = 0.6
/** What was neither asked for nor ruled out. */
const UNASKED_SHARE = 0.35

export const rolePart: ScorePart = {
  name: 'role',
  share: (look) => ROLE_SHARE * met(roleAsked(look)) + (1 - ROLE_SHARE) * met(serviceAsked(look)),
  words: roleWords,
}

function met(asked: boolean): number {
  return asked ? 1 : UNASKED_SHARE
}

/** Asking for nothing in particular is being open to all. */
function roleAsked({ candidate, roles }: Look): boolean {
  const wanted = candidate.rolesWanted
  return wanted.length === 0 || roles.permitted.some((role) => wanted.includes(role))
}

function serviceAsked({ candidate, vacancy }: Look): boolean {
  const wanted = candidate.servicesWanted
  return wanted.length === 0 || vacancy.services.some((service) => wanted.includes(service))
}

function roleWords(look: Look): string {
  const service = servicesInWords(look.vacancy.services)
  if (roleAsked(look))
    return serviceAsked(look)
      ? `work as ${rolesInWords(look.roles.permitted)} in ${service}, as wanted`
      : `${service} was not asked for`
  return serviceAsked(look) ? 'this role was not asked for' : `neither this role nor ${service} was asked for`
}

/** "a care worker or a nurse". */
export function rolesInWords(roles: readonly Role[]): string {
  const named = roles.map((role) => {
    const label = role === 'ancillary' ? 'kitchen, cleaning or office worker' : roleLabels[role].toLowerCase()
    return `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`
  })
  return listWords(named, 'or')
}

const places: readonly Service[] = ['care-home', 'nursing-home', 'day-service', 'childrens-home']

/** As it follows "in": "home care or a care home". */
export function servicesInWords(services: readonly Service[]): string {
  const named = services.map((service) => {
    if (service === 'shared-lives') return serviceLabels[service]
    return `${places.includes(service) ? 'a ' : ''}${serviceLabels[service].toLowerCase()}`
  })
  return listWords(named, 'or')
}

import { roleLabels, serviceLabels, type Role, type Service } from '#app/jobs/vocabulary/vocabulary'
import type { Look, ScorePart } from '../look'
import { UNKNOWN_WORDS } from './unknown'
import { inSentence } from '#app/shared/in-sentence'
import { listWords } from '#app/shared/list-words'

/** How the part is divided between the role and the kind of service. */
const ROLE_SHARE = 0.6
/** What was neither asked for nor ruled out. */
const UNASKED_SHARE = 0.35
/** Nothing in particular was asked for: the mean of the two. */
const UNKNOWN_ASKED_SHARE = (1 + UNASKED_SHARE) / 2

export const rolePart: ScorePart = {
  name: 'role',
  share: (look) => ROLE_SHARE * shares[roleAsked(look)] + (1 - ROLE_SHARE) * shares[serviceAsked(look)],
  words: roleWords,
}

type Asked = 'asked' | 'not-asked' | 'open'

const shares: Record<Asked, number> = { asked: 1, 'not-asked': UNASKED_SHARE, open: UNKNOWN_ASKED_SHARE }

/** Who names no role is open to any but those that have to be asked for by name. */
function roleAsked({ candidate, roles }: Look): Asked {
  if (roles.asked.length === 0) return 'not-asked'
  return candidate.rolesWanted.length === 0 ? 'open' : 'asked'
}

function serviceAsked({ candidate, vacancy }: Look): Asked {
  const wanted = candidate.servicesWanted
  if (wanted.length === 0) return 'open'
  return vacancy.services.some((service) => wanted.includes(service)) ? 'asked' : 'not-asked'
}

function roleWords(look: Look): string {
  const service = servicesInWords(look.vacancy.services)
  const [role, place] = [roleAsked(look), serviceAsked(look)]
  const work = `work as ${rolesInWords(look.roles.permitted)}`
  if (role === 'asked' && place === 'asked') return `${work} in ${service}, as wanted`
  if (role === 'not-asked' && place === 'not-asked') return `neither this role nor ${service} was asked for`
  if (role === 'open' && place === 'open') return `no kind of work or place was named, ${UNKNOWN_WORDS}`
  return `${roleClause[role](work)}; ${placeClause[place](service)}`
}

const roleClause: Record<Asked, (work: string) => string> = {
  asked: (work) => `${work}, as wanted`,
  'not-asked': () => 'this role was not asked for',
  open: () => `no kind of work was named, ${UNKNOWN_WORDS}`,
}

const placeClause: Record<Asked, (service: string) => string> = {
  asked: (service) => `in ${service}, as wanted`,
  'not-asked': (service) => `${service} was not asked for`,
  open: () => `no kind of place was named, ${UNKNOWN_WORDS}`,
}

/** "a care worker or a nurse". */
export function rolesInWords(roles: readonly Role[]): string {
  const named = roles.map((role) => {
    const label = role === 'ancillary' ? 'kitchen, cleaning or office worker' : inSentence(roleLabels[role])
    return `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`
  })
  return listWords(named, 'or')
}

const places: readonly Service[] = ['care-home', 'nursing-home', 'day-service', 'childrens-home']

/** As it follows "in": "home care or a care home". */
export function servicesInWords(services: readonly Service[]): string {
  const named = services.map((service) => {
    if (service === 'shared-lives') return serviceLabels[service]
    return `${places.includes(service) ? 'a ' : ''}${inSentence(serviceLabels[service])}`
  })
  return listWords(named, 'or')
}

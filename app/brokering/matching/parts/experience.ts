import { roleStandards } from '#app/jobs/vocabulary/role-standards'
import type { Experience, Role, Service } from '#app/jobs/vocabulary/vocabulary'
import type { CandidateExperience, Leadership } from '../facts'
import type { Look, ScorePart } from '../look'
import { hasLed, leadershipOf } from '../role-fit'
import { UNKNOWN_SHARE, UNKNOWN_WORDS } from './unknown'

/** By what the employer asks, how far each experience meets it. Experience that is "needed" is still no exclusion. */
const shares: Record<Experience, Record<CandidateExperience, number>> = {
  none: { none: 1, personal: 1, some: 1, 'year-plus': 1 },
  some: { none: 0.4, personal: 0.7, some: 1, 'year-plus': 1 },
  required: { none: 0, personal: 0.2, some: 0.7, 'year-plus': 1 },
}

/** Not having led others where people in the role usually have. */
const NOT_LED_SHARE = 0.4

export const experiencePart: ScorePart = {
  name: 'experience',
  share: (look) => Math.min(advertShare(look), ledShare(look)),
  words: experienceWords,
}

function advertShare({ candidate, vacancy }: Look): number {
  return shares[vacancy.experience][candidate.experience]
}

/** Of the roles somebody can be put forward for, the one that their experience of leading others fits best. */
function ledShare({ candidate, roles }: Look): number {
  const leadership = leadershipOf(candidate)
  let best = roles.permitted.length === 0 ? 1 : 0
  for (const role of roles.permitted) best = Math.max(best, ledShareFor(role, leadership))
  return best
}

function ledShareFor(role: Role, leadership: Leadership | null): number {
  const { experience, usual } = roleStandards[role]
  const least = experience?.least ?? usual.experience
  if (least === null) return 1
  // Where it is demanded, lacking it would exclude: the least that an unknown could turn out to be is nothing.
  if (leadership === null) return experience ? UNKNOWN_SHARE : (1 + NOT_LED_SHARE) / 2
  return hasLed(leadership, least) ? 1 : NOT_LED_SHARE
}

function experienceWords(look: Look): string {
  const { candidate } = look
  if (ledShare(look) < 1 && ledShare(look) <= advertShare(look))
    return leadershipOf(candidate) === null
      ? `being in charge of others is not said, ${UNKNOWN_WORDS}`
      : 'has not led a shift or a team yet'
  return careWords(look)
}

function careWords({ candidate, vacancy }: Look): string {
  if (vacancy.experience === 'none') return 'no experience is needed'
  switch (candidate.experience) {
    case 'none':
      return `no ${kindOfCare(vacancy.services)} experience yet`
    case 'personal':
      return 'has looked after somebody in the family, no paid care work yet'
    case 'some':
      return vacancy.experience === 'required'
        ? 'under a year of care work, more may be needed'
        : 'some care work behind them'
    case 'year-plus':
      return 'more than a year of care work'
  }
}

/** "home-care", "nursing-home"; "care" for several kinds and for those whose name makes no adjective. */
function kindOfCare(services: readonly Service[]): string {
  const [only] = services
  if (!only || services.length > 1) return 'care'
  return adjectives[only] ?? only
}

const adjectives: Partial<Record<Service, string>> = {
  'live-in-care': 'live-in',
  'personal-assistance': 'personal-assistant',
  'childrens-home': 'care',
  'shared-lives': 'care',
}

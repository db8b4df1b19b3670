import type { Service } from '#app/jobs/vocabulary/vocabulary'
import { listWords } from '#app/shared/list-words'
import type { Matter, SupportKind } from '../facts'
import type { Look, ScorePart } from '../look'
import { distanceShare } from './distance'
import { UNKNOWN_SHARE, UNKNOWN_WORDS } from './unknown'

/** Where people work side by side; in the others they mostly work alone. */
const teamServices: readonly Service[] = [
  'care-home',
  'nursing-home',
  'supported-living',
  'extra-care',
  'day-service',
  'childrens-home',
]

const servicesFor: Record<SupportKind, readonly Service[]> = {
  'older-people': ['care-home', 'nursing-home', 'home-care', 'extra-care', 'day-service', 'live-in-care'],
  'learning-disability': ['supported-living', 'day-service', 'shared-lives'],
  children: ['childrens-home'],
  'one-person': ['personal-assistance', 'live-in-care', 'shared-lives'],
}

/** Near home is a way that keeps so much of the points for distance. */
const NEAR_SHARE = 0.75
/** The weight of what was named first, second and so on: of three, 3, 2 and 1 parts in six. */
const WEIGHTS = [3, 2] as const

export const mattersPart: ScorePart = { name: 'matters', share: mattersShare, words: mattersWords }

/**
 * What was named first counts most. Each is there or is not, so that naming one more that is there never lowers the
 * share, wherever it comes, and one that is not never raises it.
 */
function mattersShare(look: Look): number {
  const { matters } = look.candidate
  if (matters.length === 0) return UNKNOWN_SHARE
  let sum = 0
  for (let place = 0; place < matters.length; place++) sum += weightAt(place) * givenShare(matters[place]!, look)
  return sum / totalWeight(matters.length)
}

/** The most this part can be (0–1) where work near home is met so far and all else in full. */
export function mostMatters(matters: readonly Matter[], nearShare: number): number {
  if (matters.length === 0) return UNKNOWN_SHARE
  const place = matters.indexOf('near-home')
  if (place === -1 || isNear(nearShare)) return 1
  return 1 - weightAt(place) / totalWeight(matters.length)
}

function weightAt(place: number): number {
  return WEIGHTS[place] ?? 1
}

function totalWeight(count: number): number {
  let sum = 0
  for (let place = 0; place < count; place++) sum += weightAt(place)
  return sum
}

function isNear(nearShare: number): boolean {
  return nearShare >= NEAR_SHARE
}

/** 1 where it is there, 0 where it is not, halfway where that is not known. */

function givenShare(matter: Matter, { candidate, vacancy, minutes }: Look): number {
  switch (matter) {
    case 'pay':
      if (candidate.payWishPence === null) return UNKNOWN_SHARE
      return (vacancy.payHourlyPence ?? -1) >= candidate.payWishPence ? 1 : 0
    case 'near-home':
      return isNear(distanceShare(minutes)) ? 1 : 0
    case 'training':
      return vacancy.trainingGiven ? 1 : 0
    case 'team':
      return vacancy.services.some((service) => teamServices.includes(service)) ? 1 : 0
    case 'guaranteed-hours':
      return vacancy.hoursMin === null ? UNKNOWN_SHARE : vacancy.hoursMin > 0 ? 1 : 0
    case 'person-to-support': {
      const kind = candidate.supportKind
      if (kind === null) return UNKNOWN_SHARE
      return vacancy.services.some((service) => servicesFor[kind].includes(service)) ? 1 : 0
    }
  }
}

const matterWords: Record<Matter, string> = {
  pay: 'the pay',
  'near-home': 'work near home',
  training: 'training',
  team: 'a team',
  'guaranteed-hours': 'guaranteed hours',
  'person-to-support': 'the people to support',
}

function mattersWords(look: Look): string {
  const { matters } = look.candidate
  if (matters.length === 0) return `nothing was named as mattering most, ${UNKNOWN_WORDS}`
  const named = (share: number) =>
    matters.filter((matter) => givenShare(matter, look) === share).map((matter) => matterWords[matter])
  const [given, missing, unknown] = [named(1), named(0), named(UNKNOWN_SHARE)]
  const known = knownWords(given, missing)
  const open = unknown.length > 0 ? `not known: ${listWords(unknown)}, ${UNKNOWN_WORDS}` : ''
  return [known, open].filter(Boolean).join('; ')
}

function knownWords(given: readonly string[], missing: readonly string[]): string {
  if (missing.length === 0) return given.length === 0 ? '' : `has what matters: ${listWords(given)}`
  if (given.length === 0) return `of what matters it lacks ${listWords(missing, 'or')}`
  return `of what matters it has ${listWords(given)}, but not ${listWords(missing, 'or')}`
}

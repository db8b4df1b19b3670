import type { Service } from '#app/jobs/vocabulary/vocabulary'
import type { Matter, SupportKind } from '../facts'
import type { Look, ScorePart } from '../look'
import { listWords } from '../words'
import { distanceShare } from './distance'
import { payShare } from './pay'

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

/** Counted as given in the words. */
const GIVEN_FROM = 0.75

export const mattersPart: ScorePart = { name: 'matters', share: mattersShare, words: mattersWords }

/** What was named first counts most: of three, 3, 2 and 1 parts in six. Naming nothing is being content. */
function mattersShare(look: Look): number {
  const { matters } = look.candidate
  if (matters.length === 0) return 1
  let sum = 0
  for (let place = 0; place < matters.length; place++)
    sum += weightAt(place, matters.length) * givenShare(matters[place]!, look)
  return sum / totalWeight(matters.length)
}

/** The most this part can be (0–1) where work near home is met so far and all else in full. */
export function mostMatters(matters: readonly Matter[], nearShare: number): number {
  const place = matters.indexOf('near-home')
  if (place === -1) return 1
  return 1 - (weightAt(place, matters.length) * (1 - nearShare)) / totalWeight(matters.length)
}

function weightAt(place: number, count: number): number {
  return count - place
}

function totalWeight(count: number): number {
  return (count * (count + 1)) / 2
}

function givenShare(matter: Matter, { candidate, vacancy, minutes }: Look): number {
  switch (matter) {
    case 'pay':
      return payShare(candidate, vacancy)
    case 'near-home':
      return distanceShare(minutes)
    case 'training':
      return vacancy.trainingGiven ? 1 : 0
    case 'team':
      return vacancy.services.some((service) => teamServices.includes(service)) ? 1 : 0
    case 'guaranteed-hours':
      return vacancy.hoursMin > 0 ? 1 : 0
    case 'person-to-support': {
      const kind = candidate.supportKind
      return kind === null || vacancy.services.some((service) => servicesFor[kind].includes(service)) ? 1 : 0
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
  if (matters.length === 0) return 'nothing was named as mattering most'
  const given = matters.filter((matter) => givenShare(matter, look) >= GIVEN_FROM).map((matter) => matterWords[matter])
  const missing = matters.filter((matter) => givenShare(matter, look) < GIVEN_FROM).map((matter) => matterWords[matter])
  if (missing.length === 0) return `has what matters: ${listWords(given)}`
  if (given.length === 0) return `of what matters it lacks ${listWords(missing, 'or')}`
  return `of what matters it has ${listWords(given)}, but not ${listWords(missing, 'or')}`
}

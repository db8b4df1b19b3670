import type { AreaAnswer } from '../facts'
import { check, no, yes, type Judge } from './rule-words'

type Where = 'live' | 'work'

const place: Record<Where, string> = { live: 'your home', work: 'where you work' }

function single(where: Where): Judge<unknown> {
  return {
    label: (_, { areaName }) => `You ${where} in ${areaName}`,
    answer: (_, facts, { areaName }) => {
      const answer = where === 'live' ? facts.home : facts.work
      if (answer === 'in') return yes(`You ${where} in ${areaName}.`)
      if (answer === 'out') return no(`This is for people who ${where} in ${areaName}. The postcode is outside it.`)
      return check(unsure(answer, place[where], areaName))
    },
  }
}

function unsure(answer: 'border' | 'unknown' | null, what: string, areaName: string): string {
  if (answer === 'border')
    return `The postcode of ${what} is close to the edge of ${areaName}. We need to check which side it is on.`
  if (answer === 'unknown')
    return `We do not know the postcode of ${what}. We need to check whether it is in ${areaName}.`
  return `We need the postcode of ${what} to check this.`
}

export const livesInArea = single('live')
export const worksInArea = single('work')

export const livesOrWorksInArea: Judge<unknown> = {
  label: (_, { areaName }) => `You live or work in ${areaName}`,
  answer: (_, { home, work }, { areaName }) => {
    if (home === 'in') return yes(`You live in ${areaName}.`)
    if (work === 'in') return yes(`You work in ${areaName}.`)
    if (home === 'out' && work === 'out')
      return no(`This is for people who live or work in ${areaName}. Both postcodes are outside it.`)
    const [answer, what]: [Exclude<AreaAnswer, 'in' | 'out'> | null, string] =
      home === 'out'
        ? [open(work), place.work]
        : work === 'out' || open(home)
          ? [open(home), place.live]
          : [open(work), place.work]
    return check(unsure(answer, what, areaName))
  },
}

/** What is neither in nor out. */
function open(answer: AreaAnswer | null): 'border' | 'unknown' | null {
  return answer === 'border' || answer === 'unknown' ? answer : null
}

import { formatDate } from '#app/shared/date-words'
import { isClosedToOverseas } from '#app/jobs/vocabulary/role-facts'
import { roleStandards } from '#app/jobs/vocabulary/role-standards'
import { patternLabels, type Role } from '#app/jobs/vocabulary/vocabulary'
import type { Look } from './look'
import type { Exclusion, ExclusionCode } from './match'
import { journeyWords } from './parts/distance'
import { rolesInWords, servicesInWords } from './parts/role'
import { leadershipOf, registerFor } from './role-fit'
import { latestStart } from './start'
import { hoursNumber, registrationWords, travelModeWords } from './words'
import { inSentence } from '#app/shared/in-sentence'
import { listWords } from '#app/shared/list-words'

type Rule = {
  code: ExclusionCode
  applies: (look: Look) => boolean
  words: (look: Look) => string
  change: (look: Look) => string
}

const needsSponsor = ({ candidate }: Look) => candidate.rightToWork === 'sponsorship'
const offersTooMany = ({ candidate, vacancy }: Look) => (vacancy.hoursMin ?? 0) > candidate.hoursMax
/** Lacks the experience in charge that each of the roles asks for, and one of them asks for this much. */
const lacksExperience = ({ roles, vacancy }: Look, least: 'team' | 'service') =>
  vacancy.roles.length > 0 &&
  roles.experienced.length === 0 &&
  triedRoles(roles.qualified, roles.registered, roles.open, vacancy.roles).some(
    (role) => roleStandards[role].experience?.least === least,
  )

/** The commonest first, since a list is found out by the first that applies. Read by candidates and brokers alike. */
const rules: readonly Rule[] = [
  {
    code: 'too-far',
    applies: ({ minutes, candidate }) => minutes > candidate.travelMinutes,
    words: (look) =>
      Number.isFinite(look.metres)
        ? `It is ${journeyWords(look)}; the longest journey wanted is ${look.candidate.travelMinutes} min.`
        : 'The advert does not say where the work is.',
    change: ({ metres, minutes, candidate }) =>
      Number.isFinite(metres)
        ? `A journey of ${minutes} min ${travelModeWords[candidate.travelMode]} would have to be all right.`
        : 'The employer would have to add a place.',
  },
  {
    code: 'no-bus',
    applies: ({ noBus }) => noBus,
    words: ({ minutes }) =>
      `No bus is reckoned to run when its shifts begin or end: the journey takes ${minutes} min, and buses run from 6am to 11pm.`,
    change: () => 'Another way to get there and home at these hours would be needed, or other shifts.',
  },
  {
    code: 'shifts',
    applies: ({ covered, noBus }) => covered <= 0 && !noBus,
    words: () => 'None of its shifts is at a time that can be worked.',
    change: ({ vacancy }) =>
      `At least one of its shifts would have to be possible: ${listWords(
        vacancy.patterns.map((one) => inSentence(patternLabels[one])),
        'or',
      )}.`,
  },
  {
    code: 'hours',
    applies: (look) => {
      const { candidate, vacancy } = look
      if (candidate.hoursMax === 0) return false
      return offersTooMany(look) || (!!vacancy.hoursMax && vacancy.hoursMax < candidate.hoursMin)
    },
    words: (look) => {
      const { candidate, vacancy } = look
      return offersTooMany(look)
        ? `It is at least ${weekly(vacancy.hoursMin ?? 0)}; at most ${hoursNumber(candidate.hoursMax)} are wanted.`
        : `It is at most ${weekly(vacancy.hoursMax ?? 0)}; at least ${hoursNumber(candidate.hoursMin)} are wanted.`
    },
    change: (look) =>
      offersTooMany(look)
        ? `${weekly(look.vacancy.hoursMin ?? 0)} would have to be wanted.`
        : `${weekly(look.vacancy.hoursMax ?? 0)} would have to be enough.`,
  },
  {
    code: 'car',
    applies: ({ candidate, vacancy }) => vacancy.driving === 'essential' && !candidate.car,
    words: () => 'It cannot be done without a car.',
    change: () => 'A driving licence and a car would be needed.',
  },
  {
    code: 'role-ruled-out',
    applies: ({ roles, vacancy }) => vacancy.roles.length > 0 && roles.open.length === 0,
    words: ({ vacancy }) => `Work as ${rolesInWords(vacancy.roles)} was ruled out.`,
    change: ({ vacancy }) => `Work as ${rolesInWords(vacancy.roles)} would have to be all right.`,
  },
  {
    code: 'service-ruled-out',
    applies: ({ candidate, vacancy }) =>
      candidate.servicesRuledOut.length > 0 &&
      vacancy.services.length > 0 &&
      vacancy.services.every((service) => candidate.servicesRuledOut.includes(service)),
    words: ({ vacancy }) => `Work in ${servicesInWords(vacancy.services)} was ruled out.`,
    change: ({ vacancy }) => `Work in ${servicesInWords(vacancy.services)} would have to be all right.`,
  },
  {
    code: 'registration',
    applies: ({ roles, vacancy }) => vacancy.roles.length > 0 && roles.registered.length === 0,
    words: (look) => `It needs registration with ${registersWords(look)}.`,
    change: (look) => `Registration with ${registersWords(look)} would be needed.`,
  },
  {
    code: 'qualification',
    applies: ({ roles, vacancy }) => vacancy.roles.length > 0 && roles.qualified.length === 0,
    words: ({ candidate }) =>
      candidate.workingTowards === null
        ? 'The regulator asks for a level 5 diploma, or for study towards one. No such diploma is recorded, and nothing is said about studying.'
        : 'The regulator asks for a level 5 diploma, or for study towards one.',
    change: () => 'A level 5 diploma would be needed, or study towards one.',
  },
  {
    code: 'in-charge',
    applies: (look) => lacksExperience(look, 'service'),
    words: ({ candidate }) =>
      leadershipOf(candidate) === null
        ? 'The regulator asks for experience of being in charge of a care service. Nothing is said about that yet.'
        : 'The regulator asks for experience of being in charge of a care service.',
    change: () => 'Experience of being in charge of a care service, as its manager or deputy, would be needed.',
  },
  {
    code: 'senior-experience',
    applies: (look) => lacksExperience(look, 'team'),
    words: ({ candidate }) =>
      candidate.leadership === null
        ? 'It asks for senior experience: no more than a year of paid care work is recorded.'
        : 'It asks for senior experience: having led a shift or a team in care is not recorded.',
    change: () => 'Senior experience in care, having led a shift, a team or a service, would be needed.',
  },
  {
    code: 'sponsorship',
    applies: (look) => needsSponsor(look) && !look.vacancy.sponsorship,
    words: () => 'A sponsor is needed, and this employer offers no sponsorship for it.',
    change: () => 'The employer would have to offer sponsorship.',
  },
  {
    code: 'right-to-work',
    applies: ({ roles, vacancy }) => vacancy.roles.length > 0 && roles.permitted.length === 0,
    words: ({ vacancy }) =>
      `Work as ${rolesInWords(vacancy.roles.filter(isClosedToOverseas))} has been closed to applicants from overseas since 22 July 2025.`,
    change: () => 'Being in the UK already on a visa that allows a change to this work would be needed.',
  },
  {
    code: 'start',
    applies: ({ lateDays, lateLimit }) => lateDays > lateLimit,
    words: ({ candidate, vacancy, today }) =>
      vacancy.startsOn !== null && vacancy.startsOn > today
        ? `It starts on ${formatDate(vacancy.startsOn)}; the earliest possible start is ${formatDate(candidate.earliestStart!)}.`
        : `It starts as soon as possible; the earliest possible start is ${formatDate(candidate.earliestStart!)}.`,
    change: ({ vacancy, today }) => `A start by ${formatDate(latestStart(vacancy, today))} would have to be possible.`,
  },
  {
    code: 'minimum-age',
    applies: ({ pair }) => !pair.oldEnough,
    words: () => 'The advert has a minimum age, for a reason it gives, that is not reached.',
    change: () => 'The minimum age would have to be reached.',
  },
  {
    code: 'provider-excluded',
    applies: ({ pair }) => pair.providerExcluded,
    words: () => 'This employer was ruled out.',
    change: () => 'The employer would have to come off the list of those ruled out.',
  },
  {
    code: 'already-applied',
    applies: ({ pair }) => pair.known === 'applied',
    words: () => 'There is an application for it already.',
    change: () => 'That application would have to be withdrawn first.',
  },
  {
    code: 'already-introduced',
    applies: ({ pair }) => pair.known === 'introduced',
    words: () => 'There was an introduction to it already.',
    change: () => 'That introduction would have to be undone first.',
  },
  {
    code: 'not-open',
    applies: ({ vacancy }) => !vacancy.open,
    words: () => 'The vacancy is closed or all its openings are filled.',
    change: () => 'The employer would have to open it again.',
  },
]

/** Whether anything at all excludes the pair. */
export function isExcluded(look: Look): boolean {
  for (const rule of rules) if (rule.applies(look)) return true
  return false
}

/** Everything that excludes the pair, each with its reason and what would have to change. */
export function exclusionsOf(look: Look): Exclusion[] {
  return rules
    .filter((rule) => rule.applies(look))
    .map(({ code, words, change }) => ({ code, words: words(look), change: change(look) }))
}

/** The roles of the last stage that left any. */
function triedRoles(...stages: (readonly Role[])[]): readonly Role[] {
  return stages.find((roles) => roles.length > 0) ?? []
}

function registersWords({ roles, vacancy }: Look): string {
  const asked = roles.open.length > 0 ? roles.open : vacancy.roles
  const names = [...new Set(asked.flatMap((role) => registerFor(role) ?? []))].map((one) => registrationWords[one])
  return listWords(names, 'or')
}

function weekly(hours: number): string {
  return `${hoursNumber(hours)} ${hours === 1 ? 'hour' : 'hours'} a week`
}

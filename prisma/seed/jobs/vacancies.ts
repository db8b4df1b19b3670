import { moderate } from '#app/jobs/moderation/rules/moderation-rules'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { comparableHourlyPence } from '#app/jobs/pay/pay'
import { addDays, londonDate } from '#app/shared/dates'
import { endOfDay } from '#app/shared/deadline'
import type { Contract, Driving, Pattern, Role, Service } from '#app/jobs/vocabulary/vocabulary'
import { BENEFITS, CLOSING, DAY, NEEDS, PLACE, QUESTIONS, TITLE_ENDING, TITLES, TRAINING } from './advert-words'
import { providers } from '../organisations/providers'
import { idOf, Random } from '../random'
import type { DemoSite } from '../organisations/sites'

export const DEMO_VACANCIES = 600
const DAY_MS = 86_400_000

/** What a vacancy of the demo is like on the day of loading. */
export type DemoState = 'live' | 'draft' | 'pending_review' | 'scheduled' | 'expired' | 'stale' | 'filled' | 'withdrawn'

const STATES: Record<DemoState, number> = {
  live: 66,
  draft: 7,
  pending_review: 3,
  scheduled: 4,
  expired: 7,
  stale: 3,
  filled: 7,
  withdrawn: 3,
}

const ROLES_OF: Record<Service, Partial<Record<Role, number>>> = {
  'care-home': {
    'care-worker': 40,
    'senior-care-worker': 14,
    ancillary: 12,
    'activities-coordinator': 8,
    'team-leader': 5,
    'deputy-manager': 3,
    'registered-manager': 2,
    apprentice: 6,
    'enhanced-care-worker': 4,
  },
  'nursing-home': {
    'care-worker': 30,
    nurse: 28,
    'senior-care-worker': 10,
    'nursing-associate': 6,
    ancillary: 8,
    'deputy-manager': 4,
    'enhanced-care-worker': 6,
  },
  'home-care': {
    'care-worker': 70,
    'senior-care-worker': 9,
    'team-leader': 9,
    apprentice: 4,
    'occupational-therapist': 2,
    'registered-manager': 2,
  },
  'supported-living': {
    'support-worker': 65,
    'team-leader': 10,
    'deputy-manager': 4,
    'senior-care-worker': 6,
    apprentice: 5,
  },
  'extra-care': { 'care-worker': 60, 'senior-care-worker': 12, 'activities-coordinator': 8, ancillary: 8 },
  'day-service': { 'support-worker': 55, 'activities-coordinator': 20, ancillary: 8, 'occupational-therapist': 6 },
  'live-in-care': { 'care-worker': 80, 'senior-care-worker': 10 },
  'childrens-home': { 'support-worker': 65, 'team-leader': 14, 'deputy-manager': 8, 'registered-manager': 4 },
  'personal-assistance': { 'personal-assistant': 1 },
  'shared-lives': { 'support-worker': 50, 'social-worker': 25, 'team-leader': 10 },
}

/** Lowest pay: pence an hour, or pounds a year. */
const PAY: Record<Role, { hour: number; spread: number } | { year: number; spread: number }> = {
  'care-worker': { hour: 1285, spread: 110 },
  'senior-care-worker': { hour: 1375, spread: 110 },
  'enhanced-care-worker': { hour: 1420, spread: 120 },
  'support-worker': { hour: 1290, spread: 120 },
  'personal-assistant': { hour: 1350, spread: 150 },
  nurse: { hour: 2010, spread: 260 },
  'nursing-associate': { hour: 1490, spread: 120 },
  'occupational-therapist': { year: 35_500, spread: 6_000 },
  'social-worker': { year: 37_000, spread: 6_000 },
  'activities-coordinator': { hour: 1300, spread: 90 },
  'deputy-manager': { year: 33_500, spread: 4_000 },
  'registered-manager': { year: 44_000, spread: 8_000 },
  'team-leader': { hour: 1430, spread: 130 },
  ancillary: { hour: 1275, spread: 70 },
  apprentice: { hour: 900, spread: 120 },
}

const round5 = (pence: number) => Math.round(pence / 5) * 5

function patternsOf(random: Random, role: Role, service: Service): Pattern[] {
  if (service === 'live-in-care') return ['live-in']
  if (['deputy-manager', 'registered-manager', 'occupational-therapist', 'social-worker'].includes(role))
    return ['days']
  if (role === 'ancillary' || role === 'activities-coordinator' || service === 'day-service') {
    return random.chance(0.35) ? ['days', 'school-hours'] : random.chance(0.4) ? ['days', 'weekends'] : ['days']
  }
  const kind = random.weighted({ mixed: 40, nights: 18, evenings: 13, school: 9, weekends: 10, sleep: 10 })
  switch (kind) {
    case 'nights':
      return service === 'home-care' ? ['evenings', 'weekends'] : ['waking-nights']
    case 'evenings':
      return ['evenings', 'weekends']
    case 'school':
      return ['school-hours']
    case 'weekends':
      return ['weekends']
    case 'sleep':
      return ['supported-living', 'childrens-home', 'personal-assistance'].includes(service)
        ? ['days', 'sleep-ins', 'weekends']
        : ['days', 'evenings']
    default:
      return ['days', 'evenings', 'weekends']
  }
}

function hoursOf(random: Random, patterns: readonly Pattern[], contract: Contract): [number, number] {
  if (contract === 'bank') return random.chance(0.6) ? [0, 20] : [0, 37.5]
  if (contract === 'apprenticeship') return [30, 37.5]
  if (patterns.includes('live-in')) return [60, 70]
  if (patterns.includes('school-hours') && patterns.length === 1) return [15, 25]
  if (patterns.length === 1 && patterns[0] === 'weekends') return [8, 16]
  return random.pick([
    [37.5, 37.5],
    [30, 40],
    [20, 30],
    [16, 37.5],
    [24, 36],
    [36, 44],
    [12, 20],
  ] as [number, number][])
}

function drivingOf(random: Random, service: Service): Driving {
  if (service === 'home-care') return random.weighted({ essential: 62, helpful: 18, 'not-needed': 20 })
  if (service === 'personal-assistance') return random.weighted({ essential: 40, helpful: 40, 'not-needed': 20 })
  return random.weighted({ essential: 5, helpful: 20, 'not-needed': 75 })
}

function advertText(
  random: Random,
  role: Role,
  service: Service,
  experience: keyof typeof NEEDS,
  training: boolean,
): string {
  const day = random.some(DAY[role], Math.min(3, DAY[role].length))
  return [
    random.pick(PLACE[service]),
    `### Your day\n\nYou will\n\n${day.map((line) => `- ${line}`).join('\n')}`,
    `### You\n\n${NEEDS[experience][0]}${training ? ` ${random.pick(TRAINING)}` : ''}`,
    random.pick(CLOSING),
  ].join('\n\n')
}

/** The state of the nth vacancy of a provider: those who may not publish only have drafts. */
function stateOf(random: Random, p: number): DemoState {
  const { status } = providers[p]!
  if (status === 'applied' || status === 'refused') return 'draft'
  return status === 'suspended' ? 'live' : random.weighted(STATES)
}

/** Moments of a vacancy's life, as days from the day of loading. */
function moments(random: Random, state: DemoState): { published: number; closes: number; touched: number } {
  const ago = -random.between(0, 45)
  switch (state) {
    case 'scheduled':
      return { published: random.between(1, 14), closes: random.between(30, 60), touched: -1 }
    case 'expired':
      return { published: -random.between(40, 110), closes: -random.between(1, 30), touched: -35 }
    case 'stale':
      return { published: -random.between(100, 150), closes: random.between(20, 60), touched: -random.between(91, 99) }
    case 'filled':
    case 'withdrawn':
      return { published: -random.between(60, 240), closes: random.between(3, 40), touched: -30 }
    default:
      return { published: ago, closes: random.between(2, 50), touched: ago }
  }
}

/** The end of the day so many days on. */
const closingOn = (today: Date, days: number) => endOfDay(addDays(londonDate(today), days))

/** 600 vacancies in every state, whose texts follow role, service and shifts. `today` is a London midnight. */
export function inventVacancies(sites: readonly DemoSite[], today: Date) {
  const random = new Random(600)
  const at = (days: number, hour = 9) => new Date(today.getTime() + days * DAY_MS + hour * 3_600_000)
  // Larger providers post more; a person who employs an assistant has one advert.
  const turns = sites.flatMap((site) => {
    const p = providers.findIndex((_, index) => idOf('provider', index) === site.providerId)
    const { kind, status } = providers[p]!
    const weight =
      kind === 'personal-assistant-employer' ? 1 : status === 'applied' || status === 'refused' ? 2 : p === 0 ? 12 : 5
    return Array.from({ length: weight }, () => ({ site, p }))
  })
  let waiting = 0
  return Array.from({ length: DEMO_VACANCIES }, (_, n) => {
    const { site, p } =
      n < turns.length
        ? turns[n]!
        : random.pick(
            turns.filter(
              ({ p: index }) =>
                providers[index]!.kind !== 'personal-assistant-employer' && providers[index]!.status === 'verified',
            ),
          )
    const service = random.pick(site.services)
    const role = random.weighted(ROLES_OF[service])
    const state = stateOf(random, p)
    const patterns = patternsOf(random, role, service)
    const contract: Contract =
      role === 'apprentice' ? 'apprenticeship' : random.weighted({ permanent: 76, bank: 14, 'fixed-term': 10 })
    const [hoursMin, hoursMax] = hoursOf(random, patterns, contract)
    const scale = PAY[role]
    const nights = patterns.includes('waking-nights') && role !== 'nurse' ? 60 : 0
    const lowest =
      'hour' in scale
        ? round5(scale.hour + random.between(0, scale.spread) + nights)
        : (scale.year + random.between(0, 20) * 250) * 100
    const payUnit = 'hour' in scale ? ('hour' as const) : ('year' as const)
    const payMinPence = lowest
    const payMaxPence = random.chance(0.6)
      ? lowest + ('hour' in scale ? round5(random.between(25, 90)) : random.between(2, 10) * 50_000)
      : lowest
    const experience = [
      'deputy-manager',
      'registered-manager',
      'social-worker',
      'occupational-therapist',
      'senior-care-worker',
    ].includes(role)
      ? ('required' as const)
      : role === 'nurse' || role === 'team-leader'
        ? ('some' as const)
        : random.weighted({ none: 70, some: 25, required: 5 })
    const trainingGiven = experience !== 'required' && random.chance(0.85)
    const { published, closes, touched } = moments(random, state)
    const closed = state === 'filled' || state === 'withdrawn'
    const submitted = state !== 'draft'
    const approved = submitted && state !== 'pending_review'
    const ending = patterns.length <= 2 ? (TITLE_ENDING[patterns[0]!] ?? '') : ''
    const home = service === 'personal-assistance'
    const children = service === 'childrens-home'
    return {
      id: idOf('vacancy', n),
      site,
      p,
      state,
      questions: random.chance(0.55) ? random.some(QUESTIONS, random.between(1, 3)) : [],
      row: {
        id: idOf('vacancy', n),
        councilId: site.councilId,
        providerId: site.providerId,
        reference: idOf('reference', n).replace(/-/g, '').slice(0, 8).toUpperCase(),
        status: closed ? 'closed' : state === 'draft' || state === 'pending_review' ? state : 'approved',
        title: `${random.pick(TITLES[role])}${home ? ' to a person with a busy life' : ending}`,
        roles: [role],
        services: [service],
        contract,
        patterns,
        shiftDetails: SHIFTS[patterns[0]!],
        hoursMin,
        hoursMax,
        payUnit,
        payMinPence,
        payMaxPence,
        payHourlyPence: comparableHourlyPence({ payUnit, payMinPence, hoursMax }),
        sleepInPence: patterns.includes('sleep-ins') ? 6_500 + random.between(0, 6) * 500 : null,
        travelTimePaid: service === 'home-care' ? random.chance(0.8) : null,
        mileagePence: service === 'home-care' ? random.pick([35, 40, 45]) : null,
        driving: drivingOf(random, service),
        experience,
        trainingGiven,
        sponsorship: role === 'nurse' && random.chance(0.5),
        minimumAge: children ? 21 : patterns.includes('waking-nights') && random.chance(0.3) ? 18 : null,
        minimumAgeReason: children
          ? 'The regulations for children’s homes ask for adults well older than the young people who live there.'
          : 'At night you are the only adult on the floor and give medicines on your own.',
        benefits: random.some(BENEFITS, random.between(3, 5)),
        description: advertText(random, role, service, experience, trainingGiven),
        startsOn: null,
        publishAt: submitted ? at(published) : null,
        closesAt: submitted ? closingOn(today, closes) : null,
        openings: random.weighted({ 1: 55, 2: 25, 3: 12, 4: 8 }),
        touchedAt: submitted ? at(touched) : null,
        createdAt: at(Math.min(published, 0) - 2),
        updatedAt: at(Math.min(touched, 0)),
        submittedAt: submitted ? at(Math.min(published, 0) - 1) : null,
        approvedAt: approved ? at(Math.min(published, 0) - 1, 15) : null,
        closedAt: closed ? at(published + random.between(25, 50)) : null,
        closedReason: state === 'filled' ? 'filled_here' : state === 'withdrawn' ? 'withdrawn' : null,
      },
    }
  }).map((vacancy) => {
    const { row, questions } = vacancy
    const minimumAgeReason = row.minimumAge === null ? null : row.minimumAgeReason
    const bad = vacancy.state === 'pending_review' ? BAD_LINES[(waiting += 1) % BAD_LINES.length] : undefined
    const description = bad ? `${row.description}\n\n${bad}` : row.description
    const findings =
      vacancy.state === 'pending_review'
        ? moderate({
            ...noAnswers,
            ...row,
            description,
            minimumAgeReason: minimumAgeReason ?? '',
            questions: questions.map(({ kind, text, choices }) => ({ kind, text, choices: [...choices] })),
          })
        : null
    return {
      ...vacancy,
      row: {
        ...row,
        openings: Number(row.openings),
        minimumAgeReason,
        description,
        ...(findings && { moderationMatches: findings }),
      },
    }
  })
}

/** What moderators are there to find: appended to the first adverts that wait. */
const BAD_LINES = [
  'We are looking for a young and energetic person, ideally a native English speaker.',
  'Send your bank details and £60 for the criminal-record check before the interview.',
  'Call Dave on 07700 900456 or write to dave@quick-hire.example.',
  'You must be in good health and not take much sick leave.',
] as const

export type DemoVacancy = ReturnType<typeof inventVacancies>[number]

const SHIFTS: Record<Pattern, string> = {
  days: '7.30am to 2.30pm or 2pm to 9pm, on a rota given out four weeks ahead.',
  evenings: '4pm to 10pm, four evenings a week, every other weekend.',
  'waking-nights': '9pm to 7.30am, three or four nights a week, the same nights if you like.',
  'sleep-ins': 'Two sleep-ins a week, from 10pm to 7am, after a late shift.',
  weekends: 'Saturday and Sunday, 7.30am to 2.30pm or 2pm to 9pm.',
  'school-hours': '9.15am to 2.45pm in term time; holidays as you can.',
  'live-in': 'Two weeks there, two weeks at home.',
}

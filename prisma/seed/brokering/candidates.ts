import type { CandidateStatus, ClosedReason } from '#app/brokering/candidates/candidate'
import { matchingConsentText } from '#app/brokering/candidates/matching-consent'
import { profileColumns } from '#app/brokering/candidates/profile'
import type { Prisma } from '#app/platform/database/client.server'
import { addDays, londonDate, toDateColumn } from '#app/shared/dates'
import type { DemoPerson } from '../hiring/applications'
import type { DemoJob, jobFinder } from './brokered-jobs'
import { asFlexible, asHiredFor, inventProfile, knownSoFar, type DemoProfile } from './candidate-profiles'
import { councils } from '../organisations/councils'
import { storiesOf, type Story } from './introduction-stories'
import { inventPerson } from '../people-names'
import { providers } from '../organisations/providers'
import { idOf, Random } from '../random'
import type { Sector } from '../organisations/sites'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

type CouncilSlug = (typeof councils)[number]['slug']
type Broker = 'broker' | 'broker2' | 'broker3' | 'broker4' | 'staffs-broker'

/** How many cases of each state each broker has, and nobody. */
const CASES: readonly [CouncilSlug, Broker | null, Partial<Record<CandidateStatus, number>>][] = [
  // Two short of the warning, with the demo's own seeker among the active.
  ['oxfordshire', 'broker', { active: 10, paused: 2, profiled: 1, placed: 2, in_work_support: 3 }],
  ['oxfordshire', 'broker2', { active: 5, paused: 1, placed: 1, in_work_support: 2 }],
  // Past the warning.
  ['oxfordshire', 'broker3', { active: 13, paused: 2, profiled: 2, placed: 1, in_work_support: 4, closed: 14 }],
  ['oxfordshire', 'broker4', { active: 8, paused: 1, registered: 1, in_work_support: 3, closed: 10 }],
  ['oxfordshire', null, { active: 17, profiled: 3, registered: 5, paused: 3, closed: 6 }],
  ['staffordshire', 'staffs-broker', { active: 8, paused: 1, profiled: 1, placed: 1, in_work_support: 3, closed: 6 }],
  ['staffordshire', null, { active: 6, registered: 2, profiled: 1, closed: 1 }],
]

/** When those who got a job through the broker started, in weeks ago; negative is ahead. */
const STARTED: Partial<Record<CandidateStatus, readonly number[]>> = {
  placed: [-1, -2],
  in_work_support: [1, 5, 13, 0, 22, 2, 7, 12, 19, 3, 10, 17, 1, 6, 14],
  closed: [27, 27, 28],
}

const CLOSED: Partial<Record<ClosedReason, number>> = {
  'found-work': 22,
  'not-now': 15,
  'not-for-me': 10,
  'moved-away': 8,
  'no-contact': 17,
  'rather-not-say': 3,
}

/** Plans for next week and before, as brokers write them. */
const NEXT = [
  'Ring about the interview on Thursday',
  'Send the bus times to Kidlington',
  'Ask whether the DBS form has gone off',
  'Chase the second reference',
  'Ring back after 4pm, at work until then',
  'Meet at the jobs fair',
  'Ask when the Care Certificate is done',
  'See whether evenings would be possible too',
]

/** Moments of a case: when it was registered, became active and was last changed. */
export type DemoCase = {
  id: string
  person: Omit<DemoPerson, 'email'> & { email: string | null }
  broker: string | null
  status: CandidateStatus
  how: 'online' | 'phone' | 'in-person'
  registeredAt: Date
  activeAt: Date | null
  /** When a broker took it on. */
  takenOnAt: Date | null
  /** When it was paused or closed; what follows from a job is in the introductions. */
  endedAt: Date | null
  profile: DemoProfile
  /** What they got through the broker. */
  job: DemoJob | null
  /** What else the broker put them to. */
  stories: readonly Story[]
  row: Prisma.CandidateCreateManyInput
  consent: Prisma.ConsentCreateManyInput | null
}

/** Everybody who is registered with a broker of the demo: 120 in Oxfordshire, 30 in Staffordshire. */
export function inventCandidates(
  {
    sectors,
    seeker,
    findJob,
  }: { sectors: readonly Sector[]; seeker: DemoPerson; findJob: ReturnType<typeof jobFinder> },
  now: Date,
): DemoCase[] {
  const random = new Random(3)
  const today = londonDate(now)
  const hired: Partial<Record<CandidateStatus, number>> = {}
  let n = 0
  return CASES.flatMap(([slug, broker, states]) => {
    const council = councils.find((one) => one.slug === slug)!
    // Where jobs are there are people: towns with sites come up more often.
    const towns = new Set(providers.filter(({ council: of }) => of === slug).flatMap(({ outcodes }) => outcodes))
    const home = sectors.filter(({ districtGss }) => council.districts.some((gss) => gss === districtGss))
    const busy = home.filter(({ outcode }) => towns.has(outcode))
    return (Object.entries(states) as [CandidateStatus, number][]).flatMap(([status, count]) =>
      Array.from({ length: count }, (_, nth) => {
        n += 1
        const mine = slug === 'oxfordshire' && broker === 'broker' && status === 'active' && nth === count - 1
        const lived = inventProfile(random, random.pick(random.chance(0.7) ? busy : home), today)
        const stories = storiesOf(broker, status, nth)
        // Who is put to the demo's own provider lives where its first site is.
        const own = stories.some(({ atOwnProvider }) => atOwnProvider)
        const near = own ? home.find(({ sector }) => sector === 'OX16 5')! : null
        const wanted = stories.length > 1 || stories.some(({ to, fromRound }) => fromRound || to === 'closed')
        const profile = near || wanted ? asFlexible(lived, near) : lived
        return caseOf({ n, council, broker, status, profile, stories, person: mine ? seeker : null })
      }),
    )
  })

  type Given = {
    n: number
    council: (typeof councils)[number]
    broker: Broker | null
    status: CandidateStatus
    profile: DemoProfile
    stories: readonly Story[]
    person: DemoPerson | null
  }

  function caseOf({ n: number, council, broker, status, profile: lived, stories, person: known }: Given): DemoCase {
    const id = idOf('candidate', number)
    const job = broker && !known ? jobOf(status, council.id) : null
    const how = known ? ('online' as const) : random.weighted({ online: 72, phone: 16, 'in-person': 12 })
    const invented = inventPerson(random, 2_200 + number)
    const withoutEmail = how !== 'online' && status !== 'placed' && status !== 'in_work_support' && random.chance(0.35)
    const person = known ?? {
      ...invented,
      id: idOf('candidate-person', number),
      email: withoutEmail ? null : invented.email,
    }
    const near = job && random.pick(sectors.filter((sector) => distance(sector, job.vacancy.site) < 9_000))
    const profile = near ? asHiredFor(job.vacancy, near, lived) : status === 'registered' ? knownSoFar(lived) : lived
    const daysAgo = sinceDays(status, broker, job)
    const registeredAt = new Date(now.getTime() - daysAgo * DAY_MS - random.between(1, 9) * HOUR_MS)
    // A profile written down by a broker waits for the consent, which only registered people have not given.
    const consented = status !== 'registered' && status !== 'profiled'
    const activeAt = consented ? new Date(registeredAt.getTime() + (how === 'online' ? 0 : HOUR_MS / 2)) : null
    const takenOnAt = broker ? new Date(registeredAt.getTime() + Math.min(daysAgo * DAY_MS * 0.3, 2 * DAY_MS)) : null
    const ended = status === 'paused' || status === 'closed'
    const share = job ? 0.01 : 0.1 + 0.3 * random.next()
    const endedAt = ended ? new Date(now.getTime() - daysAgo * DAY_MS * share) : null
    const brokerId = broker ? idOf('account', broker) : null
    const closedReason = status !== 'closed' ? null : job ? ('settled-in-work' as const) : random.weighted(CLOSED)
    const plans = broker !== null && ['active', 'paused', 'placed', 'profiled'].includes(status) && random.chance(0.75)
    return {
      id,
      person,
      broker: brokerId,
      status,
      how,
      registeredAt,
      activeAt,
      takenOnAt,
      endedAt,
      profile,
      job,
      stories,
      row: {
        id,
        councilId: council.id,
        personId: person.id,
        status,
        closedReason,
        pausedUntil:
          status === 'paused' && random.chance(0.7) ? toDateColumn(addDays(today, random.between(5, 40))) : null,
        registeredHow: how,
        registeredByPersonId:
          how === 'online'
            ? null
            : (brokerId ?? idOf('account', council.slug === 'oxfordshire' ? 'broker2' : 'staffs-broker')),
        brokerPersonId: brokerId,
        ...profileColumns(profile, profile),
        // From three days overdue to ten days ahead, some of them today.
        nextActionOn: plans ? toDateColumn(addDays(today, random.pick([-3, -1, 0, 0, 1, 2, 4, 7, 10]))) : null,
        nextActionWords: plans ? random.pick(NEXT) : null,
        lastContactAt: null,
        registeredAt,
        activeSince: activeAt,
        updatedAt: endedAt ?? activeAt ?? registeredAt,
      },
      consent: consented
        ? {
            id: idOf('consent', number),
            personId: person.id,
            councilId: council.id,
            purpose: 'matching',
            wording: matchingConsentText({ council: council.name }),
            how: how === 'online' ? 'online' : 'spoken',
            givenAt: activeAt!,
          }
        : null,
    }
  }

  /** The next job of those that cases of this state ended with. */
  function jobOf(status: CandidateStatus, councilId: string): DemoJob | null {
    const weeks = STARTED[status]
    const nth = (hired[status] = (hired[status] ?? -1) + 1)
    const started = status === 'placed' ? weeks?.[nth % weeks.length] : weeks?.[nth]
    return started === undefined ? null : findJob(random, councilId, started)
  }

  /** How long ago somebody registered: two to four weeks before they were hired. */
  function sinceDays(status: CandidateStatus, broker: Broker | null, job: DemoJob | null): number {
    if (job) return Math.round((now.getTime() - job.hiredAt.getTime()) / DAY_MS) + random.between(14, 28)
    if (status === 'closed') return random.between(70, 330)
    if (broker === null) return random.between(0, status === 'paused' ? 60 : 12)
    return random.chance(0.3) ? random.between(2, 14) : random.between(15, 110)
  }
}

function distance(
  one: { eastings: number; northings: number },
  other: { eastings: number; northings: number },
): number {
  return Math.hypot(one.eastings - other.eastings, one.northings - other.northings)
}

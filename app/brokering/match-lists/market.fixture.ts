import { randomUUID } from 'node:crypto'
import { meetsMinimumAge } from '#app/hiring/applications/age'
import { matchPair } from '#app/brokering/matching/match-pair'
import { reachMetres } from '#app/brokering/matching/travel'
import { defaultWeights } from '#app/brokering/matching/weights'
import { rebuildSearchRows } from '#app/jobs/search/refresh-search-row.server'
import { contracts, patterns, roles, services } from '#app/jobs/vocabulary/vocabulary'
import {
  candidateExperiences,
  leaderships,
  matters,
  qualifications,
  studies,
  supportKinds,
  travelModes,
  type CandidateFacts,
  type PairFacts,
  type ShiftTime,
  type VacancyFacts,
} from '#app/brokering/matching/facts'
import type { Council } from '#app/platform/council.server'
import type { PrismaClient } from '#app/platform/database/client.server'
import {
  makeApplication,
  makeCandidate,
  makeCouncil,
  makeIntroduction,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { fromDateColumn } from '#app/shared/dates'

export const NOW = new Date('2026-03-10T12:00:00Z')
export const TODAY = '2026-03-10'
const DAY = 86_400_000

/** What an advert says of its shifts, and the times in it as anybody reads them. */
const SHIFTS: Record<string, readonly ShiftTime[]> = {
  'One weekend in two. Rota four weeks ahead.': [],
  '6am to 2pm or\t2pm – 10.30 pm,\non a rota.': [
    { begins: 360, ends: 840 },
    { begins: 840, ends: 1350 },
  ],
  'Nights 21:45-07:15, 2 to 3 a week.': [{ begins: 1305, ends: 435 }],
  '5:30am until 1pm': [{ begins: 330, ends: 780 }],
}
const CENTRE = { eastings: 445_231, northings: 240_629 }

/** The same numbers on every run. */
function randomFrom(seed: number) {
  let state = seed
  const below = (n: number) => (state = (state * 48_271) % 2_147_483_647) % n
  const pick = <T>(values: readonly T[]): T => values[below(values.length)]!
  const some = <T>(values: readonly T[], most = 3): T[] => [
    ...new Set(Array.from({ length: 1 + below(most) }, () => pick(values))),
  ]
  return { below, pick, some, chance: (n: number) => below(n) === 0 }
}

/** Two councils with vacancies and candidates of every kind around Banbury, and what stands between some of them. */
export async function makeMarket(db: PrismaClient, { vacancies = 220, candidates = 40, seed = 20_260_310 } = {}) {
  const random = randomFrom(seed)
  const councils = [await makeCouncil(db), await makeCouncil(db)] as const
  const homes = await Promise.all(
    councils.flatMap((council) =>
      ['verified', 'verified', 'verified', 'suspended'].map((status) =>
        makeProvider(db, council, { status, ...(status === 'suspended' && { statusReason: 'x' }) }),
      ),
    ),
  )
  const made = await makeVacancies(db, homes, random, vacancies)
  await rebuildSearchRows(db)
  const people = await makeCandidates(db, councils, random, candidates)
  await tieSome(db, { homes, vacancies: made, candidates: people }, random)
  return { councils, vacancies: made, candidates: people }
}

type Random = ReturnType<typeof randomFrom>
type Home = Awaited<ReturnType<typeof makeProvider>>
type Vacancy = Awaited<ReturnType<typeof makeVacancy>>
type Person = Awaited<ReturnType<typeof makeCandidate>>

function near({ below }: Random, spread: number) {
  return {
    eastings: CENTRE.eastings + below(2 * spread) - spread,
    northings: CENTRE.northings + below(2 * spread) - spread,
  }
}

/** Copies of one vacancy with other facts, in three statements. */
async function makeVacancies(db: PrismaClient, homes: Home[], random: Random, count: number): Promise<Vacancy[]> {
  const { below, pick, some, chance } = random
  const site = await makeSite(db, homes[0]!)
  const { moderationMatches: _, ...vacancy } = await makeVacancy(db, homes[0]!, site)
  await db.vacancy.delete({ where: { id: vacancy.id } })
  const places: { vacancyId: string; site: typeof site }[] = []
  const rows = Array.from({ length: count }, (_row, n) => {
    const { id: providerId, councilId } = pick(homes)
    const id = randomUUID()
    for (let at = 0; at <= (chance(6) ? 2 : 0); at++) {
      const where = { ...near(random, 22_000), publicPrecision: chance(10) ? ('outcode' as const) : ('exact' as const) }
      places.push({ vacancyId: id, site: { ...site, id: randomUUID(), providerId, councilId, ...where } })
    }
    const publishAt = new Date(NOW.getTime() - (1 + below(40)) * DAY - below(3) * 3_600_000)
    const hoursMin = pick([0, 8, 16, 20, 37.5])
    const minimumAge = chance(8) ? pick([18, 21]) : null
    const openings = 1 + below(3)
    const standing = pick(['scheduled', 'expired', ...Array.from({ length: 13 }, () => 'live')])
    return {
      ...vacancy,
      id,
      providerId,
      councilId,
      reference: `M${String(n).padStart(7, '0')}`,
      roles: some(roles, 2),
      services: some(services, 2),
      patterns: some(patterns),
      shiftDetails: pick(Object.keys(SHIFTS)),
      contract: pick(contracts),
      hoursMin,
      hoursMax: hoursMin + pick([0, 8, 20]),
      payHourlyPence: chance(10) ? null : 1221 + below(20) * 10,
      driving: pick(['essential', 'helpful', 'not-needed', 'not-needed']),
      experience: pick(['none', 'none', 'some', 'required']),
      sponsorship: chance(5),
      trainingGiven: chance(2),
      minimumAge,
      minimumAgeReason: minimumAge === null ? null : 'Medicines.',
      startsOn: chance(3) ? new Date(`2026-0${3 + below(3)}-1${below(9)}T00:00:00Z`) : null,
      publishAt: standing === 'scheduled' ? new Date(NOW.getTime() + DAY) : publishAt,
      closesAt: new Date(NOW.getTime() + (standing === 'expired' ? -DAY / 2 : (2 + below(30)) * DAY)),
      touchedAt: publishAt,
      openings,
      openingsTaken: chance(12) ? openings : 0,
    }
  })
  await db.site.createMany({ data: places.map((place) => place.site) })
  await db.vacancy.createMany({ data: rows })
  await db.vacancySite.createMany({
    data: places.map(({ vacancyId, site: { id, providerId } }) => ({ vacancyId, siteId: id, providerId })),
  })
  return db.vacancy.findMany({ where: { reference: { startsWith: 'M0' } }, orderBy: { reference: 'asc' } })
}

async function makeCandidates(
  db: PrismaClient,
  councils: readonly [Council, Council],
  random: Random,
  count: number,
): Promise<Person[]> {
  const { below, pick, some, chance } = random
  const given = Array.from({ length: count }, () => {
    const travelMode = pick(travelModes)
    const travelMinutes = pick([20, 30, 45, 60])
    const hoursMin = pick([0, 8, 16])
    const facts = {
      ...near(random, 15_000),
      travelMode,
      travelMinutes,
      reachMetres: reachMetres(travelMode, travelMinutes),
      slots: chance(3) ? 0xfffffff : below(0xfffffff),
      sleepIns: chance(2),
      liveIn: chance(2),
      hoursMin,
      hoursMax: hoursMin + pick([8, 20, 37.5]),
      // Most ask for a good part of what there is: what nobody asked for is in no list of theirs.
      rolesWanted: chance(5) ? [] : some(roles, 40),
      rolesRuledOut: chance(4) ? some(roles) : [],
      servicesWanted: chance(2) ? some(services) : [],
      servicesRuledOut: chance(3) ? some(services) : [],
      earliestStart: chance(3) ? new Date(`2026-0${3 + below(3)}-2${below(8)}T00:00:00Z`) : null,
      car: chance(2),
      experience: pick(candidateExperiences),
      qualifications: chance(2) ? some(qualifications, 2) : [],
      workingTowards: chance(2) ? null : pick(studies),
      leadership: chance(2) ? null : pick(leaderships),
      registrations: chance(3) ? some(['NMC', 'HCPC', 'SWE'], 2) : [],
      rightToWork: pick(['yes', 'yes', 'yes', 'visa', 'sponsorship', 'not-sure']),
      maySwitchSponsor: chance(2),
      ageBand: pick(['16-17', '18-20', '21-24', '25-plus', '25-plus']),
      payWishPence: chance(3) ? null : 1221 + below(15) * 10,
      matters: chance(4) ? [] : some(matters),
      supportKind: chance(2) ? null : pick(supportKinds),
      activeSince: new Date(NOW.getTime() - below(10) * DAY),
      status: chance(9) ? 'paused' : 'active',
    }
    return { facts, council: councils[chance(4) ? 1 : 0], withdrawn: chance(9) }
  })
  return Promise.all(
    given.map(async ({ facts, council, withdrawn }) => {
      const person = await makeCandidate(db, council, facts)
      const consent = { personId: person.personId, purpose: 'matching' }
      if (withdrawn) await db.consent.updateMany({ where: consent, data: { withdrawnAt: NOW } })
      return person
    }),
  )
}

type Made = { homes: Home[]; vacancies: Vacancy[]; candidates: Person[] }

/** Applications, introductions and exclusions between some of them. */
async function tieSome(db: PrismaClient, { homes, vacancies, candidates }: Made, { pick, chance }: Random) {
  const broker = await makePerson(db)
  const work: Promise<unknown>[] = []
  for (const person of candidates) {
    const ids = { councilId: person.councilId, candidateId: person.id }
    if (chance(3))
      work.push(db.providerExclusion.create({ data: { ...ids, providerId: pick(homes).id, createdAt: NOW } }))
    const some = new Set(Array.from({ length: 6 }, () => pick(vacancies)))
    for (const vacancy of some) {
      const at = new Date(NOW.getTime() - pick([5, 20, 60, 120]) * DAY)
      const applied = pick(['submitted', 'withdrawn', 'not_selected'])
      const status = pick(['endorsed', 'awaiting_candidate', 'dismissed', 'lapsed'])
      const introduced = { status, createdAt: at, updatedAt: at, brokerPersonId: broker.personId }
      work.push(
        chance(3)
          ? makeApplication(db, vacancy, person.person, { status: applied })
          : makeIntroduction(db, person, vacancy, {
              ...introduced,
              ...(status === 'dismissed' && { reason: 'other' }),
            }),
      )
    }
  }
  await Promise.all(work)
}

/** Every pair looked at, one by one, without index, bound or shortcut; facts read by hand from the rows. */
export async function bruteForce(db: PrismaClient) {
  const candidates = await db.candidate.findMany({ include: { exclusions: true, introductions: true } })
  const consents = await db.consent.findMany({ where: { purpose: 'matching', withdrawnAt: null } })
  const vacancies = await db.vacancy.findMany({
    where: { status: 'approved' },
    include: { provider: true, applications: true, introductions: true },
  })
  const sites = await db.$queryRaw<{ id: string; eastings: number; northings: number }[]>`
    select vacancy_id as id, position[0] as eastings, position[1] as northings from search_site`
  const pairs = candidates.flatMap((candidate) => {
    const consented = consents.some(
      ({ personId, councilId }) => personId === candidate.personId && councilId === candidate.councilId,
    )
    return vacancies.map((vacancy) => {
      const introduction = candidate.introductions.find(({ vacancyId }) => vacancyId === vacancy.id)
      const applied = vacancy.applications.some(
        ({ personId, status }) => personId === candidate.personId && !['draft', 'withdrawn'].includes(status),
      )
      const said = introduction?.status === 'dismissed' && NOW.getTime() - introduction.updatedAt.getTime() < 90 * DAY
      const introduced = said || ['endorsed', 'awaiting_candidate'].includes(introduction?.status ?? '')
      const pair: PairFacts = {
        oldEnough: meetsMinimumAge(candidate.ageBand, vacancy.minimumAge) !== 'no',
        known: introduced ? 'introduced' : applied ? 'applied' : null,
        providerExcluded: candidate.exclusions.some(({ providerId }) => providerId === vacancy.providerId),
      }
      const open =
        vacancy.provider.status === 'verified' &&
        vacancy.openingsTaken < vacancy.openings &&
        vacancy.publishAt! <= NOW &&
        vacancy.closesAt! > NOW
      const places = sites.filter(({ id }) => id === vacancy.id)
      const vacancyFacts = {
        ...vacancy,
        sites: places.map(({ eastings, northings }) => ({ eastings, northings })),
        shiftTimes: SHIFTS[vacancy.shiftDetails] ?? [],
        startsOn: vacancy.startsOn && fromDateColumn(vacancy.startsOn),
        open,
      } as unknown as VacancyFacts
      const candidateFacts = {
        ...candidate,
        home: { eastings: candidate.eastings, northings: candidate.northings },
        earliestStart: candidate.earliestStart && fromDateColumn(candidate.earliestStart),
      } as unknown as CandidateFacts
      const match = matchPair(candidateFacts, vacancyFacts, pair, { weights: defaultWeights, today: TODAY })
      return { candidate, vacancy, match, free: consented && candidate.status === 'active', open }
    })
  })
  return pairs
}

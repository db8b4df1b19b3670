import { rebuildSearchRows } from '#app/jobs/search/refresh-search-row.server'
import { type Prisma, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { londonDate, startOfLondonDay } from '#app/shared/dates'
import { inventApplicants, inventApplications, type DemoApplication } from './hiring/applications'
import { inventAdminRequest } from './organisations/admin-requests'
import { councils, demoAddress } from './organisations/councils'
import { inventEmployments } from './hiring/employments'
import { inventStartClaims } from './hiring/start-claims'
import { inventEvents } from './events'
import { storePapers } from './grants/evidence'
import { inventGrantHistory, type DemoGrantHistory } from './grants/history'
import { loadGrants } from './grants/load-grants'
import { inventMatching, loadCandidatePeople, loadMatching, type DemoMatching } from './brokering/matching'
import { providers } from './organisations/providers'
import { loadReferrals } from './referrals/load-referrals'
import { inventReferrals, type DemoReferrals } from './referrals/story'
import { inventVeterans } from './referrals/veterans'
import { idOf } from './random'
import { inventSites, type DemoSite, type Sector } from './organisations/sites'
import { inventVacancies, type DemoVacancy } from './jobs/vacancies'

const DAY_MS = 86_400_000
const CHUNK = 500

/** Which of the demo's accounts belong to which provider (by its number) and in which role. */
const MEMBERS = [
  ['provider', 'Grace Bell', 0, 'owner'],
  ['recruiter', 'Tendai Moyo', 0, 'recruiter'],
  ['viewer', 'Katie Lockwood', 0, 'viewer'],
  ['carer', 'Amira Osei', 0, 'referrer'],
  ['rival', 'Stephen Marsh', 1, 'owner'],
  ['newprovider', 'Yasmin Karim', 2, 'owner'],
] as const

export type DemoCounts = Record<
  | 'councils'
  | 'providers'
  | 'sites'
  | 'vacancies'
  | 'applications'
  | 'candidates'
  | 'introductions'
  | 'grants'
  | 'referrals',
  number
>

/**
 * Loads the demo into a migrated database, all or nothing, the same on every machine; dates count from the day of `now`.
 * Answers null and changes nothing when a council is already there.
 */
export async function loadDemo(db: PrismaClient, now: Date): Promise<DemoCounts | null> {
  if ((await db.council.count()) > 0) return null
  const today = startOfLondonDay(londonDate(now))
  const sectors = await db.$queryRaw<Sector[]>`
    select s.sector, s.outcode, s.eastings, s.northings, s.district_gss as "districtGss", coalesce(nullif(o.town, ''), o.county) as town
    from postcode_sector s join outcode o using (outcode) order by s.sector`
  const sites = inventSites(sectors)
  const vacancies = inventVacancies(sites, today)
  const people = inventApplicants()
  const managers = new Map(providers.map((_, p) => [idOf('provider', p), managerOf(p)]))
  const ownApplications = inventApplications(vacancies, people, managers, sectors, now)
  const ownEmployments = inventEmployments(ownApplications, managers, now)
  const seeker = people[0]!
  const matching = await inventMatching({
    vacancies,
    sectors,
    seeker,
    applications: ownApplications,
    employments: ownEmployments,
    managers,
    now,
  })
  const brought = [...ownApplications, ...matching.applications]
  const veterans = inventVeterans(vacancies, brought, people, managerOf(0), now)
  const applications = [...brought, ...veterans.applications]
  const employments = [...ownEmployments, ...matching.employments, ...veterans.employments]
  countOpenings(vacancies, employments)
  const grants = inventGrantHistory({ people, sites, sectors, employments: ownEmployments, seeker, managers, now })
  const referrals = inventReferrals({ vacancies, sites, applications, employments, managers, now })
  await storePapers(grants.evidence)
  await db.$transaction(
    async (tx) => {
      await loadCouncils(tx, today)
      await loadPeople(tx, people)
      await loadCandidatePeople(tx, matching, seeker)
      await loadProviders(tx, sites, today)
      await loadVacancies(tx, vacancies)
      await inChunks(applications, (some) => tx.jobApplication.createMany({ data: some.map(rowOf) }))
      await inChunks(employments, (some) => tx.employment.createMany({ data: some.map(({ row }) => row) }))
      await tx.startClaim.createMany({ data: inventStartClaims(ownEmployments, managers, now) })
      await inChunks(
        employments.flatMap(({ checks }) => checks),
        (some) => tx.retentionCheck.createMany({ data: some }),
      )
      await loadMatching(tx, matching)
      await loadGrants(tx, grants)
      await tx.adminRequest.create({ data: inventAdminRequest(now) })
      await loadReferrals(tx, referrals)
      await loadReports(tx, vacancies, today)
      await loadHistory(tx, { vacancies, applications, employments, managers, today, matching, grants, referrals })
      await rebuildSearchRows(tx)
    },
    { maxWait: 10_000, timeout: 120_000 },
  )
  return {
    councils: councils.length,
    providers: providers.length,
    sites: sites.length,
    vacancies: vacancies.length,
    applications: applications.length,
    candidates: matching.candidates.length,
    introductions: matching.introductions.length,
    grants: grants.grants.length,
    referrals: referrals.friends.length,
  }
}

/** The person who acts for a provider: the demo's own account where it has one. */
function managerOf(p: number): string {
  const own = MEMBERS.find(([, , provider, role]) => provider === p && role === 'owner')
  return own ? idOf('account', own[0]) : idOf('manager', p)
}

async function inChunks<T>(rows: readonly T[], write: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await write(rows.slice(start, start + CHUNK))
}

/** Whoever was hired and did start took an opening; a filled vacancy has exactly as many as were taken. */
function countOpenings(vacancies: readonly DemoVacancy[], employments: ReturnType<typeof inventEmployments>): void {
  const taken = new Map<string, number>()
  for (const { vacancyId, row } of employments) {
    if (row.status !== 'fell_through') taken.set(vacancyId, (taken.get(vacancyId) ?? 0) + 1)
  }
  for (const { row, state } of vacancies) {
    const openingsTaken = taken.get(row.id) ?? 0
    Object.assign(row, { openingsTaken })
    if (state !== 'filled') continue
    if (openingsTaken > 0) row.openings = openingsTaken
    else row.closedReason = 'filled_elsewhere'
  }
}

async function loadCouncils(tx: Tx, today: Date): Promise<void> {
  for (const { staff, hosts, districts, ...council } of councils) {
    await tx.council.create({
      data: {
        ...council,
        createdAt: new Date(today.getTime() - (council.slug === 'oxfordshire' ? 401 : 400) * DAY_MS),
        hosts: { create: hosts.map((host) => ({ host })) },
        districts: { create: districts.map((districtGss) => ({ districtGss })) },
      },
    })
    for (const [account, name, roles] of staff) {
      await tx.person.create({
        data: {
          id: idOf('account', account),
          name,
          email: demoAddress(account),
          account: { create: { email: demoAddress(account) } },
          councilMembers: { create: roles.map((role) => ({ councilId: council.id, role })) },
        },
      })
    }
  }
}

async function loadPeople(tx: Tx, people: ReturnType<typeof inventApplicants>): Promise<void> {
  const members = MEMBERS.map(([account, name]) => ({
    id: idOf('account', account),
    name,
    email: demoAddress(account),
  }))
  const others = providers
    .map((_, p) => ({
      id: idOf('manager', p),
      name: `Manager of ${providers[p]!.name}`,
      email: `manager${p}@providers.example`,
    }))
    .filter((_, p) => p > 2)
  const everybody = [...people.map(({ id, name, email, phone }) => ({ id, name, email, phone })), ...members, ...others]
  await inChunks(everybody, (some) => tx.person.createMany({ data: some }))
  await inChunks(everybody, (some) =>
    tx.account.createMany({ data: some.map(({ id, email }) => ({ personId: id, email })) }),
  )
}

async function loadProviders(tx: Tx, sites: readonly DemoSite[], today: Date): Promise<void> {
  const ago = (days: number) => new Date(today.getTime() - days * DAY_MS)
  await tx.provider.createMany({
    data: providers.map((provider, p) => {
      const { outcodes: _outcodes, council, reason, answerDays, services, ...rest } = provider
      const verified = provider.status === 'verified' || provider.status === 'suspended'
      const registered = provider.status === 'applied' ? 2 : 300 - p
      return {
        ...rest,
        id: idOf('provider', p),
        councilId: idOf('council', council),
        services: [...services],
        statusReason: reason ?? null,
        answerDays: answerDays ?? null,
        contactName: MEMBERS.find(([, , index]) => index === p)?.[1] ?? 'The manager',
        contactEmail: `office${p}@providers.example`,
        contactPhone: `+441632960${String(p).padStart(3, '0')}`,
        agreedAt: ago(registered),
        createdAt: ago(registered),
        verifiedAt: verified ? ago(registered - 2) : null,
      }
    }),
  })
  const started = ago(300)
  await tx.site.createMany({ data: sites.map((site) => ({ ...site, createdAt: started })) })
  await tx.site.updateMany({
    where: { provider: { status: { in: ['applied', 'refused'] } } },
    data: { holdsLocationId: false },
  })
  const owners = providers.map((_, p) => [managerOf(p), p, 'owner'] as const)
  const team = MEMBERS.filter(([, , , role]) => role !== 'owner').map(
    ([account, , p, role]) => [idOf('account', account), p, role] as const,
  )
  await tx.providerMember.createMany({
    data: [...owners, ...team].map(([personId, p, role]) => ({
      personId,
      role,
      providerId: idOf('provider', p),
      councilId: idOf('council', providers[p]!.council),
    })),
  })
}

async function loadVacancies(tx: Tx, vacancies: readonly DemoVacancy[]): Promise<void> {
  await inChunks(vacancies, (some) => tx.vacancy.createMany({ data: some.map(({ row }) => row) }))
  await tx.vacancySite.createMany({
    data: vacancies.map(({ id, site }) => ({ vacancyId: id, siteId: site.id, providerId: site.providerId })),
  })
  await tx.screeningQuestion.createMany({
    data: vacancies.flatMap(({ id, questions }) =>
      questions.map(({ kind, text, choices }, q) => ({
        id: idOf('question', id, q),
        vacancyId: id,
        position: q + 1,
        kind,
        text,
        choices: [...choices],
      })),
    ),
  })
}

function rowOf({ row }: DemoApplication): Prisma.JobApplicationCreateManyInput {
  return row
}

/** What visitors found wrong with adverts, for the council's list of reports. */
async function loadReports(tx: Tx, vacancies: readonly DemoVacancy[], today: Date): Promise<void> {
  const live = vacancies.filter(({ state, p }) => state === 'live' && p > 2)
  const reports = [
    ['not-true', 'I rang them and they said it is zero hours, not 20.'],
    ['asks-for-money', 'They wanted £60 from me for the criminal-record check.'],
    ['filled', 'The manager says this was filled last month.'],
  ] as const
  await tx.vacancyReport.createMany({
    data: reports.map(([reason, words], n) => {
      const { row } = live[n * 37]!
      const createdAt = new Date(today.getTime() - n * DAY_MS)
      return { councilId: row.councilId, vacancyId: row.id, reason, words, createdAt }
    }),
  })
}

type Lives = {
  vacancies: readonly DemoVacancy[]
  applications: readonly DemoApplication[]
  employments: ReturnType<typeof inventEmployments>
  managers: ReadonlyMap<string, string>
  today: Date
  matching: DemoMatching
  grants: DemoGrantHistory
  referrals: DemoReferrals
}

/** The events that the portal would have written had all of it happened here, in the order of time. */
async function loadHistory(tx: Tx, lives: Lives): Promise<void> {
  const events = inventEvents(lives)
  await inChunks(events, (some) =>
    tx.event.createMany({ data: some.map((event) => ({ ...event, visibleAt: event.at })) }),
  )
}

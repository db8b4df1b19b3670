import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor, CouncilRole, ProviderRole } from '#app/platform/actor'
import type { Clock } from '#app/platform/clock.server'
import type { Council } from '#app/platform/council.server'
import type { Prisma, PrismaClient } from '#app/platform/database/client.server'
import { columnsOfState, sampleFit } from './sample-introduction'

/** A clock that stands still until it is told otherwise. */
export function fixedClock(iso: string): Clock & { set: (iso: string) => void; advance: (ms: number) => void } {
  let now = new Date(iso)
  return {
    now: () => new Date(now),
    set: (to) => void (now = new Date(to)),
    advance: (ms) => void (now = new Date(now.getTime() + ms)),
  }
}

const brandColours = {
  brand: '#1f5c4a',
  ink: '#ffffff',
  deep: '#164336',
  soft: '#e3efe9',
  accent: '#b4531a',
  accentSoft: '#fbe9dc',
}

export async function makeCouncil(
  db: PrismaClient,
  given: { slug?: string; host?: string; name?: string } = {},
): Promise<Council> {
  const slug = given.slug ?? `council-${randomUUID().slice(0, 8)}`
  const host = given.host ?? `${slug}.localhost`
  const row = await db.council.create({
    data: {
      slug,
      name: given.name ?? 'Testshire County Council',
      portalName: 'Proud to Care Testshire',
      strapline: 'Care work near home',
      areaName: 'Testshire',
      brand: { light: brandColours, dark: brandColours },
      contactEmail: 'care@testshire.example',
      hosts: { create: { host } },
      districts: { create: { districtGss: 'E07000177' } },
    },
  })
  return { ...row, hosts: [host] }
}

export async function makePerson(db: PrismaClient, given: { name?: string; email?: string } = {}): Promise<Actor> {
  const email = given.email ?? `person-${randomUUID().slice(0, 8)}@test.example`
  const person = await db.person.create({
    data: { name: given.name ?? 'Amira Osei', email, account: { create: { email } } },
    include: { account: true },
  })
  return {
    personId: person.id,
    accountId: person.account!.id,
    sessionId: '',
    email,
    name: person.name,
    providers: [],
    councils: [],
  }
}

/** A person who works for a council. */
export async function makeStaff(db: PrismaClient, council: Council, ...roles: CouncilRole[]): Promise<Actor> {
  const actor = await makePerson(db, { name: 'Staff Member' })
  for (const role of roles) {
    await db.councilMember.create({ data: { councilId: council.id, personId: actor.personId, role } })
  }
  return { ...actor, councils: [{ councilId: council.id, roles }] }
}

export async function makeProvider(
  db: PrismaClient,
  council: Council,
  given: Partial<Prisma.ProviderUncheckedCreateInput> = {},
) {
  return db.provider.create({
    data: {
      councilId: council.id,
      name: `Cherwell Valley Care ${randomUUID().slice(0, 4)}`,
      kind: 'company',
      services: ['care-home', 'home-care'],
      status: 'verified',
      contactName: 'Grace Bell',
      contactEmail: 'grace@provider.example',
      contactPhone: '+441295000000',
      agreedAt: new Date('2026-01-01T09:00:00Z'),
      createdAt: new Date('2026-01-01T09:00:00Z'),
      verifiedAt: new Date('2026-01-02T09:00:00Z'),
      ...given,
    },
  })
}

type ProviderRow = Awaited<ReturnType<typeof makeProvider>>

/** A person who works for a provider. */
export async function makeMember(db: PrismaClient, provider: ProviderRow, ...roles: ProviderRole[]): Promise<Actor> {
  const actor = await makePerson(db, { name: 'Grace Bell' })
  for (const role of roles) {
    await db.providerMember.create({
      data: { councilId: provider.councilId, providerId: provider.id, personId: actor.personId, role },
    })
  }
  return {
    ...actor,
    providers: [
      {
        providerId: provider.id,
        councilId: provider.councilId,
        providerName: provider.name,
        providerStatus: provider.status,
        roles,
      },
    ],
  }
}

export async function makeSite(
  db: PrismaClient,
  provider: ProviderRow,
  given: Partial<Prisma.SiteUncheckedCreateInput> = {},
) {
  return db.site.create({
    data: {
      councilId: provider.councilId,
      providerId: provider.id,
      name: 'Cherwell House',
      town: 'Banbury',
      postcode: 'OX16 5QQ',
      eastings: 445_600,
      northings: 240_500,
      positionKind: 'sector',
      districtGss: 'E07000177',
      services: ['care-home'],
      regulator: 'none',
      publicPrecision: 'exact',
      createdAt: new Date('2026-01-01T09:00:00Z'),
      ...given,
    },
  })
}

type SiteRow = Awaited<ReturnType<typeof makeSite>>

const REFERENCE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

function randomReference(): string {
  return [...randomBytes(8)].map((byte) => REFERENCE_LETTERS[byte % REFERENCE_LETTERS.length]).join('')
}

/**
 * An approved vacancy at one site, live from 2026-03-01 to 2026-04-30 unless told otherwise. It is not in the search
 * tables until `refreshSearchRow` is called for it.
 */
export async function makeVacancy(
  db: PrismaClient,
  provider: ProviderRow,
  site: SiteRow,
  given: Partial<Prisma.VacancyUncheckedCreateInput> = {},
) {
  const published = new Date('2026-03-01T09:00:00Z')
  return db.vacancy.create({
    data: {
      councilId: provider.councilId,
      providerId: provider.id,
      reference: randomReference(),
      status: 'approved',
      title: 'Care assistant',
      roles: ['care-worker'],
      services: ['care-home'],
      contract: 'permanent',
      patterns: ['days', 'weekends'],
      hoursMin: 20,
      hoursMax: 37.5,
      payUnit: 'hour',
      payMinPence: 1280,
      payMaxPence: 1340,
      payHourlyPence: 1280,
      driving: 'not-needed',
      experience: 'none',
      trainingGiven: true,
      description: 'Help people get up, eat well and enjoy their day.',
      publishAt: published,
      closesAt: new Date('2026-04-30T22:59:00Z'),
      openings: 1,
      touchedAt: published,
      createdAt: published,
      updatedAt: published,
      submittedAt: published,
      approvedAt: published,
      sites: { create: { siteId: site.id } },
      ...given,
    },
  })
}

type VacancyRow = Awaited<ReturnType<typeof makeVacancy>>

/** An application as it is right after it was sent. */
export async function makeApplication(
  db: PrismaClient,
  vacancy: VacancyRow,
  person: Actor,
  given: Partial<Prisma.JobApplicationUncheckedCreateInput> = {},
) {
  const submitted = new Date('2026-03-02T10:00:00Z')
  return db.jobApplication.create({
    data: {
      councilId: vacancy.councilId,
      providerId: vacancy.providerId,
      vacancyId: vacancy.id,
      personId: person.personId,
      status: 'submitted',
      name: person.name,
      email: person.email,
      phone: '+447700900123',
      postcode: 'OX16 5QQ',
      ageBand: '25-plus',
      rightToWork: 'yes',
      createdAt: submitted,
      updatedAt: submitted,
      submittedAt: submitted,
      ...given,
    },
  })
}

/**
 * Somebody free to be matched near OX16, by day and in the evening, with their consent; since 1 March 2026. `person` is
 * their own account unless one is given.
 */
export async function makeCandidate(
  db: PrismaClient,
  council: Council,
  { person: known, ...given }: Partial<Prisma.CandidateUncheckedCreateInput> & { person?: Actor } = {},
) {
  const registeredAt = new Date('2026-03-01T09:00:00Z')
  const person = known ?? (await makePerson(db))
  const consent = { personId: person.personId, councilId: council.id, purpose: 'matching' }
  if ((await db.consent.count({ where: { ...consent, withdrawnAt: null } })) === 0)
    await db.consent.create({
      data: { ...consent, wording: 'Match me with jobs.', how: 'online', givenAt: registeredAt },
    })
  const row = await db.candidate.create({
    data: {
      councilId: council.id,
      personId: person.personId,
      status: 'active',
      registeredHow: 'online',
      postcode: 'OX16 5QA',
      eastings: 445_800,
      northings: 240_700,
      travelMode: 'car',
      travelMinutes: 30,
      reachMetres: 20_000,
      // Mornings, afternoons and evenings of every day.
      slots: 0x7777777,
      hoursMin: 16,
      hoursMax: 37.5,
      rolesWanted: ['care-worker', 'support-worker'],
      rolesRuledOut: [],
      servicesWanted: ['care-home'],
      servicesRuledOut: [],
      licence: true,
      car: true,
      experience: 'personal',
      qualifications: [],
      registrations: [],
      languages: ['English'],
      rightToWork: 'yes',
      ageBand: '25-plus',
      payWishPence: 1250,
      matters: ['pay', 'team'],
      registeredAt,
      activeSince: registeredAt,
      updatedAt: registeredAt,
      ...given,
    },
  })
  return { ...row, person }
}

type CandidateRow = Awaited<ReturnType<typeof makeCandidate>>

/** A candidate put to a vacancy: endorsed unless told otherwise; one that was sent comes with its application. */
export async function makeIntroduction(
  db: PrismaClient,
  candidate: CandidateRow,
  vacancy: VacancyRow,
  given: Partial<Prisma.IntroductionUncheckedCreateInput> = {},
) {
  const at = new Date('2026-03-02T10:00:00Z')
  const status = given.status ?? 'endorsed'
  const broker =
    given.brokerPersonId ?? candidate.brokerPersonId ?? (await makePerson(db, { name: 'Farah Idris' })).personId
  const application =
    status === 'sent' && !given.applicationId
      ? await makeApplication(db, vacancy, candidate.person, { source: 'broker' })
      : null
  const { score, wants, needs } = sampleFit
  return db.introduction.create({
    data: {
      councilId: candidate.councilId,
      candidateId: candidate.id,
      vacancyId: vacancy.id,
      vacancyCouncilId: vacancy.councilId,
      providerId: vacancy.providerId,
      status,
      score,
      wants,
      needs,
      explained: sampleFit,
      weightsVersion: 0,
      createdAt: at,
      updatedAt: at,
      applicationId: application?.id ?? null,
      ...columnsOfState(status, broker),
      ...given,
    },
  })
}

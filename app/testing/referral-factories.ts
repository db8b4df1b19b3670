import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor'
import type { Prisma, PrismaClient } from '#app/platform/database/client.server'
import { makePerson } from './factories'

type Owner = { id: string; councilId: string; name: string; status: string }

/** Well before every clock of the tests. */
const BEGUN = new Date('2026-01-05T09:00:00Z')

const defaults = {
  joining: 5,
  share: 1,
  shareMost: 10,
  interested: 5,
  interestMost: 10,
  interviewed: 20,
  started: 75,
  newToCare: 25,
  retained13: 100,
  retained26: 0,
  minimumCashIn: 25,
  windowDays: 180,
  appliedMonths: 6,
  workedMonths: 12,
  excludesAgency: true,
  ownersEarn: false,
  recruitersEarn: false,
}

/** Small letters and digits of a link's code, capitals and digits of a join code. */
function codeOf(letters: string, length: number): string {
  return [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join('')
}

/** A licence since 2026 that does not end while a test runs, with so many seats. */
export async function makeLicence(
  db: PrismaClient,
  provider: Pick<Owner, 'id' | 'councilId'>,
  given: Partial<Prisma.ReferralLicenceUncheckedCreateInput> = {},
) {
  return db.referralLicence.create({
    data: {
      councilId: provider.councilId,
      providerId: provider.id,
      startsOn: new Date('2026-01-01'),
      endsOn: new Date('2099-12-31'),
      fundedBy: 'provider',
      seats: 50,
      givenByPersonId: randomUUID(),
      createdAt: BEGUN,
      ...given,
    },
  })
}

/** A licence and a programme that is on, with version 1 of its rules in force since January 2026. */
export async function makeProgramme(
  db: PrismaClient,
  provider: Pick<Owner, 'id' | 'councilId'>,
  given: {
    rules?: Partial<typeof defaults>
    pencePerPoint?: number
    status?: 'on' | 'paused' | 'closed'
    licence?: Partial<Prisma.ReferralLicenceUncheckedCreateInput> | null
  } = {},
) {
  if (given.licence !== null) await makeLicence(db, provider, given.licence)
  const status = given.status ?? 'on'
  const programme = await db.programme.create({
    data: {
      councilId: provider.councilId,
      providerId: provider.id,
      status,
      pencePerPoint: given.pencePerPoint ?? 100,
      joinCode: codeOf('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 8),
      createdAt: BEGUN,
      closedAt: status === 'closed' ? BEGUN : null,
    },
  })
  const version = await makeVersion(db, programme, { version: 1, rules: given.rules })
  return { ...programme, version }
}

export type MadeProgramme = Awaited<ReturnType<typeof makeProgramme>>

/** One more version of a programme's rules. */
export async function makeVersion(
  db: PrismaClient,
  programme: { id: string; councilId: string; providerId: string },
  given: { version: number; rules?: Partial<typeof defaults> | undefined; inForceFrom?: Date },
) {
  return db.programmeVersion.create({
    data: {
      councilId: programme.councilId,
      providerId: programme.providerId,
      programmeId: programme.id,
      version: given.version,
      inForceFrom: given.inForceFrom ?? BEGUN,
      publishedByPersonId: randomUUID(),
      ...defaults,
      ...given.rules,
    },
  })
}

/** An employee in the programme; active, with the role `referrer`, unless told otherwise. `actor` can sign in. */
export async function makeReferrer(
  db: PrismaClient,
  provider: Owner,
  given: Partial<Prisma.ReferrerUncheckedCreateInput> & { actor?: Actor } = {},
) {
  const { actor: known, ...columns } = given
  const person = known ?? (await makePerson(db, { name: 'Amira Osei' }))
  const status = columns.status ?? 'active'
  const referrer = await db.referrer.create({
    data: {
      councilId: provider.councilId,
      providerId: provider.id,
      personId: person.personId,
      status,
      via: 'invitation',
      name: person.name,
      createdAt: BEGUN,
      updatedAt: BEGUN,
      joinedAt: status === 'active' ? BEGUN : null,
      leftAt: status === 'left' ? BEGUN : null,
      ...columns,
    },
  })
  const isMember = status === 'active' || status === 'invited'
  if (isMember)
    await db.providerMember.create({
      data: {
        councilId: provider.councilId,
        providerId: provider.id,
        personId: person.personId,
        role: 'referrer',
        createdAt: BEGUN,
      },
    })
  const actor: Actor = isMember
    ? {
        ...person,
        providers: [
          ...person.providers,
          {
            providerId: provider.id,
            councilId: provider.councilId,
            providerName: provider.name,
            providerStatus: provider.status,
            roles: ['referrer'],
          },
        ],
      }
    : person
  return { ...referrer, actor }
}

/** A referrer's link; to working for their provider in general without a vacancy. */
export async function makeReferralLink(
  db: PrismaClient,
  referrer: { id: string; councilId: string; providerId: string },
  given: { vacancyId?: string; code?: string } = {},
) {
  return db.referralLink.create({
    data: {
      councilId: referrer.councilId,
      providerId: referrer.providerId,
      referrerId: referrer.id,
      vacancyId: given.vacancyId ?? null,
      code: given.code ?? codeOf('abcdefghijklmnopqrstuvwxyz234567', 12),
      createdAt: BEGUN,
    },
  })
}

/** A friend's referral as it stands after they showed interest; without `applicationId` they asked to be called. */
export async function makeReferral(
  db: PrismaClient,
  programme: MadeProgramme,
  referrer: { id: string },
  given: Partial<Prisma.ReferralUncheckedCreateInput> = {},
) {
  const interestAt = (given.interestAt as Date | undefined) ?? new Date('2026-03-02T10:00:00Z')
  return db.referral.create({
    data: {
      councilId: programme.councilId,
      providerId: programme.providerId,
      programmeId: programme.id,
      versionId: programme.version.id,
      referrerId: referrer.id,
      via: given.applicationId ? 'application' : 'call-me',
      stage: 'interested',
      interestAt,
      createdAt: interestAt,
      updatedAt: interestAt,
      ...given,
    },
  })
}

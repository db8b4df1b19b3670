import { randomBytes } from 'node:crypto'
import type { Actor } from '#app/platform/actor'
import type { Council } from '#app/platform/council.server'
import { inTransaction, type Prisma, type PrismaClient } from '#app/platform/database/client.server'
import { keyedHash, sealText } from '#app/platform/field-encryption.server'
import { addDays, addWeeks, londonDate, toDateColumn } from '#app/shared/dates'
import { referenceFrom } from '#app/shared/reference'
import { addWorkingDays } from '#app/shared/working-days'
import { makePerson, makeStaff } from './factories'
import { decideGrant } from './grant-decisions'
import { simpleDefinition, type TestDefinition } from './scheme-definition'

/** A pot of a council with money in it, given by the ledger as a funder's allocation. Default: £100,000. */
export async function makePot(
  db: PrismaClient,
  council: Pick<Council, 'id'>,
  given: { name?: string; funder?: string; pence?: number; at?: Date } = {},
) {
  const at = given.at ?? new Date('2026-01-05T09:00:00Z')
  const name = given.name ?? `Workforce fund ${randomBytes(3).toString('hex')}`
  const pence = given.pence ?? 10_000_000
  return inTransaction(db, async (tx) => {
    const pot = await tx.pot.create({
      data: { councilId: council.id, name, funder: given.funder ?? 'Testshire County Council', createdAt: at },
    })
    if (pence > 0) {
      const journal = await tx.ledgerJournal.create({ data: { councilId: council.id, kind: 'allocate', at } })
      const line = { councilId: council.id, journalId: journal.id, potId: pot.id }
      await tx.ledgerLine.createMany({
        data: [
          { ...line, account: 'funding', pence: -pence },
          { ...line, account: 'available', pence },
        ],
      })
    }
    return tx.pot.findUniqueOrThrow({ where: { id: pot.id } })
  })
}

/** The most that each role may decide on, in pence; a role left out gets £10,000 (payments: £1,000,000). */
export async function makeApprovalLimits(
  db: PrismaClient,
  council: Pick<Council, 'id'>,
  given: { assessor?: number; approver?: number; payments?: number } = {},
): Promise<void> {
  const limits = { assessor: 1_000_000, approver: 1_000_000, payments: 100_000_000, ...given }
  for (const [role, maxPence] of Object.entries(limits)) {
    await db.approvalLimit.upsert({
      where: { councilId_role: { councilId: council.id, role } },
      create: { councilId: council.id, role, maxPence, updatedAt: new Date('2026-01-05T09:00:00Z') },
      update: { maxPence },
    })
  }
}

/**
 * A scheme with one published version, in force since January 2026. Without pots in its definition it gets one of its own
 * with £100,000.
 */
export async function makeScheme(
  db: PrismaClient,
  council: Pick<Council, 'id'>,
  given: { slug?: string; definition?: Partial<TestDefinition>; inForceFrom?: Date } = {},
) {
  const inForceFrom = given.inForceFrom ?? new Date('2026-01-05T09:00:00Z')
  const potIds = given.definition?.potIds ?? [(await makePot(db, council)).id]
  const definition = simpleDefinition({ ...given.definition, potIds })
  const scheme = await db.scheme.create({
    data: {
      councilId: council.id,
      slug: given.slug ?? `scheme-${randomBytes(3).toString('hex')}`,
      createdAt: inForceFrom,
      versions: {
        create: {
          version: 1,
          status: 'published',
          definition,
          inForceFrom,
          createdAt: inForceFrom,
          updatedAt: inForceFrom,
          publishedAt: inForceFrom,
        },
      },
    },
    include: { versions: true },
  })
  return {
    id: scheme.id,
    councilId: council.id,
    slug: scheme.slug,
    versionId: scheme.versions[0]!.id,
    definition,
    potId: potIds[0] ?? null,
  }
}

export type MadeScheme = Awaited<ReturnType<typeof makeScheme>>

type Given = Partial<
  Omit<Prisma.GrantApplicationUncheckedCreateInput, 'status' | 'councilId' | 'schemeId' | 'costs'>
> & {
  status?: string
  person?: Actor
  /** Pence by cost type; what is asked for is their sum. Default: all of the first cost type. */
  costs?: Record<string, number>
  /** What an approval promises; default: all that is asked for. */
  awardPence?: number
  bank?: { sortCode?: string; accountNumber?: string; accountName?: string; checkResult?: 'valid' | 'unknown' }
  /** Who decided, where anybody has; new people of the council unless given. */
  assessor?: Actor
  approver?: Actor
  officer?: Actor
}

/**
 * A grant application in any state, with everything that belongs to it there: costs, bank details, decisions by different
 * people (the council gets approval limits if it has none), award, instalments and ledger. No events are written.
 */
export async function makeGrantApplication(db: PrismaClient, scheme: MadeScheme, given: Given = {}) {
  const { status = 'submitted', costs, bank, awardPence, assessor, approver, officer, person: who, ...columns } = given
  const person = who ?? (await makePerson(db))
  const submittedAt = columns.submittedAt ? new Date(columns.submittedAt) : new Date('2026-03-02T10:00:00Z')
  const [cost] = scheme.definition.costTypes
  const asked = costs ?? { [cost!.key]: Math.min(cost!.maxPence, scheme.definition.maximumPence) }
  const day = londonDate(submittedAt)
  const row = await db.grantApplication.create({
    data: {
      councilId: scheme.councilId,
      schemeId: scheme.id,
      versionId: scheme.versionId,
      reference: referenceFrom(randomBytes(8)),
      personId: person.personId,
      // Made complete below; 'withdrawn' wants nothing, and is no second draft.
      status: status === 'draft' ? 'draft' : 'withdrawn',
      name: person.name,
      email: person.email,
      phone: '+447700900123',
      addressLine: '1 High Street, Banbury',
      postcode: 'OX16 5QA',
      birthDate: toDateColumn('1990-05-14'),
      employerName: 'Cherwell Valley Care',
      employerEmail: 'office@employer.example',
      workPostcode: 'OX16 5QQ',
      jobRole: 'care-worker',
      startedOn: toDateColumn('2026-02-23'),
      homeDistrictGss: 'E07000177',
      workDistrictGss: 'E07000177',
      requestedPence: Object.values(asked).reduce((sum, pence) => sum + pence, 0),
      createdAt: submittedAt,
      updatedAt: submittedAt,
      draftExpiresAt: new Date(submittedAt.getTime() + 30 * 86_400_000),
      costs: { create: Object.entries(asked).map(([costType, pence]) => ({ costType, pence })) },
      ...columns,
    },
  })
  const bankDetailsId = await makeBankDetails(db, row, { accountName: row.name, ...bank })
  if (status !== 'draft' && status !== 'expired')
    await db.grantApplication.update({
      where: { id: row.id },
      data: {
        status: 'submitted',
        bankDetailsId,
        submittedAt,
        dueOn: columns.dueOn ?? toDateColumn(addWorkingDays(day, scheme.definition.serviceLevelDays)),
        results: columns.results ?? [
          { rule: 'lives-or-works-in-area', label: 'You live or work in Testshire', answer: 'yes', sentence: 'Yes.' },
        ],
        draftExpiresAt: null,
      },
    })
  const staff = await decideGrant(db, scheme, { id: row.id, status, awardPence, assessor, approver, officer })
  await db.grantApplication.update({
    where: { id: row.id },
    data: {
      bankDetailsId,
      status,
      ...(status === 'info_requested' && {
        pausedOn: toDateColumn(addDays(day, 3)),
        infoRemindAt: new Date(submittedAt.getTime() + 10 * 86_400_000),
        infoDueAt: new Date(submittedAt.getTime() + 17 * 86_400_000),
      }),
      ...(status === 'on_hold' && { holdUntil: toDateColumn(addWeeks(day, 4)) }),
      ...(['withdrawn', 'lapsed', 'expired', 'closed', 'recovered', 'written_off', 'rejected_final'].includes(
        status,
      ) && {
        endedAt: new Date(submittedAt.getTime() + 60 * 86_400_000),
      }),
      ...columns,
    },
  })
  const application = await db.grantApplication.findUniqueOrThrow({
    where: { id: row.id },
    include: { costs: true, awards: true, instalments: { orderBy: { number: 'asc' } } },
  })
  return { ...application, person, ...staff }
}

/** An account of an application: valid looking, of its own, and not checked against the modulus tables. */
async function makeBankDetails(
  db: PrismaClient,
  { id, councilId, createdAt }: { id: string; councilId: string; createdAt: Date },
  given: NonNullable<Given['bank']>,
): Promise<string> {
  const sortCode = given.sortCode ?? '089999'
  const accountNumber = given.accountNumber ?? String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0')
  const sealed = sealText(JSON.stringify({ sortCode, accountNumber, accountName: given.accountName ?? 'A Person' }))
  const row = await db.bankDetails.create({
    data: {
      councilId,
      applicationId: id,
      sealed,
      fingerprint: keyedHash('bank-account', `${sortCode}${accountNumber}`),
      lastDigits: accountNumber.slice(-4),
      checkResult: given.checkResult ?? 'valid',
      createdAt,
    },
  })
  return row.id
}

/** Somebody of each duty, all of them different people. */
export async function makeGrantStaff(db: PrismaClient, council: Council) {
  return {
    assessor: await makeStaff(db, council, 'assessor'),
    approver: await makeStaff(db, council, 'approver'),
    officer: await makeStaff(db, council, 'appeals'),
    payments: await makeStaff(db, council, 'payments'),
    payments2: await makeStaff(db, council, 'payments'),
    admin: await makeStaff(db, council, 'admin'),
  }
}

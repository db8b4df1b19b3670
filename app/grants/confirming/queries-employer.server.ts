import type { Prisma, Reader } from '#app/platform/database/client.server'
import { isRole } from '#app/jobs/vocabulary/vocabulary'
import { fromDateColumn } from '#app/shared/dates'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import type { AskedConfirmation, ConfirmationRow, EmployersWord, ProviderConfirmation } from './confirmation-view'
import { employmentRecord } from './employment-record.server'

/** What an employer may know of a question: whom it is about, and what is asked. Nothing else leaves this file. */
const rowSelect = {
  id: true,
  kind: true,
  personName: true,
  askedAt: true,
  answer: true,
  answeredAt: true,
} satisfies Prisma.ConfirmationSelect

type Row = Prisma.ConfirmationGetPayload<{ select: typeof rowSelect }>

function rowOf({ kind, personName, askedAt, answer, ...row }: Row): ConfirmationRow {
  return {
    ...row,
    kind,
    name: personName,
    askedAt: askedAt!,
    answer,
  }
}

const WAITING = { askedAt: { not: null }, answeredAt: null, cancelledAt: null }
const ANSWERED = { askedAt: { not: null }, answeredAt: { not: null } }

/** Questions that wait for a provider's answer, the oldest first. */
export async function waitingConfirmations(
  db: Reader,
  { providerId, limit }: { providerId: string; limit: number },
): Promise<{ rows: ConfirmationRow[]; total: number }> {
  const where = { providerId, ...WAITING }
  const [rows, total] = await Promise.all([
    db.confirmation.findMany({
      where,
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: rowSelect,
    }),
    db.confirmation.count({ where }),
  ])
  return { rows: rows.map(rowOf), total }
}

/** A page of what a provider was asked: what waits, or what it answered, the newest first. */
export async function confirmationsForProvider(
  db: Reader,
  { providerId, view, page: wanted }: { providerId: string; view: 'waiting' | 'answered'; page: number },
): Promise<{ rows: ConfirmationRow[]; page: Page; counts: { waiting: number; answered: number } }> {
  const [waiting, answered] = await Promise.all([
    db.confirmation.count({ where: { providerId, ...WAITING } }),
    db.confirmation.count({ where: { providerId, ...ANSWERED } }),
  ])
  const counts = { waiting, answered }
  const page = paginate(wanted, counts[view])
  const rows = await db.confirmation.findMany({
    where: { providerId, ...(view === 'waiting' ? WAITING : ANSWERED) },
    orderBy: view === 'waiting' ? [{ askedAt: 'asc' }, { id: 'asc' }] : [{ answeredAt: 'desc' }, { id: 'desc' }],
    skip: page.offset,
    take: page.limit,
    select: rowSelect,
  })
  return { rows: rows.map(rowOf), page, counts }
}

const openSelect = {
  ...rowSelect,
  councilId: true,
  providerId: true,
  email: true,
  employmentId: true,
  applicationId: true,
  cancelledAt: true,
  since: true,
  leftOn: true,
  jobRole: true,
  weeklyHours: true,
  words: true,
} satisfies Prisma.ConfirmationSelect

type OpenRow = Prisma.ConfirmationGetPayload<{ select: typeof openSelect }>

/** One question to a provider; null for another's. */
export async function confirmationForProvider(
  db: Reader,
  { id, providerId }: { id: string; providerId: string },
): Promise<ProviderConfirmation | null> {
  if (!isUuid(id)) return null
  const row = await db.confirmation.findFirst({
    where: { id, providerId, askedAt: { not: null } },
    select: openSelect,
  })
  if (!row) return null
  return {
    ...(await askedOf(db, row)),
    id: row.id,
    cancelled: row.cancelledAt !== null,
    answered: row.answeredAt && {
      // With its day, says the database.
      answer: row.answer!,
      at: row.answeredAt,
      word: wordOf(row),
      words: row.words,
    },
  }
}

/** What the holder of a link is asked; `over` once it was answered or taken back: then it says nothing about anybody. */
export type LinkedConfirmation = { over: 'answered' | 'cancelled' } | { over: null; question: AskedConfirmation }

export async function linkedConfirmation(db: Reader, { id }: { id: string }): Promise<LinkedConfirmation | null> {
  if (!isUuid(id)) return null
  const row = await db.confirmation.findUnique({ where: { id }, select: openSelect })
  if (!row?.email || !row.askedAt) return null
  if (row.answer !== null) return { over: 'answered' }
  if (row.cancelledAt) return { over: 'cancelled' }
  return { over: null, question: await askedOf(db, row) }
}

async function askedOf(db: Reader, row: OpenRow): Promise<AskedConfirmation> {
  return {
    kind: row.kind,
    name: row.personName,
    askedAt: row.askedAt!,
    known: await known(db, row),
  }
}

/** From the record of the work where there is one (a provider's own), else from what the same employer said last. */
async function known(db: Reader, row: OpenRow): Promise<EmployersWord> {
  const record = row.providerId ? await employmentRecord(db, row) : null
  const said = await db.confirmation.findFirst({
    where: {
      applicationId: row.applicationId,
      answer: 'employed',
      id: { not: row.id },
      ...(row.providerId ? { providerId: row.providerId } : { providerId: null, email: row.email }),
    },
    orderBy: { answeredAt: 'desc' },
    select: { since: true, leftOn: true, jobRole: true, weeklyHours: true },
  })
  const before = said ? wordOf(said) : { since: null, leftOn: null, jobRole: null, weeklyHours: null }
  return {
    ...before,
    since: record?.startedOn ?? before.since,
    jobRole: record?.role ?? before.jobRole,
    leftOn: record?.endedOn ?? null,
  }
}

function wordOf({
  since,
  leftOn,
  jobRole,
  weeklyHours,
}: Pick<OpenRow, 'since' | 'leftOn' | 'jobRole' | 'weeklyHours'>): EmployersWord {
  return {
    since: since && fromDateColumn(since),
    leftOn: leftOn && fromDateColumn(leftOn),
    jobRole: jobRole !== null && isRole(jobRole) ? jobRole : null,
    weeklyHours,
  }
}

/** Whether a question is about this very person, who then does not answer it. */
export async function isAbout(db: Reader, { id, personId }: { id: string; personId: string }): Promise<boolean> {
  return (await db.confirmation.count({ where: { id, application: { personId } } })) > 0
}

import { storedFileColumns } from '#app/people/documents/stored-file'
import { readDefinition } from '#app/grants/schemes/definition'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { historyForApplicant, type OwnStep } from './own-history'
import type { OwnEvidence, OwnGrant, OwnInstalment, OwnQuestion } from './own-grant'
import { ownLine, ownLineColumns, PROMISED } from './queries-own.server'

const ownColumns = {
  ...ownLineColumns,
  councilId: true,
  personId: true,
  council: { select: { name: true, contactEmail: true, contactPhone: true } },
  questions: { orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] },
  evidence: { include: { file: { select: storedFileColumns } }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
  bankDetails: { select: { lastDigits: true } },
  appeal: true,
} as const satisfies Prisma.GrantApplicationSelect

type Row = Prisma.GrantApplicationGetPayload<{ select: typeof ownColumns }>

/** One of a person's own applications; null when it is not theirs. */
export async function ownGrant(
  db: Reader,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<OwnGrant | null> {
  if (!isUuid(id)) return null
  const row = await db.grantApplication.findFirst({ where: { id, personId }, select: ownColumns })
  if (!row) return null
  const line = ownLine(row, now)
  const definition = readDefinition(row.version.definition)
  const { council, appeal, bankDetails } = row
  const promised = PROMISED.includes(line.status)
  return {
    ...line,
    councilId: row.councilId,
    administeredBy: definition.administeredBy,
    contact: { council: council.name, email: council.contactEmail, phone: council.contactPhone },
    today: londonDate(now),
    questions: row.questions.map(questionOf),
    evidence: row.evidence.map((paper) => evidenceOf(paper, row.personId, definition.evidence)),
    evidenceKinds: definition.evidence.map(({ key, label }) => ({ key, label })),
    instalments: promised ? row.instalments.map(instalmentOf) : [],
    inLockedRun: await isInLockedRun(db, id),
    bank: bankDetails,
    // An answer that is not released yet is none.
    appeal: appeal && { ...appealOf(appeal), ...(line.status !== row.status && { status: 'open' }) },
    history: await ownHistory(db, { id, personId, now }),
  }
}

/** Whether it is theirs: a look before their form is read. */
export async function findOwnGrant(db: Reader, { id, personId }: { id: string; personId: string }) {
  if (!isUuid(id)) return null
  return db.grantApplication.findFirst({ where: { id, personId }, select: { id: true } })
}

function questionOf({ id, wordsSealed, askedAt, answerSealed, answeredAt }: Row['questions'][number]): OwnQuestion {
  return { id, words: openText(wordsSealed), askedAt, answer: answerSealed && openText(answerSealed), answeredAt }
}

function evidenceOf(
  { id, kind, file, addedAt, addedByPersonId }: Row['evidence'][number],
  personId: string,
  kinds: readonly { key: string; label: string }[],
): OwnEvidence {
  const { storageKey: _key, purpose: _purpose, ...shown } = file
  const label = kinds.find(({ key }) => key === kind)?.label ?? 'Something else'
  return { id, label, file: shown, addedAt, byStaff: addedByPersonId !== personId }
}

function instalmentOf({ dueOn, paidAt, status, setOffRecoveryId, ...rest }: Row['instalments'][number]): OwnInstalment {
  return {
    ...rest,
    status,
    dueOn: fromDateColumn(dueOn),
    paidOn: paidAt && londonDate(paidAt),
    ...(setOffRecoveryId && { setOff: true }),
  }
}

function appealOf({ madeAt, dueOn, status, wordsSealed }: NonNullable<Row['appeal']>): NonNullable<OwnGrant['appeal']> {
  return {
    madeAt,
    dueOn: fromDateColumn(dueOn),
    status,
    words: wordsSealed ? openText(wordsSealed) : '',
  }
}

/** Whether any of it is in a run that is not open any more and that the bank has not answered. */
export async function isInLockedRun(db: Reader, applicationId: string): Promise<boolean> {
  const live = await db.paymentLineInstalment.findFirst({
    where: {
      live: true,
      instalment: { applicationId },
      line: { status: 'ready', run: { status: { notIn: ['open', 'cancelled'] } } },
    },
    select: { lineId: true },
  })
  return live !== null
}

/** What has happened with it, as far as its applicant may know, oldest first. */
export async function ownHistory(
  db: Reader,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<OwnStep[]> {
  const events = await db.event.findMany({
    where: { entity: GRANT_ENTITY, entityId: id },
    select: { change: true, at: true, visibleAt: true, actorPersonId: true },
    orderBy: { id: 'asc' },
  })
  const past = events.map(({ actorPersonId, ...event }) => ({ ...event, byApplicant: actorPersonId === personId }))
  return historyForApplicant(past, now)
}

/** A paper of a person's own application; null when it is not theirs. */
export async function ownPaper(
  db: Reader,
  { id, evidenceId, personId }: { id: string; evidenceId: string; personId: string },
) {
  if (!isUuid(id) || !isUuid(evidenceId)) return null
  const row = await db.grantEvidence.findFirst({
    where: {
      id: evidenceId,
      applicationId: id,
      application: { personId },
      file: { erasedAt: null, scanState: { not: 'infected' } },
    },
    select: { file: { select: storedFileColumns } },
  })
  return row?.file ?? null
}

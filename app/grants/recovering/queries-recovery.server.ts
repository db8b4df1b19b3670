import { safeContactWords } from '#app/people/profile/safe-contact'
import { namesOf } from '#app/grants/checking/queries-names.server'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { CouncilRole } from '#app/platform/actor'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { isUuid } from '#app/shared/uuid'
import type { Letter } from '#app/grants/deciding/letters/letter'
import { recoveryLetter } from './letter'
import { recoveryCase } from './queries-case.server'
import type { OwnRecoveryView, Recovery, RecoveryPage } from './recovery-view'

type Reading = { id: string; councilId: string; personId: string; roles: readonly CouncilRole[] }

const columns = {
  id: true,
  reference: true,
  name: true,
  email: true,
  status: true,
  addressLine: true,
  postcode: true,
  person: { select: { safeContact: true, account: { select: { email: true } } } },
  council: { select: { name: true, contactEmail: true, contactPhone: true } },
  recoveries: { orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }], take: 1 },
} as const satisfies Prisma.GrantApplicationSelect

async function readRow(db: Reader, { id, councilId, personId, roles }: Reading) {
  if (!isUuid(id)) return null
  const schemes = await schemesOf(db, { councilId, personId, roles })
  return db.grantApplication.findFirst({
    where: { id, councilId, submittedAt: { not: null }, ...(schemes && { schemeId: { in: schemes } }) },
    select: columns,
  })
}

/** All that asking money back is decided from; null: not there, or of a scheme that is not the reader's. */
export async function recoveryPage(db: Reader, reading: Reading): Promise<RecoveryPage | null> {
  const row = await readRow(db, reading)
  if (!row) return null
  const { startedOn, word, paidPence, askBack } = await recoveryCase(db, row.id)
  return {
    applicationId: row.id,
    reference: row.reference,
    name: row.name,
    status: row.status,
    hasEmail: Boolean(row.person.account?.email ?? row.email),
    careful: safeContactWords(row.person.safeContact),
    startedOn,
    word,
    paidPence,
    askBack,
    recovery: row.recoveries[0] ? await recoveryOf(db, row.recoveries[0]) : null,
  }
}

async function recoveryOf(db: Reader, row: Prisma.GrantRecoveryGetPayload<Record<string, never>>): Promise<Recovery> {
  const { proposedByPersonId, decidedByPersonId, writeOffByPersonId, endedByPersonId } = row
  const ids = [proposedByPersonId, decidedByPersonId, writeOffByPersonId, endedByPersonId]
  const nameOf = await namesOf(
    db,
    ids.filter((id) => id !== null),
  )
  return {
    id: row.id,
    status: row.status,
    pence: row.pence,
    recoveredPence: row.recoveredPence,
    words: row.wordsSealed ? openText(row.wordsSealed) : '',
    proposedBy: { personId: proposedByPersonId, name: nameOf(proposedByPersonId) },
    proposedAt: row.proposedAt,
    decided: decidedByPersonId && row.decidedAt ? { by: nameOf(decidedByPersonId), at: row.decidedAt } : null,
    endProposedBy: writeOffByPersonId ? { personId: writeOffByPersonId, name: nameOf(writeOffByPersonId) } : null,
    ended: row.endedAt && { by: endedByPersonId && nameOf(endedByPersonId), at: row.endedAt },
  }
}

/** The letter that asks for money back, once it was asked for. */
export async function recoveryLetterOf(db: Reader, reading: Reading): Promise<Letter | null> {
  const row = await readRow(db, reading)
  const recovery = row?.recoveries[0]
  if (!row || !recovery?.decidedAt || recovery.status === 'refused' || !recovery.wordsSealed) return null
  return recoveryLetter({
    council: row.council.name,
    contact: { email: row.council.contactEmail, phone: row.council.contactPhone },
    reference: row.reference,
    name: row.name,
    addressLines: [row.addressLine, row.postcode ?? ''],
    decidedAt: recovery.decidedAt,
    pence: recovery.pence,
    words: openText(recovery.wordsSealed),
  })
}

/** What a person is asked to pay back, on their own page; null: nothing was ever asked. */
export async function ownRecovery(
  db: Reader,
  { id, personId }: { id: string; personId: string },
): Promise<OwnRecoveryView | null> {
  if (!isUuid(id)) return null
  const row = await db.grantRecovery.findFirst({
    where: { application: { id, personId }, status: { in: ['asked', 'recovered', 'written_off'] } },
    orderBy: { proposedAt: 'desc' },
    include: { application: { select: { reference: true } } },
  })
  return (
    row && {
      reference: row.application.reference,
      status: row.status,
      pence: row.pence,
      recoveredPence: row.recoveredPence,
      words: row.wordsSealed ? openText(row.wordsSealed) : '',
      askedAt: row.decidedAt!,
    }
  )
}

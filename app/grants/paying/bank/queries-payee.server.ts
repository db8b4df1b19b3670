import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import { doubtsOfLine } from '../doubts/run-doubts.server'
import { openBankDetails } from '#app/grants/applying/bank-details/bank-details-record.server'

type Scope = { runId: string; councilId: string }

/** Whether the run has a line of this id: a look before a form is read. */
export async function findLine(db: Reader, { runId, councilId, lineId }: Scope & { lineId: string }) {
  if (!isUuid(runId) || !isUuid(lineId)) return null
  return db.paymentLine.findFirst({ where: { id: lineId, runId, councilId }, select: { id: true } })
}

/** One payee of a run with the whole account, for a payments officer; null: no such line of that run. Pence are whole. */
export async function getLine(db: Reader, { runId, councilId, lineId }: Scope & { lineId: string }) {
  if (!isUuid(runId) || !isUuid(lineId)) return null
  const line = await db.paymentLine.findFirst({
    where: { id: lineId, runId, councilId },
    include: {
      bankDetails: { select: { sealed: true, checkResult: true, checkedAt: true } },
      instalments: {
        select: {
          instalment: {
            select: {
              id: true,
              number: true,
              pence: true,
              application: { select: { reference: true, name: true, _count: { select: { instalments: true } } } },
            },
          },
        },
      },
    },
  })
  if (!line) return null
  const doubts = await doubtsOfLine(db, { lineId })
  const parts = line.instalments.map(({ instalment }) => instalment)
  return {
    id: line.id,
    number: line.number,
    name: parts[0]?.application.name ?? '',
    pence: line.pence,
    reference: line.reference,
    status: line.status,
    failureReason: line.failureReason,
    ...doubts,
    account: openBankDetails(line.bankDetails.sealed),
    checkedByPerson: line.bankDetails.checkResult === 'unknown' && line.bankDetails.checkedAt !== null,
    parts: parts.map(({ id, number, pence, application }) => ({
      id,
      number,
      of: application._count.instalments,
      pence,
      reference: application.reference,
    })),
  }
}

/**
 * An account that kept somebody out of this run because nobody has checked it, whole, for a payments officer; null: it is
 * not what keeps anybody out of this run.
 */
export async function getAccountToCheck(
  db: Reader,
  { runId, councilId, bankDetailsId }: Scope & { bankDetailsId: string },
) {
  if (!isUuid(runId) || !isUuid(bankDetailsId)) return null
  const excluded = await db.paymentExclusion.findFirst({
    where: {
      runId,
      councilId,
      reason: 'bank-unchecked',
      instalment: { application: { bankDetailsId } },
    },
    select: { instalment: { select: { application: { select: { name: true, reference: true } } } } },
  })
  const details = excluded && (await db.bankDetails.findFirst({ where: { id: bankDetailsId, councilId } }))
  if (!excluded || !details) return null
  const { name, reference } = excluded.instalment.application
  return { name, reference, account: openBankDetails(details.sealed), checkedAt: details.checkedAt }
}

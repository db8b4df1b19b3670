import type { Prisma, Tx } from '#app/platform/database/client.server'
import { encryptBytes } from '#app/platform/field-encryption.server'
import type { DemoCashIn, DemoExport } from './cash-ins'
import type { DemoAward } from './points'
import type { DemoReferrals } from './story'

/** One thing that happened to points: entries of one kind are written together as long as nothing else comes between. */
type Happening = { at: Date; award?: DemoAward; write?: (tx: Tx) => Promise<unknown> }

/** Writes the ledger in the order of time, since a cash-in takes points that have to be there. */
export async function loadLedger(tx: Tx, story: DemoReferrals): Promise<void> {
  const happenings: Happening[] = [
    ...story.awards.map((award) =>
      award.kind === 'award' ? { at: award.at, award } : { at: award.at, write: (own: Tx) => reverse(own, award) },
    ),
    ...story.exports.map((file) => ({ at: file.at, write: (own: Tx) => writeExport(own, file) })),
    ...story.cashIns.flatMap(ofCashIn),
  ]
  let waiting: DemoAward[] = []
  const flush = async () => {
    if (waiting.length > 0) await tx.pointsEntry.createMany({ data: waiting.map(awardRow) })
    waiting = []
  }
  for (const { award, write } of happenings.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (award) waiting.push(award)
    if (!write) continue
    await flush()
    await write(tx)
  }
  await flush()
}

function awardRow(award: DemoAward): Prisma.PointsEntryCreateManyInput {
  const { referrer, kind, milestone, points, versionId, referralId, vacancyId, code, at } = award
  const { councilId, providerId, id: programmeId } = referrer.programme
  const of = { councilId, providerId, programmeId, referrerId: referrer.id }
  return { ...of, kind, milestone, points, versionId, referralId, vacancyId, code, at }
}

async function reverse(tx: Tx, reversal: DemoAward): Promise<void> {
  const { referralId, milestone } = reversal
  const award = await tx.pointsEntry.findFirstOrThrow({ where: { kind: 'award', referralId, milestone } })
  await tx.pointsEntry.create({ data: { ...awardRow(reversal), undoesId: award.id } })
}

async function writeExport(tx: Tx, { id, programme, number, at, file, sha256, lines, points }: DemoExport) {
  const { councilId, providerId, managerId } = programme
  await tx.payrollExport.create({
    data: {
      id,
      councilId,
      providerId,
      number,
      exportedByPersonId: managerId,
      exportedAt: at,
      fileSealed: new Uint8Array(encryptBytes(file)),
      sha256,
      lineCount: lines.length,
      points,
      pence: points * 100,
    },
  })
  await tx.cashIn.updateMany({
    where: { id: { in: lines.map((line) => line.id) } },
    data: { status: 'exported', exportId: id, updatedAt: at },
  })
}

function ofCashIn(cashIn: DemoCashIn): Happening[] {
  const { id, referrer, outcome, words, requestedAt, decidedAt, endedAt } = cashIn
  const { managerId } = referrer.programme
  const decided = { decidedAt, decidedByPersonId: managerId }
  const change = (at: Date, data: Prisma.CashInUncheckedUpdateInput) => ({
    at,
    write: (tx: Tx) => tx.cashIn.update({ where: { id }, data: { ...data, updatedAt: at } }),
  })
  const happenings: Happening[] = [{ at: requestedAt, write: (tx) => request(tx, cashIn) }]
  if (decidedAt && outcome !== 'rejected') happenings.push(change(decidedAt, { status: 'approved', ...decided }))
  if (outcome === 'paid') happenings.push(change(endedAt!, { status: 'paid', endedAt }))
  if (outcome === 'rejected' || outcome === 'failed') {
    const data = { status: outcome, endedAt, words, ...(outcome === 'rejected' && decided) }
    happenings.push({
      at: endedAt!,
      write: async (tx) => {
        await change(endedAt!, data).write(tx)
        await giveBack(tx, cashIn)
      },
    })
  }
  return happenings
}

const ledgerOf = ({ id: cashInId, referrer }: DemoCashIn) => {
  const { councilId, providerId, id: programmeId } = referrer.programme
  return { councilId, providerId, programmeId, referrerId: referrer.id, cashInId }
}

async function request(tx: Tx, cashIn: DemoCashIn): Promise<void> {
  const { cashInId: id, ...of } = ledgerOf(cashIn)
  const { points, isLast, requestedAt } = cashIn
  await tx.cashIn.create({
    data: { id, ...of, points, pence: points * 100, status: 'requested', isLast, requestedAt, updatedAt: requestedAt },
  })
  await tx.pointsEntry.create({ data: { ...ledgerOf(cashIn), kind: 'cash_in', points: -points, at: requestedAt } })
}

async function giveBack(tx: Tx, cashIn: DemoCashIn): Promise<void> {
  const taken = await tx.pointsEntry.findFirstOrThrow({ where: { cashInId: cashIn.id, kind: 'cash_in' } })
  const back = { kind: 'cash_in_return', points: cashIn.points, undoesId: taken.id, at: cashIn.endedAt! }
  await tx.pointsEntry.create({ data: { ...ledgerOf(cashIn), ...back } })
}

import type { Actor } from '#app/platform/actor'
import type { Council } from '#app/platform/council.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import { addDays, londonDate, toDateColumn } from '#app/shared/dates'
import { makeStaff } from './factories'
import type { TestDefinition } from './scheme-definition'

const REFUSED: readonly string[] = ['rejected', 'appealed', 'rejected_final']
const PAID: readonly string[] = ['monitoring', 'closed', 'recovery', 'recovered', 'written_off']
const APPROVED: readonly string[] = ['approved', ...PAID]

type Scheme = { councilId: string; definition: TestDefinition }
type Given = {
  id: string
  status: string
  awardPence?: number | undefined
  assessor?: Actor | undefined
  approver?: Actor | undefined
  officer?: Actor | undefined
}

/**
 * Writes what a state beyond checking needs: decisions, award, instalments, ledger, appeal, recovery. Decided on the
 * eighth day after submission; the decision was released at once.
 */
export async function decideGrant(db: PrismaClient, scheme: Scheme, given: Given) {
  const { status } = given
  const recommended = status === 'recommended' || REFUSED.includes(status) || APPROVED.includes(status)
  const council = { id: scheme.councilId } as Council
  if (!recommended) return { assessor: given.assessor, approver: given.approver, officer: given.officer }
  await limitsIfNone(db, council)
  const assessor = given.assessor ?? (await makeStaff(db, council, 'assessor'))
  const approver = given.approver ?? (await makeStaff(db, council, 'approver'))
  const officer =
    status === 'rejected_final' ? (given.officer ?? (await makeStaff(db, council, 'appeals'))) : given.officer
  const recoveredBy = ['recovery', 'recovered', 'written_off'].includes(status)
    ? { proposer: await makeStaff(db, council, 'approver'), payer: await makeStaff(db, council, 'payments') }
    : null
  await inTransaction(db, async (tx) => {
    const { submittedAt, requestedPence, round } = await tx.grantApplication.findUniqueOrThrow({
      where: { id: given.id },
    })
    const decidedAt = new Date(submittedAt!.getTime() + 8 * 86_400_000)
    const refuse = REFUSED.includes(status)
    const pence = refuse ? null : (given.awardPence ?? requestedPence)
    const outcome = refuse ? 'reject' : 'approve'
    const reasons = refuse ? [scheme.definition.rejectReasons[0]!.key] : []
    const about = { councilId: council.id, applicationId: given.id, round }
    const recommendation = await tx.grantDecision.create({
      data: { ...about, kind: 'recommend', outcome, pence, reasons, byPersonId: assessor.personId, at: decidedAt },
    })
    await tx.grantApplication.update({ where: { id: given.id }, data: { recommendationId: recommendation.id } })
    if (pence !== null) await awardCosts(tx, { id: given.id, pence })
    if (status === 'recommended') {
      if (outcome === 'approve') await employerAnswered(tx, { ...about, by: assessor, at: decidedAt })
      return
    }
    const decision = await tx.grantDecision.create({
      data: {
        ...about,
        kind: 'decide',
        outcome,
        pence,
        reasons,
        byPersonId: approver.personId,
        at: decidedAt,
        // Nobody asked the employer here.
        ...(!refuse && {
          unconfirmed: true,
          words: { create: { unconfirmedSealed: sealText('I saw their badge and rota.') } },
        }),
      },
    })
    await tx.grantApplication.update({
      where: { id: given.id },
      data: {
        decisionId: decision.id,
        decidedAt,
        releasedAt: decidedAt,
        awardedPence: pence,
        appealUntil: refuse ? toDateColumn(addDays(londonDate(decidedAt), scheme.definition.appealDays)) : null,
      },
    })
    const at = { at: decidedAt, paid: PAID.includes(status) }
    if (pence !== null) await promise(tx, scheme, { ...about, decisionId: decision.id, pence, ...at })
    if (status === 'appealed' || status === 'rejected_final') await appeal(tx, { ...about, decidedAt, status, officer })
    if (recoveredBy) await recovery(tx, { ...about, status, pence: pence!, decidedAt, approver, ...recoveredBy })
    if (status === 'recovered') {
      const back = { kind: 'recover', from: 'recovered', to: 'available', at: decidedAt }
      await post(tx, { ...about, ...back, potId: scheme.definition.potIds[0]!, pence: pence! })
    }
  })
  // As if erased, so that a test can write words of its own.
  await db.grantDecisionWords.deleteMany({ where: { decision: { applicationId: given.id } } })
  return { assessor, approver, officer }
}

/** The employer said that they work there, and somebody looked into whether that can be believed: it can be approved. */
export async function employerAnswered(
  tx: Tx,
  { councilId, applicationId, by, at }: { councilId: string; applicationId: string; by: Actor; at: Date },
): Promise<void> {
  const askedAt = new Date(at.getTime() - 86_400_000)
  const { id } = await tx.confirmation.create({
    data: {
      councilId,
      applicationId,
      kind: 'employment',
      personName: '',
      email: 'office@employer.example',
      dueAt: askedAt,
      askedAt,
      answeredAt: at,
      answeredByName: 'Grace, manager',
      answer: 'employed',
      since: toDateColumn('2026-02-23'),
      ownDevice: false,
    },
    select: { id: true },
  })
  await tx.grantSignal.create({
    data: {
      councilId,
      applicationId,
      kind: 'unverified-employer',
      confirmationId: id,
      foundAt: askedAt,
      resolvedAt: at,
      resolvedByPersonId: by.personId,
      noteSealed: sealText('I rang the number on their website.'),
    },
  })
}

/** What is recommended for each cost: all that was asked, until the award is used up. */
async function awardCosts(tx: Tx, { id, pence }: { id: string; pence: number }): Promise<void> {
  let left = pence
  for (const cost of await tx.grantCost.findMany({ where: { applicationId: id } })) {
    const awardedPence = Math.min(left, cost.pence)
    left -= awardedPence
    const key = { applicationId: id, costType: cost.costType }
    await tx.grantCost.update({ where: { applicationId_costType: key }, data: { awardedPence } })
  }
}

async function limitsIfNone(db: PrismaClient, { id: councilId }: { id: string }): Promise<void> {
  await db.approvalLimit.createMany({
    data: ['assessor', 'approver', 'payments'].map((role) => ({
      councilId,
      role,
      maxPence: role === 'payments' ? 100_000_000 : 1_000_000,
      updatedAt: new Date('2026-01-05T09:00:00Z'),
    })),
    skipDuplicates: true,
  })
}

type Promised = {
  councilId: string
  applicationId: string
  decisionId: string
  pence: number
  at: Date
  paid: boolean
}

async function promise(tx: Tx, { definition }: Scheme, given: Promised): Promise<void> {
  const { councilId, applicationId, pence, at, paid } = given
  const potId = definition.potIds[0]!
  const award = await tx.grantAward.create({
    data: { councilId, applicationId, decisionId: given.decisionId, potId, pence, at },
  })
  await post(tx, { councilId, potId, applicationId, kind: 'commit', pence, from: 'available', to: 'committed', at })
  const shares = definition.instalments.reduce((sum, { share }) => sum + share, 0)
  let left = pence
  for (const [index, { share, afterMonths, whileEmployed, fromFirstDay }] of definition.instalments.entries()) {
    const last = index === definition.instalments.length - 1
    const part = last ? left : Math.floor((pence * share) / shares)
    left -= part
    await tx.instalment.create({
      data: {
        councilId,
        applicationId,
        awardId: award.id,
        number: index + 1,
        pence: part,
        dueOn: toDateColumn(addDays(londonDate(at), afterMonths * 30)),
        whileEmployed,
        firstDayMonths: fromFirstDay ? afterMonths : null,
        countedFrom: fromFirstDay ? toDateColumn(londonDate(at)) : null,
        status: paid ? 'paid' : afterMonths === 0 && !whileEmployed && !fromFirstDay ? 'due' : 'scheduled',
        updatedAt: at,
        paidAt: paid ? at : null,
      },
    })
  }
  if (paid)
    await post(tx, { councilId, potId, applicationId, kind: 'spend', pence, from: 'committed', to: 'spent', at })
}

type Posting = {
  councilId: string
  potId: string
  applicationId: string
  kind: string
  pence: number
  from: string
  to: string
  at: Date
}

async function post(tx: Tx, { councilId, potId, applicationId, kind, pence, from, to, at }: Posting): Promise<void> {
  const journal = await tx.ledgerJournal.create({ data: { councilId, kind, at } })
  const line = { councilId, journalId: journal.id, potId, applicationId }
  await tx.ledgerLine.createMany({
    data: [
      { ...line, account: from, pence: -pence },
      { ...line, account: to, pence },
    ],
  })
}

type Appealed = {
  councilId: string
  applicationId: string
  round: number
  status: string
  decidedAt: Date
  officer: Actor | undefined
}

async function appeal(
  tx: Tx,
  { councilId, applicationId, round, status, decidedAt, officer }: Appealed,
): Promise<void> {
  const madeAt = new Date(decidedAt.getTime() + 5 * 86_400_000)
  const answeredAt = status === 'rejected_final' ? new Date(madeAt.getTime() + 5 * 86_400_000) : null
  await tx.grantAppeal.create({
    data: {
      councilId,
      applicationId,
      madeAt,
      dueOn: toDateColumn(addDays(londonDate(madeAt), 28)),
      status: answeredAt ? 'dismissed' : 'open',
      decidedAt: answeredAt,
      officerPersonId: answeredAt ? officer!.personId : null,
    },
  })
  if (answeredAt)
    await tx.grantDecision.create({
      data: {
        councilId,
        applicationId,
        round,
        kind: 'appeal',
        outcome: 'dismiss',
        reasons: ['other'],
        byPersonId: officer!.personId,
        at: answeredAt,
      },
    })
}

type Recovered = {
  councilId: string
  applicationId: string
  status: string
  pence: number
  decidedAt: Date
  approver: Actor
  proposer: Actor
  payer: Actor
}

async function recovery(tx: Tx, given: Recovered): Promise<void> {
  const { councilId, applicationId, status, pence, decidedAt, approver, proposer, payer } = given
  const ended = status === 'recovery' ? null : decidedAt
  await tx.grantRecovery.create({
    data: {
      councilId,
      applicationId,
      status: status === 'recovery' ? 'asked' : status,
      pence,
      recoveredPence: status === 'recovered' ? pence : 0,
      proposedByPersonId: proposer.personId,
      proposedAt: decidedAt,
      decidedByPersonId: approver.personId,
      decidedAt,
      writeOffByPersonId: status === 'written_off' ? proposer.personId : null,
      endedByPersonId: ended ? (status === 'recovered' ? payer : approver).personId : null,
      endedAt: ended,
    },
  })
}

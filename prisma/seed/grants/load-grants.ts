import type { Prisma, Tx } from '#app/platform/database/client.server'
import { addDays, londonDate, toDateColumn } from '#app/shared/dates'
import { councils } from '../organisations/councils'
import { idOf } from '../random'
import { bankRows } from './bank'
import { decisionsOf } from './decisions'
import type { DemoGrantHistory } from './history'
import { identityRows } from './identities'
import { journalRows, lineRows, potOf } from './ledger'
import { bankDetailsId, instalmentId, laterRunStates, openRunRow, type DemoRun } from './payments'
import { inventReviews } from './reviews'
import { finalRow, firstRow } from './rows'
import { grantStaff } from './schemes'
import { inventRiskList } from './signals'

const DAY_MS = 86_400_000
const LIMITS = { assessor: 500_000, approver: 500_000, payments: 25_000_000 }

/** Writes the demo's grants in the order that foreign keys and triggers want. People, providers and employments are there. */
export async function loadGrants(tx: Tx, history: DemoGrantHistory): Promise<void> {
  await loadSchemes(tx, history)
  await loadApplications(tx, history)
  await loadDecisions(tx, history)
  await loadAwards(tx, history)
  // Lines add up only while their instalments are in the run, so a run's instalments are answered with it.
  for (const run of history.runs) await loadRun(tx, run)
  await loadMoney(tx, history)
}

async function loadSchemes(tx: Tx, { schemes, now }: DemoGrantHistory): Promise<void> {
  const since = new Date(now.getTime() - 825 * DAY_MS)
  await tx.pot.createMany({
    data: schemes.flatMap(({ council, pots }) =>
      pots.map(({ id, name, funder, about }) => ({ id, councilId: council.id, name, funder, about, createdAt: since })),
    ),
  })
  await tx.scheme.createMany({
    data: schemes.map(({ id, slug, council }) => ({ id, councilId: council.id, slug, createdAt: since })),
  })
  await tx.schemeVersion.createMany({
    data: schemes.map(({ id, versionId, council, definition }) => ({
      id: versionId,
      councilId: council.id,
      schemeId: id,
      version: 1,
      status: 'published',
      definition: definition as Prisma.InputJsonObject,
      inForceFrom: since,
      createdAt: since,
      updatedAt: since,
      publishedAt: since,
    })),
  })
  await tx.approvalLimit.createMany({
    data: councils.flatMap(({ id: councilId }) =>
      Object.entries(LIMITS).map(([role, maxPence]) => ({ councilId, role, maxPence, updatedAt: since })),
    ),
  })
  const hardship = schemes.find(({ definition }) => definition.administeredBy !== '')!
  const partner = await tx.councilMember.findFirstOrThrow({
    where: { councilId: hardship.council.id, personId: idOf('account', 'partner') },
  })
  await tx.memberScheme.create({
    data: { councilId: hardship.council.id, memberId: partner.id, schemeId: hardship.id, createdAt: since },
  })
  const moderator = idOf('account', grantStaff[hardship.council.slug].assessor[0])
  await tx.riskEntry.createMany({ data: inventRiskList(hardship.council.id, moderator, now) })
}

async function loadApplications(
  tx: Tx,
  { grants, accounts, signals, papers, evidence, confirmations, now }: DemoGrantHistory,
) {
  await tx.grantApplication.createMany({ data: grants.map((grant) => firstRow(grant, now)) })
  await tx.grantCost.createMany({
    data: grants.flatMap(({ id, costs }) => costs.map((cost) => ({ applicationId: id, ...cost }))),
  })
  await tx.bankDetails.createMany({ data: bankRows(grants, accounts) })
  await tx.grantIdentity.createMany({ data: identityRows(grants, accounts) })
  await tx.grantQuestion.createMany({ data: papers.questions })
  await tx.grantNote.createMany({ data: papers.notes })
  await tx.file.createMany({ data: evidence.map(({ file }) => file) })
  await tx.grantEvidence.createMany({ data: evidence.map((one) => one.evidence) })
  await tx.grantCheck.createMany({ data: papers.checks })
  await tx.confirmation.createMany({ data: confirmations })
  await tx.grantSignal.createMany({ data: signals })
}

/**
 * The decisions of the first round, then of the second, each after the recommendation that it needs; last of all the
 * applications become what they are.
 */
async function loadDecisions(tx: Tx, { grants, papers, now }: DemoGrantHistory): Promise<void> {
  const made = grants.map((grant) => ({ grant, ...decisionsOf(grant) }))
  for (const round of [1, 2]) {
    const rows = made.flatMap((one) => one.rows.filter((row) => row.round === round))
    const recommended = rows.filter(({ kind }) => kind === 'recommend')
    await tx.$executeRaw`
      update grant_application a set round = ${round}, recommendation_id = r.recommendation
      from unnest(${recommended.map(({ applicationId }) => applicationId)}::uuid[], ${recommended.map(({ id }) => id)}::uuid[])
        as r (application, recommendation) where a.id = r.application`
    for (const kind of ['recommend', 'decide', 'appeal'])
      await tx.grantDecision.createMany({ data: rows.filter((row) => row.kind === kind) })
  }
  await tx.grantDecisionWords.createMany({ data: made.flatMap(({ words }) => words) })
  await tx.$executeRaw`
    update grant_application a set status = f.status, round = f.round, bank_details_id = f."bankDetailsId",
      recommendation_id = f."recommendationId", decision_id = f."decisionId", decided_at = f."decidedAt",
      released_at = f."releasedAt", appeal_until = f."appealUntil", paused_on = f."pausedOn",
      info_remind_at = f."infoRemindAt", info_due_at = f."infoDueAt", hold_until = f."holdUntil", ended_at = f."endedAt"
    from jsonb_to_recordset(${JSON.stringify(grants.map((grant) => finalRow(grant, now)))}::jsonb) as f (
      id uuid, status text, round int, "bankDetailsId" uuid, "recommendationId" uuid, "decisionId" uuid,
      "decidedAt" timestamptz, "releasedAt" timestamptz, "appealUntil" date, "pausedOn" date,
      "infoRemindAt" timestamptz, "infoDueAt" timestamptz, "holdUntil" date, "endedAt" timestamptz)
    where a.id = f.id`
  await tx.grantAppeal.createMany({ data: papers.appeals })
  await tx.grantRecovery.createMany({ data: papers.recoveries })
  await tx.grantReview.createMany({ data: inventReviews(grants, now) })
}

async function loadAwards(tx: Tx, { grants, runs }: DemoGrantHistory): Promise<void> {
  const awarded = grants.filter(({ awardedPence }) => awardedPence !== null)
  const approvedAt = (grant: (typeof grants)[number]) => grant.steps.findLast(({ event }) => event === 'approve')!.at
  await tx.grantAward.createMany({
    data: awarded.map((grant) => ({
      id: idOf('grant-award', grant.id),
      councilId: grant.scheme.council.id,
      applicationId: grant.id,
      decisionId: decisionsOf(grant).rows.findLast(({ kind }) => kind === 'decide')!.id,
      potId: potOf(grant).id,
      pence: grant.awardedPence!,
      at: approvedAt(grant),
    })),
  })
  const answered = new Map(runs.flatMap(({ lines }) => lines.map((line) => [line.instalmentId, line] as const)))
  await tx.instalment.createMany({
    data: awarded.map((grant) => {
      const line = answered.get(instalmentId(grant))
      return {
        id: instalmentId(grant),
        councilId: grant.scheme.council.id,
        awardId: idOf('grant-award', grant.id),
        applicationId: grant.id,
        number: 1,
        pence: grant.awardedPence!,
        dueOn: toDateColumn(addDays(londonDate(approvedAt(grant)), 1)),
        status: line ? 'in_run' : 'due',
        updatedAt: line?.answeredAt ?? approvedAt(grant),
      }
    }),
  })
}

async function loadRun(tx: Tx, run: DemoRun): Promise<void> {
  await tx.paymentRun.create({ data: openRunRow(run) })
  const lines = run.lines.map(({ grant: _grant, instalmentId: _instalment, ...line }) => line)
  await tx.paymentLine.createMany({
    data: lines.map((line) => ({ ...line, status: 'ready', failureReason: null, answeredAt: null })),
  })
  await tx.paymentLineInstalment.createMany({
    data: run.lines.map(({ id, instalmentId: instalment, councilId }) => ({
      lineId: id,
      instalmentId: instalment,
      councilId,
    })),
  })
  // Nothing is paid into an account that its application does not name; some have named another since.
  const corrected = run.lines.filter(({ grant, bankDetailsId: paid }) => paid !== bankDetailsId(grant))
  const name = (id: string, account: string) =>
    tx.grantApplication.update({ where: { id }, data: { bankDetailsId: account }, select: { id: true } })
  for (const { grant, bankDetailsId: paid } of corrected) await name(grant.id, paid)
  for (const state of laterRunStates(run)) await tx.paymentRun.update({ where: { id: run.id }, data: state })
  for (const { grant } of corrected) await name(grant.id, bankDetailsId(grant))
  if (run.status === 'locked') return
  const { id: runId, councilId, authorisedBy, sha256, builtAt, answeredAt } = run
  const downloaded = new Date(builtAt.getTime() + DAY_MS / 4)
  await tx.runDownload.create({ data: { councilId, runId, personId: authorisedBy, at: downloaded, sha256 } })
  if (run.status !== 'reconciled') return
  const failed = run.lines.filter(({ status }) => status === 'failed')
  const paid = run.lines.filter(({ status }) => status === 'paid')
  await tx.paymentLine.updateMany({
    where: { id: { in: paid.map(({ id }) => id) } },
    data: { status: 'paid', answeredAt },
  })
  await tx.paymentLine.updateMany({
    where: { id: { in: failed.map(({ id }) => id) } },
    data: { status: 'failed', answeredAt, failureReason: 'Account closed' },
  })
  await tx.paymentLineInstalment.updateMany({
    where: { lineId: { in: failed.map(({ id }) => id) } },
    data: { live: false },
  })
  await tx.instalment.updateMany({
    where: { id: { in: paid.map(({ instalmentId: instalment }) => instalment) } },
    data: { status: 'paid', paidAt: answeredAt },
  })
  await tx.instalment.updateMany({
    where: { id: { in: failed.filter(stillFailed).map(({ instalmentId: instalment }) => instalment) } },
    data: { status: 'failed', failureReason: 'Account closed' },
  })
  await tx.confirmationFile.create({
    data: {
      councilId,
      runId,
      sha256: sha256.split('').reverse().join(''),
      paidLines: paid.length,
      failedLines: failed.length,
      uploadedByPersonId: authorisedBy,
      at: answeredAt,
    },
  })
  await tx.paymentRun.update({ where: { id: runId }, data: { status: 'reconciled', reconciledAt: answeredAt } })
}

/** Nobody has given another account yet. */
const stillFailed = ({ grant }: DemoRun['lines'][number]) => grant.plan.money === 'failed'

async function loadMoney(tx: Tx, { ledger }: DemoGrantHistory): Promise<void> {
  await tx.potTransfer.createMany({ data: ledger.transfers })
  await tx.ledgerJournal.createMany({ data: journalRows(ledger) })
  await tx.ledgerLine.createMany({ data: lineRows(ledger) })
}

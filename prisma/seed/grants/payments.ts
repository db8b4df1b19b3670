import { createHash } from 'node:crypto'
import { runFile } from '#app/grants/paying/bank/bacs'
import { lineReference } from '#app/grants/paying/bank/run-reference'
import type { Prisma } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import { londonDate, toDateColumn } from '#app/shared/dates'
import { addWorkingDays } from '#app/shared/working-days'
import { idOf } from '../random'
import { RUN_ANSWER_DAYS, RUN_DAYS, type DemoGrant } from './applications'
import type { DemoAccount } from './bank'
import { grantStaff, type DemoCouncil } from './schemes'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Whose payment is in a run. */
export type DemoLine = Prisma.PaymentLineCreateManyInput & { id: string; grant: DemoGrant; instalmentId: string }

export type DemoRun = {
  id: string
  councilId: string
  number: number
  status: 'locked' | 'exported' | 'reconciled'
  builtAt: Date
  builtBy: string
  /** Also who locks it: not who authorises it. */
  authorisedBy: string
  answeredAt: Date
  payOn: Date
  lines: DemoLine[]
  totalPence: number
  file: string
  sha256: string
}

export const instalmentId = (grant: DemoGrant) => idOf('instalment', grant.id, 1)

/** The runs of a council, oldest first; each with a line for everybody whose money was in it. */
export function inventRuns(
  council: DemoCouncil,
  { grants, accounts }: { grants: readonly DemoGrant[]; accounts: ReadonlyMap<string, DemoAccount> },
  now: Date,
): DemoRun[] {
  const staff = grantStaff[council.slug].payments.map((account) => idOf('account', account))
  let number = 0
  return RUN_DAYS.toReversed().flatMap((days) => {
    const paid = grants.filter(({ scheme, runs }) => scheme.council === council && runs.includes(days))
    if (paid.length === 0) return []
    number += 1
    const id = idOf('payment-run', council.slug, number)
    const status = days === RUN_DAYS[0] ? 'locked' : days === RUN_DAYS[1] ? 'exported' : 'reconciled'
    // The locked one waits for payments2@ to authorise it; anybody may begin the next.
    const first = status === 'reconciled' ? number % 2 : 0
    const builtAt = new Date(now.getTime() - days * DAY_MS)
    const answeredAt = new Date(builtAt.getTime() + RUN_ANSWER_DAYS * DAY_MS)
    const lines = paid.map((grant, l): DemoLine => {
      const failed = status === 'reconciled' && (grant.plan.money === 'failed' || grant.runs.at(-1) !== days)
      const lineStatus = status !== 'reconciled' ? 'ready' : failed ? 'failed' : 'paid'
      return {
        id: idOf('payment-line', id, grant.id),
        councilId: council.id,
        runId: id,
        number: l + 1,
        personId: grant.applicant.person.id,
        bankDetailsId: bankDetailsId(grant, days),
        pence: grant.awardedPence!,
        reference: lineReference({ runNumber: number, lineNumber: l + 1 }),
        status: lineStatus,
        failureReason: failed ? 'Account closed' : null,
        answeredAt: lineStatus === 'ready' ? null : answeredAt,
        grant,
        instalmentId: instalmentId(grant),
      }
    })
    return [
      {
        id,
        councilId: council.id,
        number,
        status,
        builtAt,
        builtBy: staff[first]!,
        authorisedBy: staff[1 - first]!,
        answeredAt,
        payOn: toDateColumn(addWorkingDays(londonDate(builtAt), 2)),
        lines,
        totalPence: lines.reduce((sum, { pence }) => sum + pence, 0),
        ...fileOf(lines, accounts),
      },
    ]
  })
}

/** After a payment that failed, an account given anew. */
export function bankDetailsId(grant: DemoGrant, runDays?: number): string {
  const corrected = grant.runs.length > 1 && runDays !== grant.runs[0]
  return idOf('bank-details', grant.id, corrected ? 2 : 1)
}

function fileOf(
  lines: readonly DemoLine[],
  accounts: ReadonlyMap<string, DemoAccount>,
): { file: string; sha256: string } {
  const file = runFile(
    lines.map(({ pence, reference, bankDetailsId: id }) => ({ ...accounts.get(id)!.details, pence, reference })),
  )
  return { file, sha256: createHash('sha256').update(file).digest('hex') }
}

/** The row of a run when it is begun: the rest follows as it is locked, authorised and exported. */
export function openRunRow(run: DemoRun): Prisma.PaymentRunCreateManyInput {
  const { id, councilId, number, builtAt, builtBy, payOn, lines, totalPence } = run
  return {
    id,
    councilId,
    number,
    status: 'open',
    payOn,
    lineCount: lines.length,
    totalPence,
    builtAt,
    builtByPersonId: builtBy,
  }
}

/** What a run became after it was locked, in the order in which its triggers want it. */
export function laterRunStates(run: DemoRun): Prisma.PaymentRunUncheckedUpdateInput[] {
  const after = (hours: number) => new Date(run.builtAt.getTime() + hours * HOUR_MS)
  const states: Prisma.PaymentRunUncheckedUpdateInput[] = [
    { status: 'locked', lockedByPersonId: run.builtBy, lockedAt: after(1) },
    { status: 'authorised', authorisedByPersonId: run.authorisedBy, authorisedAt: after(3) },
    { status: 'exported', exportedAt: after(4), fileSealed: sealText(run.file), fileSha256: run.sha256 },
  ]
  return run.status === 'locked' ? states.slice(0, 1) : states
}

import { createHash } from 'node:crypto'
import { payrollFile, type PayrollLine } from '#app/referrals/cash-ins/payroll-file'
import { londonDate } from '#app/shared/dates'
import { idOf } from '../random'
import { momentOf, type DemoProgramme } from './programmes'
import type { DemoAward } from './points'
import type { DemoReferrer } from './referrers'

/** Asked for on a day that counts from the day of loading, for all points there are by then, or all but what `leaves`. */
export type CashInPlan = {
  asked: number
  outcome: 'requested' | 'approved' | 'exported' | 'paid' | 'rejected' | 'failed'
  /** Which of the provider's exports it went into, from 1. */
  export?: number
  /** What is left of it all today. */
  leaves?: number
  isLast?: boolean
}

const WORDS = {
  rejected: 'You told me that you would rather wait until after Christmas. Ask again whenever you like.',
  failed: 'Payroll did not find your number. We have put it right: please ask again.',
}

export type DemoCashIn = ReturnType<typeof cashInsOf>[number]
export type DemoExport = ReturnType<typeof exportsOf>[number]

/** What somebody cashed in, with the points they had by then. */
export function cashInsOf(referrer: DemoReferrer, awards: readonly DemoAward[], now: Date) {
  const { programme, plan } = referrer
  const inAll = awards.reduce((sum, { points }) => sum + points, 0)
  let gone = 0
  return (plan.cashIns ?? []).flatMap((planned, n) => {
    const requestedAt = momentOf(now, planned.asked, 19)
    const had = awards.filter(({ at }) => at < requestedAt).reduce((sum, { points }) => sum + points, 0) - gone
    const points = planned.leaves === undefined ? had : Math.min(had, inAll - gone - planned.leaves)
    if (points < 25 && !planned.isLast) return []
    const back = planned.outcome === 'rejected' || planned.outcome === 'failed'
    if (!back) gone += points
    const decided = planned.outcome !== 'requested'
    const exportedAt = planned.export ? momentOf(now, programme.plan.exports[planned.export - 1]!, 11) : null
    const endedAt =
      planned.outcome === 'paid'
        ? new Date(exportedAt!.getTime() + 3 * 86_400_000)
        : planned.outcome === 'failed'
          ? new Date(exportedAt!.getTime() + 4 * 86_400_000)
          : planned.outcome === 'rejected'
            ? momentOf(now, planned.asked + 1, 12)
            : null
    return [
      {
        id: idOf('cash-in', referrer.id, n),
        referrer,
        points,
        outcome: planned.outcome,
        isLast: planned.isLast ?? false,
        requestedAt,
        decidedAt: decided ? momentOf(now, planned.asked + 1, 12) : null,
        exportNumber: planned.export ?? null,
        exportedAt,
        endedAt,
        words: back ? WORDS[planned.outcome as keyof typeof WORDS] : '',
      },
    ]
  })
}

/** A provider's files for its payroll, with the lines that went into each. */
export function exportsOf(programme: DemoProgramme, cashIns: readonly DemoCashIn[], now: Date) {
  return programme.plan.exports.flatMap((days, n) => {
    const lines = cashIns.filter(
      ({ referrer, exportNumber }) => referrer.programme.id === programme.id && exportNumber === n + 1,
    )
    if (lines.length === 0) return []
    const at = momentOf(now, days, 11)
    const file = Buffer.from(payrollFile(n + 1, payrollLines(lines)), 'utf8')
    return [
      {
        id: idOf('payroll-export', programme.id, n + 1),
        programme,
        number: n + 1,
        at,
        file,
        sha256: createHash('sha256').update(file).digest('hex'),
        lines,
        points: lines.reduce((sum, { points }) => sum + points, 0),
      },
    ]
  })
}

/** In the order of payroll numbers. */
function payrollLines(lines: readonly DemoCashIn[]): PayrollLine[] {
  return lines
    .map(({ referrer, points, requestedAt, decidedAt }) => ({
      payrollNumber: referrer.payrollNumber,
      name: referrer.plan.name,
      site: referrer.siteName,
      points,
      pence: points * 100,
      askedOn: londonDate(requestedAt),
      approvedOn: londonDate(decidedAt!),
    }))
    .toSorted((a, b) => (a.payrollNumber < b.payrollNumber ? -1 : 1))
}

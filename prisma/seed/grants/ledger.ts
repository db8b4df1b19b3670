import { linesOf } from '#app/grants/paying/pots/ledger'
import type { Prisma } from '#app/platform/database/client.server'
import { idOf } from '../random'
import type { DemoGrant } from './applications'
import { actorOf } from './decisions'
import { recoveryPence } from './papers'
import { instalmentId, type DemoRun } from './payments'
import { grantStaff, type DemoPot, type DemoScheme } from './schemes'

const DAY_MS = 86_400_000

type Posting = {
  id: string
  councilId: string
  kind: 'allocate' | 'commit' | 'spend' | 'recover'
  at: Date
  by: string | null
  potId: string
  pence: number
  applicationId: string | null
  instalmentId: string | null
}

/** The pot that an award came from: every sixth hardship award from the second. */
export function potOf({ scheme, n }: DemoGrant): DemoPot {
  const [first, second] = scheme.pots
  return second && n % 6 === 0 ? second : first!
}

/** All that happened to the pots' money, oldest first, and how the money came into them. */
export function inventLedger(
  { schemes, grants, runs }: { schemes: readonly DemoScheme[]; grants: readonly DemoGrant[]; runs: readonly DemoRun[] },
  now: Date,
) {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const transfers: (Prisma.PotTransferCreateManyInput & { id: string; decidedAt: Date | null })[] = []
  const postings: Posting[] = []
  for (const { council, pots } of schemes) {
    const [payments, payments2] = grantStaff[council.slug].payments.map((account) => idOf('account', account))
    for (const pot of pots) {
      const sums = [
        [pot.pounds, 820, 'First year'],
        [pot.later, 200, 'Second year'],
      ] as const
      for (const [pounds, days, words] of sums) {
        if (pounds === 0) continue
        const id = idOf('pot-transfer', pot.id, words)
        const base = { councilId: council.id, pence: pounds * 100, at: ago(days) }
        transfers.push({
          id,
          councilId: council.id,
          toPotId: pot.id,
          pence: pounds * 100,
          words,
          status: 'agreed',
          proposedByPersonId: payments!,
          proposedAt: ago(days + 1),
          decidedByPersonId: payments2!,
          decidedAt: ago(days),
        })
        postings.push({
          ...base,
          id: idOf('journal', 'allocate', id),
          kind: 'allocate',
          by: payments2!,
          potId: pot.id,
          applicationId: null,
          instalmentId: null,
        })
      }
    }
    // Something for the second money officer to agree to.
    const [from, to] = pots
    if (from && to)
      transfers.push({
        id: idOf('pot-transfer', from.id, to.id),
        councilId: council.id,
        fromPotId: from.id,
        toPotId: to.id,
        pence: 500_000,
        words: 'The match is nearly spent.',
        status: 'proposed',
        proposedByPersonId: payments!,
        proposedAt: ago(2),
        decidedAt: null,
      })
  }
  for (const grant of grants) {
    const base = { councilId: grant.scheme.council.id, potId: potOf(grant).id, applicationId: grant.id }
    const approved = grant.steps.findLast(({ event }) => event === 'approve')
    if (approved)
      postings.push({
        ...base,
        id: idOf('journal', 'commit', grant.id),
        kind: 'commit',
        at: approved.at,
        by: actorOf(grant, approved),
        pence: grant.awardedPence!,
        instalmentId: null,
      })
    const recovered = grant.steps.find(({ event }) => event === 'recover')
    if (recovered)
      postings.push({
        ...base,
        id: idOf('journal', 'recover', grant.id),
        kind: 'recover',
        at: recovered.at,
        by: actorOf(grant, recovered),
        pence: recoveryPence(grant),
        instalmentId: null,
      })
  }
  for (const { lines, answeredAt, authorisedBy, councilId } of runs)
    for (const { grant, pence, status } of lines) {
      if (status !== 'paid') continue
      postings.push({
        councilId,
        potId: potOf(grant).id,
        applicationId: grant.id,
        id: idOf('journal', 'spend', grant.id),
        kind: 'spend',
        at: answeredAt,
        by: authorisedBy,
        pence,
        instalmentId: instalmentId(grant),
      })
    }
  return { transfers, postings: postings.toSorted((a, b) => a.at.getTime() - b.at.getTime()) }
}

export type DemoLedger = ReturnType<typeof inventLedger>

export const journalRows = ({ postings }: DemoLedger): Prisma.LedgerJournalCreateManyInput[] =>
  postings.map(({ id, councilId, kind, at, by }) => ({ id, councilId, kind, at, byPersonId: by }))

export const lineRows = ({ postings }: DemoLedger): Prisma.LedgerLineCreateManyInput[] =>
  postings.flatMap(({ id: journalId, councilId, kind, ...entry }) => {
    const { potId, pence, applicationId, instalmentId: instalment } = entry
    return linesOf(kind, [{ potId, pence, applicationId, instalmentId: instalment }]).map((line) => ({
      ...line,
      councilId,
      journalId,
    }))
  })

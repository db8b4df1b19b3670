import type { Balances, JournalKind, LedgerAccount } from './ledger'
import type { TransferStatus } from './pot-transfer'

/** A pot as staff see it; money in pence. */
export type PotRow = Balances & { id: string; name: string; funder: string; about: string; closed: boolean }

/** One amount that moved: `account` is where it arrived. */
export type LedgerRow = {
  id: string
  kind: JournalKind
  account: LedgerAccount
  pence: number
  at: Date
  /** Null: the portal itself. */
  by: string | null
  /** Null: none, or of a scheme that the reader does not work on. */
  application: { id: string; reference: string } | null
}

export type TransferRow = {
  id: string
  /** Null: new money from the funder. */
  from: string | null
  to: string
  toPotId: string
  pence: number
  words: string
  status: TransferStatus
  proposedByPersonId: string
  proposedBy: string
  proposedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
}

/** What a row of the ledger is called. */
export function ledgerWords({ kind, account }: Pick<LedgerRow, 'kind' | 'account'>): string {
  if (kind === 'transfer') return account === 'funding' ? 'Moved to another pot' : 'Moved here from another pot'
  return LABELS[kind]
}

const LABELS: Record<Exclude<JournalKind, 'transfer'>, string> = {
  allocate: 'Given by the funder',
  commit: 'Promised',
  release: 'Promised no more',
  spend: 'Paid',
  recover: 'Paid back',
}

/** The parts of a pot's bar: together what was allocated. What came back counts as available again, not as spent. */
export function potParts({ availablePence, committedPence, spentPence, recoveredPence }: Balances) {
  return [
    { key: 'available', label: 'Left to promise', pence: availablePence },
    { key: 'committed', label: 'Promised, not paid yet', pence: committedPence },
    {
      key: 'spent',
      label: recoveredPence > 0 ? 'Spent, less what came back' : 'Spent',
      pence: spentPence - recoveredPence,
    },
  ] as const
}

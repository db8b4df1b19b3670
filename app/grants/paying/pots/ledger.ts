/** Where a pot's money stands. funding is the funder's side: allocated = −funding. */
export const ledgerAccounts = ['funding', 'available', 'committed', 'spent', 'recovered'] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

export const journalKinds = ['allocate', 'transfer', 'commit', 'release', 'spend', 'recover'] as const
export type JournalKind = (typeof journalKinds)[number]

/** One side of an entry. Integer pence; what leaves an account is negative. */
export type Line = {
  potId: string
  account: LedgerAccount
  pence: number
  applicationId?: string | null
  instalmentId?: string | null
}

/** Money of one pot that moves: what for, where it belongs to an application. */
export type Entry = { potId: string; pence: number; applicationId?: string | null; instalmentId?: string | null }

/** From which account to which each kind moves money. A transfer takes back what it gives elsewhere. */
const MOVES: Record<Exclude<JournalKind, 'transfer'>, readonly [from: LedgerAccount, to: LedgerAccount]> = {
  allocate: ['funding', 'available'],
  commit: ['available', 'committed'],
  release: ['committed', 'available'],
  spend: ['committed', 'spent'],
  recover: ['recovered', 'available'],
}

/** The two sides of each entry. @throws RangeError for an amount that is not a whole number of pence above nothing */
export function linesOf(kind: Exclude<JournalKind, 'transfer'>, entries: readonly Entry[]): Line[] {
  const [from, to] = MOVES[kind]
  return entries.flatMap((entry) => {
    assertAmount(entry.pence)
    return [
      { ...entry, account: from, pence: -entry.pence },
      { ...entry, account: to, pence: entry.pence },
    ]
  })
}

/** Money from one pot to another. In each pot the lines add up to nothing, so that each stays whole by itself. */
export function transferLines({ fromPotId, toPotId, pence }: { fromPotId: string; toPotId: string; pence: number }) {
  assertAmount(pence)
  return [
    { potId: fromPotId, account: 'available', pence: -pence },
    { potId: fromPotId, account: 'funding', pence },
    ...linesOf('allocate', [{ potId: toPotId, pence }]),
  ] satisfies Line[]
}

function assertAmount(pence: number): void {
  if (!Number.isSafeInteger(pence) || pence <= 0) throw new RangeError(`Not an amount of money: ${pence}`)
}

/** A pot's money, in integer pence. allocated = available + committed + spent − recovered, always. */
export type Balances = {
  allocatedPence: number
  availablePence: number
  committedPence: number
  spentPence: number
  recoveredPence: number
}

/** What lines make of the balances of one pot; the database's trigger does the same. */
export function balancesOf(lines: readonly Pick<Line, 'account' | 'pence'>[]): Balances {
  const sum = (account: LedgerAccount) =>
    lines.reduce((total, line) => (line.account === account ? total + line.pence : total), 0)
  return {
    // Not -0, which is another number to whoever compares.
    allocatedPence: 0 - sum('funding'),
    availablePence: sum('available'),
    committedPence: sum('committed'),
    spentPence: sum('spent'),
    recoveredPence: 0 - sum('recovered'),
  }
}

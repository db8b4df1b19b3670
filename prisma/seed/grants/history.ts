import { councils } from '../organisations/councils'
import { inventAccounts } from './bank'
import { inventGrants } from './applications'
import { inventConfirmations } from './confirmations'
import { inventEmployerSignals } from './employer-signals'
import { inventPapersOf } from './evidence'
import { inventLedger } from './ledger'
import { inventPapers } from './papers'
import { inventRuns } from './payments'
import { inventSignals } from './signals'

type World = Parameters<typeof inventGrants>[0] & {
  /** Who acts for a provider, by its id. */
  managers: ReadonlyMap<string, string>
}

/** Grants in the demo: who applied, what was decided, paid and asked, all of it before `now`. */
export function inventGrantHistory({ managers, ...world }: World) {
  const { schemes, grants } = inventGrants(world)
  const accounts = inventAccounts(grants)
  const signals = inventSignals(grants, accounts)
  const runs = councils.flatMap((council) => inventRuns(council, { grants, accounts }, world.now))
  const confirmations = inventConfirmations(grants, managers, world.now)
  return {
    schemes,
    grants,
    accounts,
    signals: [...signals, ...inventEmployerSignals(grants, confirmations)],
    runs,
    confirmations,
    papers: inventPapers(grants),
    evidence: inventPapersOf(grants),
    ledger: inventLedger({ schemes, grants, runs }, world.now),
    now: world.now,
  }
}

export type DemoGrantHistory = ReturnType<typeof inventGrantHistory>

import type { FoundReason, HandReason } from './exclusion'

/** An instalment that could be paid now, with all that decides whether it is. Pence are whole. */
export type DueInstalment = {
  id: string
  applicationId: string
  personId: string
  /** For the order of the lines. */
  name: string
  pence: number
  bankDetailsId: string | null
  /** Keyed hash of the account. */
  fingerprint: string | null
  /** Keyed hash of the National Insurance number. */
  nino: string | null
  /** Something about it is open to be looked into. */
  doubted: boolean
  /** The bank's file can hold the account. */
  payable: boolean
  /** By the banks' own rules, or by a person. */
  accountChecked: boolean
  decidedByBuilder: boolean
  builderInterest: boolean
  /** True as well for what is paid whether or not they still work there. */
  employmentConfirmed: boolean
  takenOut: HandReason | null
}

/** Somebody whose payment in another run the bank has not answered yet. */
export type UnderWay = Pick<DueInstalment, 'personId' | 'fingerprint' | 'nino'>

export type PlannedLine = { personId: string; bankDetailsId: string; pence: number; instalmentIds: string[] }
export type PlannedExclusion = { instalmentId: string; reason: FoundReason | HandReason }
export type RunPlan = { lines: PlannedLine[]; exclusions: PlannedExclusion[] }

/**
 * Who is paid in a run and who is not: one line for each person, everything that is due to them in it. People whose
 * identity or account contradicts somebody's (here, or under way in another run) are all left out.
 */
export function planRun(due: readonly DueInstalment[], underWay: readonly UnderWay[] = []): RunPlan {
  const everybody = [...due, ...underWay]
  const peopleByAccount = valuesBy(everybody, 'fingerprint', 'personId')
  const accountsByPerson = valuesBy(everybody, 'personId', 'fingerprint')
  const peopleByNino = valuesBy(everybody, 'nino', 'personId')
  const several = (values: Map<string, Set<string>>, key: string | null) =>
    key !== null && (values.get(key)?.size ?? 0) > 1

  const reasonOf = (instalment: DueInstalment): FoundReason | HandReason | null => {
    if (instalment.takenOut) return instalment.takenOut
    if (instalment.bankDetailsId === null || instalment.fingerprint === null) return 'no-bank-details'
    if (several(peopleByAccount, instalment.fingerprint)) return 'shared-account'
    if (several(accountsByPerson, instalment.personId)) return 'two-accounts'
    if (several(peopleByNino, instalment.nino)) return 'shared-identity'
    if (!instalment.payable) return 'account-unreadable'
    if (instalment.doubted) return 'open-signal'
    if (!instalment.accountChecked) return 'bank-unchecked'
    if (instalment.decidedByBuilder) return 'decided-by-builder'
    if (instalment.builderInterest) return 'builder-interest'
    return instalment.employmentConfirmed ? null : 'not-confirmed'
  }

  const lines = new Map<string, PlannedLine>()
  const exclusions: PlannedExclusion[] = []
  for (const instalment of [...due].sort(byName)) {
    const reason = reasonOf(instalment)
    if (reason) {
      exclusions.push({ instalmentId: instalment.id, reason })
      continue
    }
    const line = lines.get(instalment.personId)
    if (line) {
      line.pence += instalment.pence
      line.instalmentIds.push(instalment.id)
    } else {
      const { personId, pence } = instalment
      // Of several applications of theirs, any: they all name the same account here.
      lines.set(personId, { personId, bankDetailsId: instalment.bankDetailsId!, pence, instalmentIds: [instalment.id] })
    }
  }
  return { lines: [...lines.values()], exclusions }
}

const byName = (a: DueInstalment, b: DueInstalment) =>
  compare(a.name, b.name) || compare(a.personId, b.personId) || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Known = 'personId' | 'fingerprint' | 'nino'

/** The different values of `value` for each `key`; what is not known counts for nothing. */
function valuesBy(rows: readonly UnderWay[], key: Known, value: Known): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const row of rows) {
    const [from, to] = [row[key], row[value]]
    if (from === null || to === null) continue
    found.set(from, (found.get(from) ?? new Set()).add(to))
  }
  return found
}

import type { AccountOpener } from '../bank-details/bank-details-record.server'
import { findEmployerDoubts } from '#app/grants/confirming/doubts/find-employer-doubts.server'
import { findAccountNames } from './find-account-names.server'
import { findSignals, type FoundSignal } from './find-signals.server'
import { tellOfDoubts } from '../telling/tell-of-doubts.server'
import type { Tx } from '#app/platform/database/client.server'

type Scope = {
  applicationIds: readonly string[]
  now: Date
  /** Of a step that opens accounts itself. */ open?: AccountOpener
}

/**
 * Everything there is to doubt about these applications, found anew, and told to whoever can look into it: when one is
 * sent, whenever its account changes, and at each step of a payment run. Answers what is new.
 */
export async function lookForDoubts(tx: Tx, { applicationIds, now, open }: Scope): Promise<FoundSignal[]> {
  const found = [
    ...(await findSignals(tx, { applicationIds, now })),
    ...(await findAccountNames(tx, { applicationIds, now, ...(open && { open }) })),
    ...(await findEmployerDoubts(tx, { applicationIds, now })),
  ]
  await tellOfDoubts(tx, { found, now })
  return found
}

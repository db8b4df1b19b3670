import type { NameMatch } from '#app/grants/applying/bank-details/account-name'
import type { SignalKind } from '#app/grants/applying/identities/signal'
import type { RunFileFormat } from '../files/payment-files'
import type { ExclusionReason } from './exclusion'
import type { LocalDate } from '#app/shared/dates'
import type { RunStatus } from './payment-run'

/** A run in the list. Pence are whole; days are midnight UTC. */
export type RunRow = {
  id: string
  number: number
  status: RunStatus
  payOn: Date
  lineCount: number
  totalPence: number
  builtBy: string
  builtAt: Date
  lockedBy: string | null
  authorisedBy: string | null
}

/** One payee. The account is masked. */
export type LineRow = {
  id: string
  number: number
  name: string
  lastDigits: string
  pence: number
  reference: string
  status: 'ready' | 'paid' | 'failed'
  failureReason: string | null
  instalments: number
  accountName: string
  nameMatch: NameMatch
  /** What is open to be looked into about it. */
  doubts: SignalKind[]
  /** Their application names another account now. */
  otherAccount: boolean
}

/** Somebody who is due and not in the run. */
export type ExclusionRow = {
  instalmentId: string
  applicationReference: string
  name: string
  pence: number
  reason: ExclusionReason
  bankDetailsId: string | null
  /** What is open to be looked into now, where that is the reason. */
  doubts: SignalKind[]
}

/** Something that is due and in no run. `reason`: why the last run left it out; `doubts`: what is to be looked into now. */
export type DueRow = {
  instalmentId: string
  applicationReference: string
  name: string
  pence: number
  dueOn: Date
  reason: ExclusionReason | null
  doubts: SignalKind[]
}

export const lineStatusLabels: Record<LineRow['status'], string> = {
  ready: 'No answer yet',
  paid: 'Paid',
  failed: 'The bank could not pay',
}

/** A run without its lines. Pence are whole. */
export type RunView = {
  id: string
  number: number
  status: RunStatus
  payOn: LocalDate
  /** The day before it moved, since the file was late. */
  plannedOn: LocalDate | null
  lineCount: number
  totalPence: number
  builtByPersonId: string
  builtBy: string
  builtAt: Date
  lockedByPersonId: string | null
  lockedBy: string | null
  lockedAt: Date | null
  authorisedBy: string | null
  authorisedAt: Date | null
  /** Working days from the file to the payment. */
  paidAfter: number
  /** Beside the bank's. */
  files: { format: RunFileFormat; sha256: string }[]
  exportedAt: Date | null
  fileSha256: string | null
  downloadCount: number
  /** The latest, newest first. */
  downloads: { id: string; by: string; at: Date }[]
  confirmations: { id: string; by: string; at: Date; paidLines: number; failedLines: number }[]
}

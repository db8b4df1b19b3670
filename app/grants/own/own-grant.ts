import type { InstalmentStatus } from '#app/grants/paying/instalments/instalment'
import type { StoredFile } from '#app/people/documents/stored-file'
import type { LocalDate } from '#app/shared/dates'
import type { GrantStatus } from '#app/grants/applying/grant-application'
import type { OwnStep } from './own-history'

/** An application as a line on its applicant's pages. Money in pence. */
export type OwnGrantLine = {
  id: string
  reference: string
  /** The scheme's name, and its address part. */
  scheme: string
  slug: string
  /** As the applicant may know it. */
  status: GrantStatus
  urgent: boolean
  submittedAt: Date | null
  draftExpiresAt: Date | null
  /** By when it is decided (or the appeal is answered). */
  dueOn: LocalDate | null
  /** The last moment for their answer. */
  infoDueAt: Date | null
  holdUntil: LocalDate | null
  appealUntil: LocalDate | null
  requestedPence: number
  /** Null before a decision that they may know of, and for a refusal. */
  awardedPence: number | null
  /** A payment that the bank sent back. */
  paymentFailed: boolean
}

export type OwnInstalment = {
  number: number
  pence: number
  status: InstalmentStatus
  dueOn: LocalDate
  paidOn: LocalDate | null
  /** Not paid out: they owed as much. */
  setOff?: boolean
  /** The employer is asked first. */
  whileEmployed: boolean
}

export type OwnQuestion = { id: string; words: string; askedAt: Date; answer: string | null; answeredAt: Date | null }

export type OwnEvidence = { id: string; label: string; file: StoredFile; addedAt: Date; byStaff: boolean }

/** All that an applicant sees of their own application. */
export type OwnGrant = OwnGrantLine & {
  councilId: string
  /** Who runs the scheme for the council; '' for the council itself. */
  administeredBy: string
  contact: { council: string; email: string; phone: string | null }
  today: LocalDate
  questions: OwnQuestion[]
  evidence: OwnEvidence[]
  /** What the scheme asks for, to say what a new paper is. */
  evidenceKinds: { key: string; label: string }[]
  /** Of what was promised; empty before that is known. */
  instalments: OwnInstalment[]
  /** Something of it is in a run that the bank is about to get, or has. */
  inLockedRun: boolean
  bank: { lastDigits: string } | null
  appeal: { madeAt: Date; dueOn: LocalDate; status: 'open' | 'upheld' | 'dismissed'; words: string } | null
  history: OwnStep[]
}

import type { StoredFile } from '#app/people/documents/stored-file'
import type { Role } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'
import type { Circumstances, GrantAnswers } from '../circumstances'

/** A paper that was added: `kind` is a key of the scheme's evidence list, or 'other'. */
export type AddedEvidence = { id: string; kind: string; file: StoredFile; addedAt: Date }

/** An application as whoever fills it in sees it, opened. Money in pence. */
export type GrantDraft = {
  id: string
  councilId: string
  personId: string
  schemeId: string
  schemeSlug: string
  /** The version that it was begun with. */
  versionId: string
  /** A member of staff fills it in. */
  assisted: boolean
  name: string
  email: string | null
  phone: string | null
  addressLine: string
  postcode: string | null
  birthDate: LocalDate | null
  nino: string | null
  providerId: string | null
  siteId: string | null
  employerName: string
  employerEmail: string | null
  workPostcode: string | null
  jobRole: Role | null
  startedOn: LocalDate | null
  /** Their employment as the portal knows it. */
  employmentId: string | null
  answers: GrantAnswers
  circumstances: Circumstances
  urgent: boolean
  /** Pence by key of the scheme's cost type. */
  costs: Record<string, number>
  requestedPence: number
  evidence: AddedEvidence[]
  /** `noughts`: what is said where the number begins with noughts, which somebody may not have typed. */
  bank: { lastDigits: string; checkResult: 'valid' | 'unknown'; noughts?: string } | null
  declarations: string[]
  stepsDone: string[]
}

import type { CandidateStatus } from './candidate'
import type { SamenessReason } from '#app/people/profile/duplicates'

/** Somebody who may be the same person, for a broker to decide. */
export type LikelySame = {
  personId: string
  /** Null: they have an account, but are no candidate of this council; then nothing else about them is told. */
  candidateId: string | null
  name: string
  email: string | null
  phone: string | null
  postcode: string | null
  status: CandidateStatus | null
  reasons: SamenessReason[]
}

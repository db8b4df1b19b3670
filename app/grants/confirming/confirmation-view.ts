import type { Role } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'
import type { ConfirmationAnswer, ConfirmationKind } from './confirmation'

/** What an employer said, or what a form begins with. */
export type EmployersWord = {
  since: LocalDate | null
  jobRole: Role | null
  weeklyHours: number | null
  leftOn: LocalDate | null
}

/** A question as the employer sees it: nothing but whom it is about and what is asked. */
export type AskedConfirmation = {
  kind: ConfirmationKind
  /** '' once their data was erased. */
  name: string
  askedAt: Date
  /** Known already: from the employment record, or from what the same employer said before. */
  known: EmployersWord
}

export type ConfirmationRow = {
  id: string
  kind: ConfirmationKind
  name: string
  askedAt: Date
  answer: ConfirmationAnswer | null
  answeredAt: Date | null
}

/** An answer as it is written down; what the employment record answers for knows no hours. */
export type WrittenAnswer =
  | { answer: 'employed'; since: LocalDate; jobRole: Role | null; weeklyHours: number | null; words: string }
  | { answer: 'left'; leftOn: LocalDate; words: string }
  | { answer: 'not-ours'; words: string }

/** A question on a provider’s page. */
export type ProviderConfirmation = AskedConfirmation & {
  id: string
  cancelled: boolean
  answered: { answer: ConfirmationAnswer; at: Date; word: EmployersWord; words: string } | null
}

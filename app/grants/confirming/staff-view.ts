import type { Role } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'
import type { ConfirmationAnswer, ConfirmationKind, ConfirmationState } from './confirmation'

/** A question to the employer and what became of it, as staff see it. */
export type StaffConfirmation = {
  id: string
  kind: ConfirmationKind
  /** Of a retention question: weeks since the first day at work. */
  week: number | null
  state: ConfirmationState
  /** The provider's name, or the address; null: nobody can be written to. */
  recipient: string | null
  /** page: the provider's own pages; link: by email. */
  how: 'page' | 'link' | null
  dueAt: Date
  askedAt: Date | null
  remindersSent: number
  nextReminderAt: Date | null
  answer: ConfirmationAnswer | null
  since: LocalDate | null
  leftOn: LocalDate | null
  jobRole: Role | null
  weeklyHours: number | null
  words: string
  answeredAt: Date | null
  /** Whoever said it, as they are known: a member of the provider, a name typed by the holder of the link. */
  answeredBy: string | null
  /** The member of staff who wrote it down; null where the employer answered. */
  recordedBy: string | null
}

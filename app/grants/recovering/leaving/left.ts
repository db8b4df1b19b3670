import type { LocalDate } from '#app/shared/dates'

/** Somebody who left the job that their award is for, and about whom nobody has decided yet. */
export type LeftRow = {
  applicationId: string
  reference: string
  scheme: string
  /** Null: the employer did not say when, or says that they never worked there. */
  leftOn: LocalDate | null
  answeredAt: Date
  /** Still to be paid, so that the rest has to be stopped or not; else all of it was paid. */
  unpaidPence: number
  /** The most that may be asked back. */
  askBackPence: number
}

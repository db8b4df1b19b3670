/** What waits for the council's staff, for the navigation's counts and the overview's queue. */
export type CouncilQueue = {
  providers: number
  /** When the provider that waits longest registered. */
  oldestProvider: Date | null
  adverts: number
  oldestAdvert: Date | null
  /** Adverts that wait although their publishing time has come. */
  lateAdverts: number
  reports: number
  oldestReport: Date | null
  /** First days that a provider said and the council has to check. */
  firstDays: number
  oldestFirstDay: Date | null
  /** Mails that failed at least once and are not out yet. */
  mails: number
}

export type CouncilFigures = {
  liveVacancies: number
  verifiedProviders: number
  /** In the last seven days. */
  applications: number
  /** Starts agreed in the last thirty days. */
  hires: number
  /** Median days from an application to the first answer, over the last ninety days; null without any. */
  answerDays: number | null
}

/**
 * What waits about grants, for somebody's roles and schemes. No count is over `MOST_COUNTED`, which means "and more":
 * counting stops there, so that it costs the same with a hundred and with fifty thousand.
 */
export type GrantsQueue = {
  /** For an assessor: received, or being checked. */
  toCheck: number
  /** Of those: cannot wait. */
  urgent: number
  /** For an approver. */
  recommended: number
  /** For an appeals officer. */
  appealed: number
  /** Instalments to be paid. */
  duePayments: number
  /** Payment runs that wait for a payments officer: to be authorised, or to be sent to the bank. */
  runs: number
  /** For an approver: people who left the job that their award is for, about whom nobody has decided. */
  left: number
  /** Recoveries that wait for a second person. */
  recoveries: number
  /** Money into pots that waits for a second person. */
  transfers: number
  /** Decisions drawn for a second look, in which they had no part. */
  reviews: number
}

export const MOST_COUNTED = 1000

export const noGrants: GrantsQueue = {
  toCheck: 0,
  urgent: 0,
  recommended: 0,
  appealed: 0,
  duePayments: 0,
  runs: 0,
  left: 0,
  recoveries: 0,
  transfers: 0,
  reviews: 0,
}

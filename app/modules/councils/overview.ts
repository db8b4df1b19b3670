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

/** What waits in each part of a broker's workspace, for its navigation. */
export type BrokerCounts = {
  /** Of their own: a next action or a check at work is due; of nobody's: somebody waits for a broker. */
  candidates: number
  /** Open vacancies that nobody has applied for or is being introduced to, at most 500. */
  vacancies: number
  /** Introductions of theirs that an employer has not answered in time. */
  introductions: number
  /** Rounds not endorsed yet. */
  rounds: number
  /** Open reviews that they may decide. */
  reviews: number
}

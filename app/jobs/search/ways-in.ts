/** How much of what people ask for most a council's portal has: true counts of its live vacancies. */
export type WaysIn = {
  total: number
  /** Employers with at least one of them. */
  providers: number
  nights: number
  noCar: number
  schoolHours: number
  noExperience: number
}

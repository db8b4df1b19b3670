/** A vacancy in the moderators' queue. */
export type WaitingVacancy = {
  id: string
  reference: string
  title: string
  provider: string
  submittedAt: Date
  publishAt: Date | null
  closesAt: Date | null
  /** Sentences of the rules that matched, each once. */
  sentences: string[]
  /** The provider's first vacancy: always read. */
  isFirst: boolean
  reports: number
}

/** What became of a provider's adverts before. */
export type ProviderRecord = {
  approved: number
  sentBack: number
  takenDown: number
  reports: number
  /** The newest decisions about its vacancies, newest first. */
  decisions: { title: string; change: string; at: Date; reason: string | null }[]
}

/** A vacancy that needs somebody of its provider. */
export type VacancyAttention = {
  id: string
  title: string
  reference: string
  /** The council sent it back; nobody confirmed it for 90 days; it closes within a week; the council is reading it. */
  kind: 'sent-back' | 'stale' | 'closing' | 'pending'
  closesAt: Date | null
  moderationReason: string | null
}

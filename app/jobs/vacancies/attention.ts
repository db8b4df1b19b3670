/** A vacancy that needs somebody of its provider. */
export type VacancyAttention = {
  id: string
  title: string
  reference: string
  /**
   * The council sent it back; it was unpublished, for its pay was under the legal minimum; nobody confirmed it for 90
   * days; its pay lies under a minimum that comes; it is hidden soon; it closes within a week; the council is reading it.
   */
  kind: 'sent-back' | 'underpaid' | 'stale' | 'pay-too-low' | 'confirm' | 'closing' | 'pending'
  closesAt: Date | null
  moderationReason: string | null
}

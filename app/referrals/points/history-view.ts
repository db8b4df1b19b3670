export type HistoryRow = {
  id: string
  at: Date
  title: string
  note: string | null
  /** Of what was shared; null for a link to working there in general. */
  vacancyTitle: string | null
  points: number
}

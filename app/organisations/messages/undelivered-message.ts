/** A mail that failed at least once and is not out yet. */
export type UndeliveredMessage = {
  id: string
  recipient: string
  template: string
  attempts: number
  lastError: string | null
  createdAt: Date
  nextTryAt: Date
}

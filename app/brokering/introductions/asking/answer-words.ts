type Answered =
  | { ok: true; outcome: 'declined' | { sent: true } | { sent: false; reason: string } }
  | { ok: false; reason: 'not-found' | 'lapsed' | 'over' }

/** What the candidate reads after they have answered. */
export function answerNotice(answered: Answered): string {
  if (!answered.ok) {
    return answered.reason === 'lapsed'
      ? 'This question has lapsed. Nothing was passed on.'
      : 'This was settled before. Nothing has changed.'
  }
  const { outcome } = answered
  if (outcome === 'declined') return 'Thank you for telling us. Nothing was passed on.'
  if (outcome.sent) return 'Thank you. Your details are with the employer now.'
  return outcome.reason === 'applied-themselves'
    ? 'You have applied for this job yourself already, so we passed nothing on.'
    : 'We are sorry: this job is no longer open. Nothing was passed on.'
}

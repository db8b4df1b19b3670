/** What a page says to somebody whose form was neither sent nor kept: what they typed, and where to fill it in again. */
export type NotSent = { notSent: { label: string; text: string }[]; redirectTo: string }

export function isNotSent(value: unknown): value is NotSent {
  return typeof value === 'object' && value !== null && 'notSent' in value
}

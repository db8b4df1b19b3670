import { z } from 'zod'
import { paragraphs } from '#app/shared/form-fields'

export const MOST_REASON = 1000

/** The field of a decision's reason: one page may ask for several. */
export const reasonField = (decision: string) => `${decision}-reason`

/** The reason of a form that `reasonForm(decision)` read. */
export function reasonOf(decision: string, { value }: { value: Record<string, string> }): string {
  const reason = value[reasonField(decision)]
  if (reason === undefined) throw new Error(`The form of ${decision} has no reason`)
  return reason
}

/** Why somebody decided something, for the person it is about. */
export const reasonForm = (decision: string) =>
  z.object({ [reasonField(decision)]: paragraphs('Write the reason', { max: MOST_REASON, what: 'The reason' }) })

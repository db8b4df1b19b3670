import { isOneOf } from '#app/shared/one-of'

/** Why an appeal is upheld; a dismissal gives the scheme's own reasons for refusing. */
export const upholdReasons = ['new-facts', 'facts-wrong', 'rules-wrong', 'not-heard'] as const
export type UpholdReason = (typeof upholdReasons)[number]

const labels: Record<UpholdReason, string> = {
  'new-facts': 'They told us something new that matters',
  'facts-wrong': 'We had a fact wrong, or overlooked something',
  'rules-wrong': 'We read the scheme’s rules wrongly',
  'not-heard': 'They were not asked, or not treated fairly',
}

/** The label of a code, or the code itself where it is none of these. */
export function upholdReasonLabel(code: string): string {
  return isOneOf(upholdReasons, code) ? labels[code] : code
}

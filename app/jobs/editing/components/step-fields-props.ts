import type { FormState } from '#app/ui/form-state'

/** What the fields of a step need to be drawn. */
export type StepFieldsProps = {
  /** What was typed or saved, and what is wrong with it. */
  form: FormState
  sites: readonly { id: string; name: string; town: string; postcode: string }[]
  /** The vacancy can be seen already: it cannot be published later. */
  isOut: boolean
  /** Whether hours, pay and dates are asked for unpaid work. */
  isUnpaid: boolean
}

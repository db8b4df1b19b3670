import { CLOSING_REASON } from '#app/jobs/editing/edit-rules'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import { CLOSING_REASON_MAX } from '../closing-reason'

/** Asked beside the closing date of an advert that people can see. */
export function ClosingReason({ form }: { form: FormState | undefined }) {
  return (
    <TextArea
      name={CLOSING_REASON}
      label="Why does it close earlier?"
      optional
      hint="Only if you bring the closing date forward. We email it to everyone who has started an application."
      rows={3}
      maxCharacters={CLOSING_REASON_MAX}
      form={form}
    />
  )
}

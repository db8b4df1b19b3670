import { EVIDENCE_ACCEPT, EVIDENCE_HINT } from '#app/people/documents/uploads'
import { Select } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { FileField } from '#app/ui/text-fields'

type Props = { kinds: readonly { key: string; label: string }[]; form: FormState | undefined }

/** One document that is added after an application was sent: what it shows, and the file. */
export function DocumentFields({ kinds, form }: Props) {
  return (
    <>
      <Select
        name="kind"
        label="What does it show?"
        empty="Choose one"
        options={[
          ...kinds.map(({ key, label }) => ({ value: key, label })),
          { value: 'other', label: 'Something else' },
        ]}
        form={form}
      />
      <FileField name="file" label="The document" hint={EVIDENCE_HINT} accept={EVIDENCE_ACCEPT} form={form} />
    </>
  )
}

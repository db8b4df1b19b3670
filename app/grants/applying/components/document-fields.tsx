import { EVIDENCE_ACCEPT } from '#app/people/documents/uploads'
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
      <FileField
        name="file"
        label="The document"
        hint="PDF, JPG or PNG, up to 10 MB. We keep it encrypted."
        accept={EVIDENCE_ACCEPT}
        form={form}
      />
    </>
  )
}

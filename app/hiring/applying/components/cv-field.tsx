import type { StoredFile } from '#app/people/documents/stored-file'
import { CV_ACCEPT, fileSizeWords } from '#app/people/documents/uploads'
import { Button } from '#app/ui/button'
import { FieldError } from '#app/ui/field'
import type { FormState } from '#app/ui/form-state'
import { Icon } from '#app/ui/icon'
import { FileField } from '#app/ui/text-fields'

/** A CV, for those who have one. One that is there already can be replaced or removed. */
export function CvField({ form, cv }: { form: FormState | undefined; cv: StoredFile | null }) {
  const hint =
    'A PDF, Word, OpenDocument, JPG or PNG file of up to 5 MB. A photo of a page is fine. You do not need one.'
  if (!cv) return <FileField name="cv" label="Your CV" hint={hint} accept={CV_ACCEPT} optional form={form} />
  return (
    <div className="field stack">
      <p className="label-m">Your CV</p>
      <p className="flex items-center gap-2">
        <Icon name="file" />
        <span>
          {cv.name} <span className="text-muted">({fileSizeWords(cv.size)}, saved)</span>
        </span>
      </p>
      <FieldError name="cv" form={form} />
      <div>
        <Button kind="secondary" size="small" icon="delete" name="intent" value="remove-cv">
          Remove CV
        </Button>
      </div>
      <div className="pt-4">
        <FileField name="cv" label="Choose another file instead" hint={hint} accept={CV_ACCEPT} optional />
      </div>
    </div>
  )
}

import { EVIDENCE_ACCEPT, EVIDENCE_HINT, fileSizeWords } from '#app/people/documents/uploads'
import { Button } from '#app/ui/button'
import type { FormState } from '#app/ui/form-state'
import { Icon, VisuallyHidden } from '#app/ui/icon'
import { FileField, TextArea } from '#app/ui/text-fields'
import { evidenceField } from '../forms/evidence-form'
import type { StepPage } from '../screens/grant-pages'

/** The papers a scheme asks for, each with what was added already. */
export function EvidenceFields({ page, form }: { page: StepPage; form: FormState }) {
  const mayLack = page.evidence.some(({ needed }) => needed)
  return (
    <>
      <p>{EVIDENCE_HINT}</p>
      {page.evidence.map((item) => (
        <EvidenceItem key={item.key} item={item} form={form} />
      ))}
      <TextArea
        name="evidenceWords"
        label={mayLack ? 'If you do not have one of these documents: why not?' : 'Anything about these documents'}
        hint="You can still send your application. A person reads this and tells you what else would do."
        rows={3}
        optional
        maxCharacters={1000}
        form={form}
      />
    </>
  )
}

function EvidenceItem({ item, form }: { item: StepPage['evidence'][number]; form: FormState }) {
  const { key, label, hint, needed, files } = item
  return (
    <div className="field stack">
      {files.length > 0 && (
        <ul className="stack" aria-label={`${label}: added`}>
          {files.map((file, index) => (
            <li key={file.id} className="flex flex-wrap items-center gap-2">
              <Icon name="file" />
              <span>
                {label} {files.length > 1 ? index + 1 : ''}{' '}
                <span className="text-muted">({fileSizeWords(file.size)}, added)</span>
              </span>
              <Button kind="quiet" size="small" icon="delete" name="intent" value={`remove:${file.id}`}>
                Remove
                <VisuallyHidden>
                  {' '}
                  {label} {index + 1}
                </VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileField
        name={evidenceField(key)}
        label={files.length > 0 ? `${label}: add another` : label}
        hint={hint || undefined}
        accept={EVIDENCE_ACCEPT}
        optional={!needed || files.length > 0}
        form={form}
      />
      <div>
        <Button kind="secondary" size="small" name="intent" value="add">
          Add<VisuallyHidden> {label}</VisuallyHidden>
        </Button>
      </div>
    </div>
  )
}

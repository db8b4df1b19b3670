import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { editParts, type PartKey } from '../forms/edit-parts'
import type { EditPart } from '../forms/edit-part'
import { AddRow, HeadFields, RowFields, type EditChoices } from './edit-fields'
import { atStart } from '#app/shared/in-sentence'

type EditFormProps = {
  partKey: PartKey
  action: string
  /** What the controls show: the draft, or what was typed. */
  form: FormState
  rows: number
  /** Which state of the draft was shown. */
  seen: string
  choices: EditChoices
}

/** The form of one part of a draft; rows are added and taken away by buttons that post what is typed so far. */
export function EditForm({ partKey, action, form, rows, seen, choices }: EditFormProps) {
  const part: EditPart = editParts[partKey]
  return (
    <Form state={form} action={action} hidden={{ seen, rows: String(rows) }}>
      {/* Enter in a field saves: the first button of a form is what it presses. */}
      <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <HeadFields {...{ partKey, form, choices }} />
      {part.rows && (
        <>
          {Array.from({ length: rows }, (_, i) => (
            <fieldset key={i} className="edit-row">
              <legend id={`row-${i}`}>
                {atStart(part.rows!.rowName)} {i + 1}
              </legend>
              <div className="edit-row-fields">
                <RowFields {...{ partKey, form, choices, i }} />
              </div>
              <div className="button-row">
                {i > 0 && (
                  <Button kind="quiet" size="small" name="intent" value={`up-${i}`}>
                    Move {part.rows!.rowName} {i + 1} up
                  </Button>
                )}
                <Button kind="quiet" size="small" icon="delete" name="intent" value={`remove-${i}`}>
                  Remove {part.rows!.rowName} {i + 1}
                </Button>
              </div>
            </fieldset>
          ))}
          {rows < part.rows.most && <AddRow partKey={partKey} rowName={part.rows.rowName} />}
        </>
      )}
      <Button name="intent" value="save">
        Save
      </Button>
    </Form>
  )
}

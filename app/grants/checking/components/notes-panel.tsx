import { formatDateTime } from '#app/shared/date-words'
import { Button, ButtonRow } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import type { DecisionView } from '../decision-view'

type Props = { id: string; notes: DecisionView['notes']; formKey: string; form: FormState | undefined }

/** What staff write down for each other. */
export function NotesPanel({ id, notes, formKey, form }: Props) {
  return (
    <Section title="Notes for colleagues" id="notes">
      <div className="stack">
        {notes.map(({ words, by, at }) => (
          <div key={`${at.toISOString()} ${words}`}>
            <p className="whitespace-pre-line break-words">{words}</p>
            <p className="text-muted">
              {by}, {formatDateTime(at)}
            </p>
          </div>
        ))}
        <Form action={`/council/grants/${id}`} state={form} hidden={{ intent: 'note', formKey }}>
          <TextArea
            name="note"
            label="A new note"
            hint="The applicant may ask for a copy of what is kept about them, notes too."
            rows={2}
            form={form}
          />
          <ButtonRow>
            <Button kind="secondary" size="small">
              Keep the note
            </Button>
          </ButtonRow>
        </Form>
      </div>
    </Section>
  )
}

import { formatDateTime, formatDay, formatTime } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import { Timeline } from '#app/ui/summary'
import { NOTE_MAX } from '../answer-forms'
import type { ApplicantPage } from '../applicant'
import { pastChangeWords } from '../applicant-words'

/** What happened with an application, newest first. */
export function ApplicantHistory({ history, now }: { history: ApplicantPage['history']; now: Date }) {
  const items = history.flatMap((event) => {
    const words = pastChangeWords(event)
    if (!words) return []
    const held = event.visibleAt > event.at && event.visibleAt > now
    return {
      ...words,
      at: event.at.toISOString(),
      when: formatDateTime(event.at),
      by: event.by,
      detail: (event.words || held) && (
        <>
          {held && <p>They are told on {`${formatDay(event.visibleAt, now)} at ${formatTime(event.visibleAt)}`}.</p>}
          {event.words && <p className="whitespace-pre-line">{event.words}</p>}
        </>
      ),
    }
  })
  return (
    <Section title="History" id="history">
      <Timeline items={items} />
    </Section>
  )
}

type NotesProps = {
  applicant: Pick<ApplicantPage, 'id' | 'notes' | 'erased'>
  mayWrite: boolean
  formKey: string
  form?: FormState | undefined
}

/** What the team wrote for itself; the applicant may ask for it by law, so it says so. */
export function ApplicantNotes({ applicant: { id, notes, erased }, mayWrite, formKey, form: answered }: NotesProps) {
  const form = answered?.values.intent === 'note' ? answered : undefined
  return (
    <Section title="Your team’s notes" id="notes">
      <div className="stack">
        {notes.length === 0 && <p className="text-muted">No notes yet. Only your team can read them.</p>}
        {notes.length > 0 && (
          <ul className="stack">
            {notes.map((note) => (
              <li key={note.id} className="card">
                <p className="whitespace-pre-line">{note.words}</p>
                <p className="text-muted">
                  {note.by} · <time dateTime={note.at.toISOString()}>{formatDateTime(note.at)}</time>
                </p>
              </li>
            ))}
          </ul>
        )}
        {mayWrite && !erased && (
          <Form action={`/provider/applications/${id}`} hidden={{ intent: 'note', formKey }}>
            <TextArea
              name="note"
              label="Add a note"
              hint="Only your team sees it. Write what you would be happy for them to read: they may ask for a copy."
              rows={3}
              maxCharacters={NOTE_MAX}
              form={form}
            />
            <Button kind="secondary" icon="message">
              Save note
            </Button>
          </Form>
        )}
      </div>
    </Section>
  )
}

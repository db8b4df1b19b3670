import { formatDateTime } from '#app/shared/date-words'
import { Button, ButtonRow } from '#app/ui/button'
import { Card, Section } from '#app/ui/card'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details, Timeline } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import type { IconName } from '#app/ui/icons'
import { contactKindLabels, contactKinds, contactOutcomeLabels, contactTitle, type ContactEntry } from '../contact'

const kindIcons: Record<ContactEntry['kind'], IconName> = {
  call: 'phone',
  text: 'message',
  email: 'mail',
  visit: 'people',
  note: 'edit',
}

/** The newest entries stand open. */
const SHOWN = 5

type Props = {
  action: string
  contacts: ContactEntry[]
  formKey: string
  form: (intent: string) => FormState | undefined
}

/** What was done to reach them: writing it down takes one button, and the log stands below. */
export function CaseContacts({ action, contacts, formKey, form }: Props) {
  const older = contacts.slice(SHOWN)
  return (
    <Section title="Contact" id="contact">
      <div className="stack">
        <Card>
          <LogForm action={action} formKey={formKey} form={form('contact')} />
        </Card>
        <Details summary="Add a note" open={form('note') !== undefined}>
          <Form action={action} hidden={{ intent: 'note', formKey }} state={form('note')}>
            <TextArea
              name="note"
              label="Note"
              hint="For brokers only. The person may ask to see it, so write what you would say to them."
              rows={3}
              form={form('note')}
            />
            <Button kind="secondary">Keep the note</Button>
          </Form>
        </Details>
        {contacts.length === 0 ? (
          <p className="text-muted">Nobody has been in touch with them yet.</p>
        ) : (
          <Log contacts={contacts.slice(0, SHOWN)} label="Contact log" />
        )}
        {older.length > 0 && (
          <Details summary={older.length === 1 ? 'One earlier entry' : `${older.length} earlier entries`}>
            <Log contacts={older} label="Earlier entries" />
          </Details>
        )}
      </div>
    </Section>
  )
}

function LogForm({ action, formKey, form }: { action: string; formKey: string; form: FormState | undefined }) {
  return (
    <Form action={action} hidden={{ intent: 'contact', formKey }} state={form} aria-label="Write down a contact">
      <Radios
        name="contactKind"
        legend="How did you try to reach them?"
        inline
        options={contactKinds.map((value) => ({ value, label: contactKindLabels[value] }))}
        defaultValue="call"
        form={form}
      />
      <TextArea name="contactWords" label="What was said" optional rows={2} form={form} />
      <ButtonRow>
        <Button name="contactOutcome" value="reached" icon="check-circle">
          {contactOutcomeLabels.reached}
        </Button>
        <Button name="contactOutcome" value="left-message" kind="secondary" icon="message">
          {contactOutcomeLabels['left-message']}
        </Button>
        <Button name="contactOutcome" value="no-answer" kind="secondary" icon="close">
          {contactOutcomeLabels['no-answer']}
        </Button>
      </ButtonRow>
    </Form>
  )
}

function Log({ contacts, label }: { contacts: ContactEntry[]; label: string }) {
  return (
    <Timeline
      label={label}
      items={contacts.map((entry) => ({
        key: entry.id,
        title: contactTitle(entry),
        at: entry.at.toISOString(),
        when: formatDateTime(entry.at),
        by: entry.by,
        detail: entry.words ? <p className="whitespace-pre-line break-words">{entry.words}</p> : null,
        icon: kindIcons[entry.kind],
        tone: entry.outcome === 'reached' ? 'good' : 'neutral',
      }))}
    />
  )
}

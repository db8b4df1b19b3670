import type { Email } from '#emails/email'
import { Button, ButtonRow } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import { MOST_REASON, reasonField } from '../reason'
import { MailPreview } from './mail-preview'

type ReasonFormProps = {
  /** What opens the form: "Refuse the registration". */
  summary: string
  /** Explains what happens. */
  about: string
  action: string
  /** "Reason for refusing": no two forms of a page say the same. */
  label: string
  /** Whether the reader of the reason is the provider; else only colleagues read it, and there is nothing to preview. */
  internal?: boolean
  /** Posted as `intent` to send it; `preview-…` shows the mail first. */
  intent: string
  /** What the sending button says: "Refuse and tell the provider". */
  send: string
  to: string
  /** What to begin with. */
  suggestion?: string
  form: FormState | undefined
  /** The mail with the reason in it, once it was asked for. */
  preview: Email | null
}

/** A decision with a reason that somebody will read: written, looked at as the reader gets it, then sent. */
export function ReasonForm(props: ReasonFormProps) {
  const { summary, about, action, label, internal, intent, send, to, suggestion, form, preview } = props
  const mine = form?.values.decision === intent ? form : undefined
  const shown = mine ? preview : null
  const id = `decide-${intent}`
  return (
    <Details summary={summary} open={mine !== undefined}>
      <div className="stack" id={id}>
        <p>{about}</p>
        {shown && <MailPreview email={shown} to={to} />}
        {/* The answer opens where the preview is, not at the top of the page. */}
        <Form state={mine} action={`${action}#${id}`} hidden={{ decision: intent }}>
          <TextArea
            name={reasonField(intent)}
            label={label}
            hint={
              internal
                ? 'Only colleagues read this.'
                : 'The provider reads this. Say what is wrong and how to put it right.'
            }
            maxCharacters={MOST_REASON}
            defaultValue={suggestion}
            form={mine}
          />
          <ButtonRow>
            {(shown || internal) && (
              <Button kind={internal ? 'primary' : 'danger'} name="intent" value={intent}>
                {send}
              </Button>
            )}
            {!internal && (
              <Button kind="secondary" name="intent" value={`preview-${intent}`}>
                {shown ? 'Preview again' : 'Preview the email'}
              </Button>
            )}
          </ButtonRow>
        </Form>
      </div>
    </Details>
  )
}

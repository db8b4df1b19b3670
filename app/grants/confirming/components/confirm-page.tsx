import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Page } from '#app/ui/layout'
import { TextField } from '#app/ui/text-fields'
import type { AskedConfirmation } from '../confirmation-view'
import { questionTitle } from '../words'
import { AnythingElse, ConfirmationFields } from './confirmation-fields'

type Props = { token: string; council: string; question: AskedConfirmation; form: FormState | undefined }

/** The page of the link in the email; works for somebody who is signed out. */
export function ConfirmPage({ token, council, question, form }: Props) {
  const { kind, name, known } = question
  return (
    <Page
      title={questionTitle(kind, name)}
      eyebrow="Please confirm somebody’s employment"
      lead={
        kind === 'retention'
          ? `${council} asks whether they still work for you. It takes two minutes.`
          : `They told ${council} that they work for you, or start soon. It takes two minutes.`
      }
      narrow
    >
      <Form state={form} action={`/confirm/${token}`}>
        <ConfirmationFields kind={kind} known={known} form={form} legend="Your answer" />
        <AnythingElse form={form} />
        <TextField
          name="byName"
          label="Your name and your job there"
          hint="For example: Grace Bell, registered manager."
          autoComplete="name"
          form={form}
        />
        <p className="text-muted">
          Answer only if you may speak for your organisation. {council} keeps your answer with your name.
        </p>
        <Button>Send answer</Button>
      </Form>
    </Page>
  )
}

/** A link that opens nothing any more. It says nothing about anybody. */
export function OverPage({ why }: { why: 'answered' | 'cancelled' | 'unknown' }) {
  if (why === 'answered')
    return (
      <Page title="Thank you: this has been answered" narrow>
        <div className="stack">
          <p>The council has the answer. The link works once, so there is nothing more to see here.</p>
          <p>If something in the answer was wrong, tell the council.</p>
          <ContactRow />
        </div>
      </Page>
    )
  return (
    <Page title={why === 'cancelled' ? 'This is not asked any more' : 'This link does not work'} narrow>
      <div className="stack">
        <p>
          {why === 'cancelled'
            ? 'The council no longer needs an answer to this question. You do not have to do anything.'
            : 'It is not complete, or it is older than two months. If you wanted to answer a question, ask the council to send it again.'}
        </p>
        <ContactRow />
      </div>
    </Page>
  )
}

function ContactRow() {
  return (
    <ButtonRow>
      <LinkButton href="/contact" kind="secondary">
        Contact the council
      </LinkButton>
    </ButtonRow>
  )
}

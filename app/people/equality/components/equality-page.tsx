import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Page } from '#app/ui/layout'
import { EqualityQuestions, HowAnswersAreKept } from './equality-questions'

type EqualityPageProps = {
  /** "It makes no difference to your application." */
  lead: string
  /** Where they came from, and go on to without answering. */
  back: { href: string; label: string }
  form: FormState | undefined
  /** What the answers are for, and who never sees them. */
  children: React.ReactNode
}

/** The equality questions, any of which may be left out. */
export function EqualityPage({ lead, back, form, children }: EqualityPageProps) {
  return (
    <Page title="Does everybody get a fair chance?" lead={lead} back={back} narrow>
      <div className="stack-lg">
        <div className="stack">
          <p>{children}</p>
          <HowAnswersAreKept />
        </div>
        <Form state={form} action={`${back.href}/equality`}>
          <EqualityQuestions form={form} />
          <ButtonRow>
            <Button>Send my answers</Button>
            <LinkButton href={back.href} kind="secondary">
              Skip the questions
            </LinkButton>
          </ButtonRow>
        </Form>
      </div>
    </Page>
  )
}

/** Said once the answers are kept. */
export const ANSWERS_KEPT = 'Thank you. Your answers help to make care work fairer.'

import type { NotSent } from '#app/platform/not-sent'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { atStart } from '#app/shared/in-sentence'

type TypedText = { label: string; text: string }

/** Texts somebody typed, to read again and to copy. */
function TypedTexts({ typed }: { typed: readonly TypedText[] }) {
  return (
    <dl className="stack">
      {typed.map(({ label, text }, index) => (
        <div key={`${label} ${index}`}>
          <dt className="text-muted">{label}</dt>
          <dd className="break-words whitespace-pre-wrap">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

type Kept = { id: string; what: string; path: string; typed: TypedText[] }

/** One form that was not sent: what it is, what was typed, and the two things to do with it. */
export function KeptFormToSend({ form: { id, what, path, typed } }: { form: Kept }) {
  const title = atStart(what)
  return (
    <Card>
      <div className="stack">
        <h2>{title}</h2>
        {typed.length > 0 && <TypedTexts typed={typed} />}
        <Form action="/sign-in/continue/send" hidden={{ id }}>
          <ButtonRow>
            <Button name="intent" value="send">
              {title}
            </Button>
            <Button name="intent" value="throw-away" kind="quiet">
              Throw this away
            </Button>
          </ButtonRow>
        </Form>
        <p>
          <a href={path}>Go to the page without sending it</a>
        </p>
      </div>
    </Card>
  )
}

/** In place of a page: a form was sent by somebody who was signed out, and is one of those that are never kept. */
export function NotSentPage({ notSent, redirectTo }: NotSent) {
  return (
    <Page title="You were signed out" narrow>
      <div className="stack-lg">
        <p>
          You were signed out, so we did not do what you asked. For your safety we do not keep forms like this one. Copy
          what you typed, then sign in and fill it in again.
        </p>
        <TypedTexts typed={notSent} />
        <ButtonRow>
          <LinkButton href={`/sign-in?${new URLSearchParams({ redirectTo }).toString()}`}>Sign in</LinkButton>
        </ButtonRow>
      </div>
    </Page>
  )
}

import { Button, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'

/** @param whose the masked address that the link signs in; null for a link that is over */
export function LinkToSignIn({ token, whose }: { token: string; whose: string | null }) {
  if (whose === null) {
    return (
      <Page title="This link no longer works" lead="A link works once, for ten minutes." narrow>
        <LinkButton href="/sign-in">Ask for a new one</LinkButton>
      </Page>
    )
  }
  return (
    <Page title={`Sign in as ${whose}`} lead="Press the button only if you have just asked to sign in." narrow>
      <Form action={`/sign-in/link/${token}`}>
        <Button>Sign in</Button>
      </Form>
    </Page>
  )
}

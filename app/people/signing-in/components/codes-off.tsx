import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'

/** In place of the field for the code, while six digits count for nothing at this address. */
export function CodesOff({ email, redirectTo }: { email: string; redirectTo: string | null }) {
  return (
    <Page
      title="Sign in with the link in your email"
      lead={`Someone typed too many wrong codes for ${email}. They did not get in. To keep it that way, no code works for up to an hour: we email a link instead.`}
      back={{ href: '/sign-in', label: 'Use another address' }}
      narrow
    >
      <div className="stack-lg">
        <p>
          Look for our email “Your link to sign in”, open the link and press “Sign in”. It works once, for ten minutes.
        </p>
        <Form action="/sign-in" hidden={{ email, ...(redirectTo && { redirectTo }) }}>
          <p>No such email? Look in your junk folder, or ask for one.</p>
          <Button kind="secondary">Send me a link</Button>
        </Form>
      </div>
    </Page>
  )
}

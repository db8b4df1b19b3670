import { formatDateTime } from '#app/shared/date-words'
import { Button, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'

type StopProps = {
  token: string
  /** Null for a link that is over. */
  stop: { whose: string; until: Date | null } | null
}

/** The page of the link in each mail with a code. */
export function StopCodes({ token, stop }: StopProps) {
  const action = `/sign-in/stop/${token}`
  if (!stop) {
    return (
      <Page
        title="This link no longer works"
        lead="It works for a day. Each email with a code has a new one, so use the newest."
        narrow
      >
        <LinkButton href="/contact">Contact us</LinkButton>
      </Page>
    )
  }
  const { whose, until } = stop
  if (until) {
    return (
      <Page title="These emails are stopped" lead={`No more codes to ${whose} until ${formatDateTime(until)}.`} narrow>
        <div className="stack-lg">
          <p>
            You can still sign in on any phone or computer where you have signed in before: you get your code there.
          </p>
          <Form action={action} hidden={{ want: 'start' }}>
            <p>Want to sign in somewhere new? Let the emails come again first.</p>
            <Button kind="secondary">Start these emails again</Button>
          </Form>
        </div>
      </Page>
    )
  }
  return (
    <Page
      title="Stop emails with codes for a day"
      lead={`For ${whose}. If you keep getting codes that you did not ask for, someone is typing your address. They cannot get in without the code.`}
      narrow
    >
      <div className="stack-lg">
        <p>You can still sign in on any phone or computer where you have signed in before: you get your code there.</p>
        <Form action={action} hidden={{ want: 'stop' }}>
          <Button>Stop them for a day</Button>
        </Form>
      </div>
    </Page>
  )
}

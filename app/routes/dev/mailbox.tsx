import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { receivedMail } from '#app/platform/dev-mailbox.server'
import { as } from '#app/platform/guard.server'
import { formatDateTime } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Noticeboard } from '#app/ui/illustrations'
import { Page } from '#app/ui/layout'
import { Details } from '#app/ui/summary'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Mailbox of the demo' }]

export const loader = as('developer', async ({ db, url }) => {
  const to = url.searchParams.get('to')
  return { to, messages: await receivedMail(db, to) }
})

export default function Mailbox() {
  const { to, messages } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Mailbox of the demo"
      lead="Nothing leaves this machine. Every email the portal sends lands here, newest first."
      narrow
    >
      <div className="stack-lg">
        <Form method="get" action="/dev/mailbox">
          <TextField name="to" label="Only mail to" type="email" {...(to && { defaultValue: to })} />
          <Button type="submit" kind="secondary">
            Show
          </Button>
        </Form>
        {messages.length === 0 && (
          <EmptyState title="No mail yet" illustration={<Noticeboard />}>
            <p>Ask for a sign-in code, and it will be here a second later.</p>
          </EmptyState>
        )}
        {messages.map((mail, index) => (
          <Details key={mail.id} summary={`${mail.subject} · to ${mail.to}`} open={index === 0}>
            <p className="text-muted">{formatDateTime(new Date(mail.at))}</p>
            <pre className="whitespace-pre-wrap font-sans">{mail.text}</pre>
          </Details>
        ))}
      </div>
    </Page>
  )
}

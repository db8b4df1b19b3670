import type { MetaFunction } from '@remix-run/node'
import { as } from '#app/platform/guard.server'
import { Page } from '#app/ui/layout'
import { Prose } from '#app/ui/summary'
import { Table } from '#app/ui/table'

export const loader = as('anyone', () => null)

export const meta: MetaFunction = () => [{ title: 'Cookies' }]

type Cookie = { name: string; what: string; until: string }

const cookies: Cookie[] = [
  { name: 'portal_session', what: 'Keeps you signed in.', until: 'You sign out, or up to 30 days' },
  {
    name: 'portal_browser',
    what: 'Tells your browser from others when you sign in, so that nobody else can use up your sign-in codes. Keeps what you sent while you were signed out, for an hour, for you alone. Shows us when a question to an employer is answered in the applicant’s own browser.',
    until: '180 days',
  },
  { name: 'sign_in', what: 'Remembers, while you type your code, where you were going.', until: '15 minutes' },
  { name: 'draft_…', what: 'Lets you go on with an application you have begun on this device.', until: '30 days' },
  {
    name: 'portal_provider',
    what: 'If you work for several employers: which one you work for now.',
    until: 'You close the browser',
  },
  {
    name: 'portal_told',
    what: 'If you press “Remember this”: who told you about a job, so that they get the credit when you apply later.',
    until: '90 days, or when you press “Forget it”',
  },
  {
    name: 'portal_referrer',
    what: 'If you share jobs with friends: knows this device as yours, so that your own visits do not count as a friend’s.',
    until: '400 days',
  },
  { name: 'notice', what: 'Carries one message, such as “You are signed out”, to the next page.', until: 'One minute' },
]

export default function Cookies() {
  return (
    <Page
      title="Cookies"
      lead="We set no cookies until you sign in, apply or do something else that needs one. None follow you."
      narrow
    >
      <div className="stack-lg">
        <Prose>
          <p>
            A cookie is a small note that a website leaves in your browser. All of ours are needed for what you asked
            for, so there is nothing to accept or refuse. We do not measure visits with cookies, and nobody else sets
            any here.
          </p>
        </Prose>
        <Table
          caption="The cookies we use"
          columns={[
            { label: 'Name', cell: ({ name }: Cookie) => <code>{name}</code> },
            { label: 'What it does', cell: ({ what }: Cookie) => what },
            { label: 'How long it stays', cell: ({ until }: Cookie) => until },
          ]}
          rows={cookies}
          rowKey={({ name }) => name}
        />
        <Prose>
          <p>You can delete them in your browser at any time. If you do, you are signed out.</p>
        </Prose>
      </div>
    </Page>
  )
}

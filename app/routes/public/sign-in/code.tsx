import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { areCodesOff } from '#app/people/signing-in/code-limits.server'
import { CodesOff } from '#app/people/signing-in/components/codes-off'
import { finishSignIn } from './finish-sign-in.server'
import { EnterCodeForm } from '#app/people/signing-in/forms'
import { signInOf } from '#app/people/signing-in/sign-in-cookie.server'
import { verifySignInCode, type CodeRefusal } from '#app/people/signing-in/verify-sign-in-code.server'
import { browserOf } from '#app/platform/browser.server'
import { invalid, readForm, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Enter your code' }]

const REFUSALS: Record<CodeRefusal, string> = {
  'wrong-code': 'That is not the code we sent. Look at the newest email, and type its six digits.',
  'too-many-tries': 'You tried five times, so no code works here until you ask for a new one.',
  'codes-off': 'Too many wrong codes were typed for this address. Ask for a link instead.',
  expired: 'That code no longer works. Codes last ten minutes and work once. Ask for a new one.',
  'account-closed': 'This account is closed. Contact us if you think that is wrong.',
}

export const loader = as('anyone', async ({ request, db }) => {
  const signIn = await signInOf(request)
  if (!signIn) throw redirect('/sign-in')
  const { email, doing, redirectTo } = signIn
  return { email, doing, redirectTo, codesOff: await areCodesOff(db, email) }
})

export const action = as('anyone', async (context) => {
  const { request, db } = context
  const signIn = await signInOf(request)
  if (!signIn) return redirect('/sign-in')
  const read = await readForm(request, EnterCodeForm)
  if (!read.ok) return invalid(read)
  const browser = await browserOf(request)
  const verified = await verifySignInCode({ email: signIn.email, code: read.value.code, browser }, { db })
  if (!verified.ok) return refuse(read, REFUSALS[verified.reason], 'code')
  return finishSignIn(verified, { to: signIn.redirectTo, sending: signIn.sending }, context)
})

export default function EnterCode() {
  const { email, doing, redirectTo, codesOff } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (codesOff) return <CodesOff email={email} redirectTo={redirectTo} />
  return (
    <Page
      title="Enter your code"
      lead={`Look for our email to ${email}. Type its six digits here to ${doing ?? 'sign in'}. It can take a minute to arrive.`}
      back={{ href: '/sign-in', label: 'Use another address' }}
      narrow
    >
      <div className="stack-lg">
        <Form state={answer?.form} action="/sign-in/code">
          <TextField
            name="code"
            label="Code"
            hint="Six digits. It works once, for ten minutes."
            inputMode="numeric"
            autoComplete="one-time-code"
            width="s"
            form={answer?.form}
          />
          <Button type="submit">Continue</Button>
        </Form>
        <p>
          No email? Look in your junk folder, or <a href="/sign-in">ask for a new code</a>. Any code that we sent in the
          last ten minutes works.
        </p>
        <p>
          Did you stop our emails? Open the same link again to let them come, or sign in on a phone or computer where
          you have signed in before.
        </p>
      </div>
    </Page>
  )
}

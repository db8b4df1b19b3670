import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EnterCodeForm } from '#app/modules/accounts/forms'
import { homeOf } from '#app/modules/accounts/home'
import { membershipsOf } from '#app/modules/accounts/queries.server'
import { needsSecondFactor } from '#app/modules/accounts/second-factor.server'
import { forgetSignIn, signInOf } from '#app/modules/accounts/sign-in-cookie.server'
import { verifySignInCode, type CodeRefusal } from '#app/modules/accounts/verify-sign-in-code.server'
import { invalid, readForm, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { startSession } from '#app/platform/session.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Enter your code' }]

const REFUSALS: Record<CodeRefusal, string> = {
  'wrong-code': 'That is not the code we sent. Look at the newest email, and type its six digits.',
  'too-many-tries': 'That code was tried five times, so it no longer works. Ask for a new one.',
  expired: 'That code no longer works. Codes last ten minutes and work once. Ask for a new one.',
  'account-closed': 'This account is closed. Contact us if you think that is wrong.',
}

export const loader = as('anyone', async ({ request }) => {
  const signIn = await signInOf(request)
  if (!signIn) throw redirect('/sign-in')
  return { email: signIn.email, doing: signIn.doing }
})

export const action = as('anyone', async ({ request, db }) => {
  const signIn = await signInOf(request)
  if (!signIn) return redirect('/sign-in')
  const read = await readForm(request, EnterCodeForm)
  if (!read.ok) return invalid(read)
  const verified = await verifySignInCode({ email: signIn.email, code: read.value.code }, { db })
  if (!verified.ok) return refuse(read, REFUSALS[verified.reason], 'code')
  const userAgent = request.headers.get('user-agent') ?? ''
  const memberships = await membershipsOf(db, verified.personId)
  const to = signIn.continueWith
    ? `/sign-in/continue/${signIn.continueWith}`
    : (signIn.redirectTo ?? homeOf(memberships))
  const awaiting = needsSecondFactor(memberships)
  const { accountId, staff } = verified
  const cookie = await startSession(db, { accountId, staff, userAgent, ...(awaiting && { awaiting, to }) })
  const response = redirect(awaiting ? '/sign-in/second-factor' : to)
  response.headers.append('Set-Cookie', cookie)
  response.headers.append('Set-Cookie', await forgetSignIn())
  return response
})

export default function EnterCode() {
  const { email, doing } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title="Enter your code"
      lead={`We sent six digits to ${email}. Type them here to ${doing ?? 'sign in'}. It can take a minute to arrive.`}
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
          No email? Look in your junk folder, or <a href="/sign-in">ask for a new code</a>.
        </p>
      </div>
    </Page>
  )
}

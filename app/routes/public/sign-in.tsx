import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskCodeForm, safePath } from '#app/modules/accounts/forms'
import { homeOf } from '#app/modules/accounts/home'
import { requestSignInCode } from '#app/modules/accounts/request-sign-in-code.server'
import { rememberSignIn } from '#app/modules/accounts/sign-in-cookie.server'
import { invalid, readForm, refuse, textOf } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { pendingRequest } from '#app/platform/pending-request.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { Notice } from '#app/ui/status'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Sign in' }]

export const loader = as('anyone', async ({ url, actor, db }) => {
  const continueWith = url.searchParams.get('continue')
  const redirectTo = safePath(url.searchParams.get('redirectTo'))
  if (actor && !continueWith) throw redirect(redirectTo ?? homeOf(actor))
  const kept = continueWith ? await pendingRequest(db, continueWith) : null
  return { redirectTo, continueWith: kept ? continueWith : null }
})

export const action = as('anyone', async ({ request, db, clock, council, web }) => {
  const read = await readForm(request, AskCodeForm)
  if (!read.ok) return invalid(read)
  const { email } = read.value
  const asked = await requestSignInCode({ email, ip: web.ip }, { db, clock, council })
  if (!asked.ok) return refuse(read, 'You asked for many codes. Wait 15 minutes, then ask for a new one.', 'email')
  const continueWith = textOf(read.raw, 'continue') || null
  const redirectTo = safePath(textOf(read.raw, 'redirectTo'))
  return redirect('/sign-in/code', {
    headers: { 'Set-Cookie': await rememberSignIn({ email, redirectTo, continueWith, doing: null }) },
  })
})

export default function SignIn() {
  const { redirectTo, continueWith } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title="Sign in"
      lead="No password needed. We email you a code. If you are new here, this makes your account."
      narrow
    >
      <div className="stack-lg">
        {continueWith && (
          <Notice kind="info" title="You were signed out">
            <p>We kept what you typed. Sign in, and it is sent as if nothing had happened.</p>
          </Notice>
        )}
        <Form
          state={answer?.form}
          action="/sign-in"
          hidden={{ ...(redirectTo && { redirectTo }), ...(continueWith && { continue: continueWith }) }}
        >
          <TextField
            name="email"
            label="Email address"
            type="email"
            autoComplete="email"
            inputMode="email"
            form={answer?.form}
          />
          <Button type="submit">Send me a code</Button>
        </Form>
      </div>
    </Page>
  )
}

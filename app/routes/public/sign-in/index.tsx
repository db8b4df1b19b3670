import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskCodeForm } from '#app/people/signing-in/forms'
import { homeOf } from '#app/people/signing-in/home'
import { requestSignInCode } from '#app/people/signing-in/request-sign-in-code.server'
import { rememberSignIn } from '#app/people/signing-in/sign-in-cookie.server'
import { introduceBrowser } from '#app/platform/browser.server'
import { invalid, readForm, refuse, textOf } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { keptForms } from '#app/platform/kept-forms.server'
import { redirect } from '#app/platform/redirect.server'
import { localPath } from '#app/shared/local-path'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { Notice } from '#app/ui/status'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Sign in' }]

const TOO_MANY =
  'You have asked for too many codes. Wait 15 minutes, then ask again. A code sent in the last ten still works.'

export const loader = as('anyone', async ({ request, url, actor, db }) => {
  const redirectTo = localPath(url.searchParams.get('redirectTo'))
  const { browser, header } = await introduceBrowser(request)
  const kept = await keptForms(db, browser, actor?.email ?? null)
  if (actor) throw redirect(kept.length > 0 ? '/sign-in/continue' : (redirectTo ?? homeOf(actor)))
  const notSent = url.searchParams.get('notSent') === 'yes'
  const page = { redirectTo, doing: kept[0]?.what ?? null, notSent }
  return data(page, header ? { headers: { 'Set-Cookie': header } } : {})
})

export const action = as('anyone', async ({ request, db, clock, council, web }) => {
  const read = await readForm(request, AskCodeForm)
  if (!read.ok) return invalid(read)
  const { email } = read.value
  const { browser, header } = await introduceBrowser(request)
  const sent = await requestSignInCode({ email, ip: web.ip, browser, isNew: header !== null }, { db, clock, council })
  if (!sent.ok) return refuse(read, TOO_MANY, 'email')
  const redirectTo = localPath(textOf(read.raw, 'redirectTo'))
  const response = redirect('/sign-in/code')
  response.headers.append('Set-Cookie', await rememberSignIn({ email, redirectTo, sending: null, doing: null }))
  if (header) response.headers.append('Set-Cookie', header)
  return response
})

export default function SignIn() {
  const { redirectTo, doing, notSent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title="Sign in"
      lead="No password needed. We email you a code. If you are new here, this makes your account."
      narrow
    >
      <div className="stack-lg">
        {doing && (
          <Notice kind="info" title={`Sign in to ${doing}`}>
            <p>
              We have kept what you typed for an hour. Once you are signed in, you see it again and send it yourself.
            </p>
          </Notice>
        )}
        {notSent && !doing && (
          <Notice kind="warn" title="You were signed out">
            <p>We did not do what you asked. Sign in, then press the button again.</p>
          </Notice>
        )}
        <Form state={answer?.form} action="/sign-in" hidden={{ ...(redirectTo && { redirectTo }) }}>
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

import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkToSignIn } from '#app/people/signing-in/components/link-to-sign-in'
import { finishSignIn } from './finish-sign-in.server'
import { maskAddress } from '#app/people/signing-in/mask-address'
import { signInOf } from '#app/people/signing-in/sign-in-cookie.server'
import { addressOfLink, useSignInLink } from '#app/people/signing-in/use-sign-in-link.server'
import { redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

export const meta: MetaFunction = () => [
  { title: 'Sign in with a link' },
  { name: 'robots', content: 'noindex' },
  // Not `no-referrer`: forms would come without their origin, and be refused.
  { name: 'referrer', content: 'same-origin' },
]

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

/** Reading signs nobody in: mail scanners follow links too. */
export const loader = as('anyone', async ({ params, db }) => {
  const token = params.token ?? ''
  const email = await addressOfLink(db, token)
  return data({ token, whose: email && maskAddress(email) }, { status: email ? 200 : 404 })
})

export const action = as('anyone', async (context) => {
  const { request, params, db } = context
  const token = params.token ?? ''
  const entered = await useSignInLink({ secret: token }, { db })
  if (!entered.ok) {
    if (entered.reason === 'account-closed')
      return redirectWithNotice('/sign-in', 'This account is closed. Contact us if you think that is wrong.')
    return redirect(`/sign-in/link/${encodeURIComponent(token)}`)
  }
  // The browser that asked knows where its owner was going; another one may have opened the link.
  const signIn = await signInOf(request)
  const mine = signIn?.email === entered.email ? signIn : null
  return finishSignIn(entered, { to: mine?.redirectTo ?? null, sending: mine?.sending ?? null }, context)
})

export default function SignInByLink() {
  const { token, whose } = useLoaderData<typeof loader>()
  return <LinkToSignIn token={token} whose={whose} />
}

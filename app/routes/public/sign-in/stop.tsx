import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StopCodes } from '#app/people/signing-in/components/stop-codes'
import { StopCodesForm } from '#app/people/signing-in/forms'
import { maskAddress } from '#app/people/signing-in/mask-address'
import { ofStopLink, stopCodes } from '#app/people/signing-in/stop-codes.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

export const meta: MetaFunction = () => [
  { title: 'Stop emails with codes' },
  { name: 'robots', content: 'noindex' },
  // Not `no-referrer`: forms would come without their origin, and be refused.
  { name: 'referrer', content: 'same-origin' },
]

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

/** Reading stops nothing: mail scanners follow links too. */
export const loader = as('anyone', async ({ params, db }) => {
  const token = params.token ?? ''
  const of = await ofStopLink(db, token)
  if (!of) return data({ token, stop: null }, { status: 404 })
  return data({ token, stop: { whose: maskAddress(of.email), until: of.until } })
})

export const action = as('anyone', async ({ request, params, db, clock, council }) => {
  const token = params.token ?? ''
  const page = `/sign-in/stop/${encodeURIComponent(token)}`
  if (!(await ofStopLink(db, token))) return redirect(page)
  const read = await readForm(request, StopCodesForm)
  if (!read.ok) return invalid(read)
  const { want } = read.value
  const done = await stopCodes({ secret: token, want }, { db, clock, council })
  if (!done.ok) return redirect(page)
  return redirectWithNotice(page, want === 'stop' ? 'The emails are stopped for a day.' : 'The emails can come again.')
})

export default function StopEmails() {
  const { token, stop } = useLoaderData<typeof loader>()
  return <StopCodes token={token} stop={stop} />
}

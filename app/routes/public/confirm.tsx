import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerByLink } from '#app/grants/confirming/answer-confirmation.server'
import { ConfirmPage, OverPage } from '#app/grants/confirming/components/confirm-page'
import { confirmationOfLink } from '#app/grants/confirming/confirm-link.server'
import { LinkAnswerForm } from '#app/grants/confirming/forms'
import { linkedConfirmation } from '#app/grants/confirming/queries-employer.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { answeringBrowser } from '../answering-browser.server'

export const meta: MetaFunction = () => [
  { title: 'Please confirm somebody’s employment' },
  { name: 'robots', content: 'noindex' },
  // Not `no-referrer`: forms would come without their origin, and be refused.
  { name: 'referrer', content: 'same-origin' },
]

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

/** Reading answers nothing: mail scanners follow links too. */
export const loader = as('anyone', async ({ params, db, council }) => {
  const token = params.token ?? ''
  const id = await confirmationOfLink(db, token)
  const linked = id && (await linkedConfirmation(db, { id }))
  const page = { token, council: council.name, asked: null }
  if (!linked) return data({ ...page, over: 'unknown' as const }, { status: 404 })
  if (linked.over) return data({ ...page, over: linked.over }, { status: 410 })
  return data({ ...page, over: null, asked: linked.question })
})

export const action = as('anyone', async ({ request, params, db, clock, actor }) => {
  const token = params.token ?? ''
  const page = `/confirm/${encodeURIComponent(token)}`
  const id = await confirmationOfLink(db, token)
  if (!id) return redirectWithNotice(page, 'This link does not work.')
  const read = await readForm(request, LinkAnswerForm)
  if (!read.ok) return invalid(read)
  const browser = await answeringBrowser(request, actor)
  const answered = await answerByLink({ id, ...read.value, browser }, { db, clock })
  return redirectWithNotice(page, answered.ok ? 'We have your answer. Thank you.' : 'Nothing was changed.')
})

export default function Confirm() {
  const { token, council, over, asked } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  if (over !== null) return <OverPage why={over} />
  return <ConfirmPage token={token} council={council} question={asked} form={form} />
}

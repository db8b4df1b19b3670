import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConsentPage } from '#app/brokering/introductions/components/consent-page'
import { introductionOfLink } from '#app/brokering/introductions/asking/consent-link.server'
import { AnswerIntroductionForm } from '#app/brokering/introductions/forms'
import { answerNotice } from '#app/brokering/introductions/asking/answer-words'
import { linkedIntroduction } from '#app/brokering/introductions/queries-own.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { workOf } from '#app/across/work.server'
import { answerIntroduction } from '#app/brokering/introductions/answering/answer-introduction.server'

export const meta: MetaFunction = () => [
  { title: 'May we introduce you?' },
  { name: 'robots', content: 'noindex' },
  // Not `no-referrer`: forms would come without their origin, and be refused.
  { name: 'referrer', content: 'same-origin' },
]

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

/** Reading agrees to nothing: mail scanners follow links too. */
export const loader = as('anyone', async ({ params, db, clock }) => {
  const token = params.token ?? ''
  const id = await introductionOfLink(db, token)
  const introduction = id && (await linkedIntroduction(db, { id, now: clock.now() }))
  if (!introduction) return data({ token, now: clock.now(), introduction: null }, { status: 404 })
  const { title, broker, council, stage, answerBy, job, brokerWords, explained, passedOn } = introduction
  // Once it is answered the link says so, and nothing else about anybody.
  const question = answerBy && { answerBy, job, brokerWords, explained, passedOn: passedOn ?? [] }
  return data({ token, now: clock.now(), introduction: { title, broker, council, stage, question } })
})

export const action = as('anyone', async ({ request, params, db, clock }) => {
  const token = params.token ?? ''
  const page = `/consent/${encodeURIComponent(token)}`
  const id = await introductionOfLink(db, token)
  if (!id) return redirectWithNotice(page, 'This link no longer works.')
  const read = await readForm(request, AnswerIntroductionForm)
  if (!read.ok) return invalid(read)
  const answered = await answerIntroduction({ id, place: { how: 'link' }, ...read.value }, workOf({ db, clock }))
  return redirectWithNotice(page, answerNotice(answered))
})

export default function Consent() {
  const { token, introduction, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return <ConsentPage token={token} introduction={introduction} form={form} now={now} />
}

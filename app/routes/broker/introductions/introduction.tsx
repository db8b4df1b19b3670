import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { brokerRefusalWords, doneWords } from '#app/brokering/introductions/broker-words'
import { BrokerIntroductionPage } from '#app/brokering/introductions/components/broker-introduction'
import { BrokerIntroductionForm } from '#app/brokering/introductions/forms'
import { brokerActions } from '#app/brokering/introductions/policy'
import { brokerIntroduction } from '#app/brokering/introductions/queries-introduction.server'
import { intentOf } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { workOf } from '#app/across/work.server'
import { actOnIntroduction } from '#app/brokering/introductions/answering/act-on-introduction.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.introduction.candidate.name}: ${data.introduction.vacancy.title}` : 'Introduction' },
]

export const loader = as('broker', async ({ params, db, clock, council, actor }) => {
  const now = clock.now()
  const scope = { councilId: council.id, personId: actor.personId, now }
  return { introduction: found(await brokerIntroduction(db, { id: params.id ?? '', ...scope })), now }
})

export const action = as('broker', async ({ request, params, db, clock, council, actor }) => {
  const id = params.id ?? ''
  const scope = { councilId: council.id, personId: actor.personId, now: clock.now() }
  const { candidate, vacancy } = found(await brokerIntroduction(db, { id, ...scope }))
  const raw = await formDataOf(request)
  intentOf(raw, brokerActions)
  const read = checkForm(raw, BrokerIntroductionForm)
  if (!read.ok) return invalid(read)
  const { returnTo, ...wanted } = read.value
  const pair = { id, candidateId: candidate.id, vacancyId: vacancy.id }
  const outcome = await actOnIntroduction(pair, wanted, workOf({ db, clock, council, actor }))
  if (outcome.ok) return redirectWithNotice(returnTo ?? `/broker/introductions/${id}`, doneWords[wanted.intent])
  if (outcome.reason === 'not-found') throw notFound()
  return refuse(read, brokerRefusalWords[outcome.reason])
})

export default function Introduction() {
  const { introduction, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const { candidate, vacancy, provider } = introduction
  return (
    <BrokerPage
      title={`${candidate.name}: ${vacancy.title}`}
      eyebrow={provider}
      back={{ href: '/broker/introductions', label: 'Introductions' }}
    >
      <BrokerIntroductionPage introduction={introduction} form={form} now={now} />
    </BrokerPage>
  )
}

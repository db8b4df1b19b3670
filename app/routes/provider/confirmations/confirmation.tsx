import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerConfirmation } from '#app/grants/confirming/answer-confirmation.server'
import { AnsweredFacts, ConfirmationQuestion } from '#app/grants/confirming/components/provider-confirmations'
import { AnswerForm } from '#app/grants/confirming/forms'
import { confirmationForProvider, isAbout } from '#app/grants/confirming/queries-employer.server'
import { answerRefusal, questionTitle } from '#app/grants/confirming/words'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { formatDay } from '#app/shared/date-words'
import { answeringBrowser } from '../../answering-browser.server'

export const meta: MetaFunction = () => [{ title: 'Please confirm somebody’s employment' }]

export const loader = as('provider-viewer', async ({ params, db, clock, actor, provider }) => {
  const { providerId, roles } = provider
  const confirmation = found(await confirmationForProvider(db, { id: params.id ?? '', providerId }))
  const answers = roles.includes('owner') || roles.includes('recruiter')
  const mayNot = !answers
    ? answerRefusal('not-allowed')
    : provider.providerStatus !== 'verified'
      ? answerRefusal('not-verified')
      : (await isAbout(db, { id: confirmation.id, personId: actor.personId }))
        ? answerRefusal('about-yourself')
        : null
  return { confirmation, mayNot, now: clock.now() }
})

export const action = as('provider-recruiter', async ({ request, params, db, clock, council, actor, provider }) => {
  const id = params.id ?? ''
  found(await confirmationForProvider(db, { id, providerId: provider.providerId }))
  const read = await readForm(request, AnswerForm)
  if (!read.ok) return invalid(read)
  const browser = await answeringBrowser(request, actor)
  const answered = await answerConfirmation({ id, reply: read.value, browser }, { db, clock, council, actor, provider })
  if (answered.ok) return redirectWithNotice('/provider/confirmations', 'We have your answer. Thank you.')
  if (answered.reason === 'not-found') throw notFound()
  return refuse(read, answerRefusal(answered.reason))
})

export default function ConfirmationPage() {
  const { confirmation, mayNot, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const { kind, name, askedAt, answered, cancelled } = confirmation
  return (
    <ProviderPage
      title={questionTitle(kind, name)}
      eyebrow="Employment confirmation"
      lead={`The council asked on ${formatDay(askedAt, now)}.`}
      back={{ href: '/provider/confirmations', label: 'Employment confirmations' }}
      narrow
    >
      {answered ? (
        <AnsweredFacts answered={answered} now={now} />
      ) : cancelled ? (
        <p>{answerRefusal('over')}</p>
      ) : (
        <ConfirmationQuestion confirmation={confirmation} mayNot={mayNot} form={form} />
      )}
    </ProviderPage>
  )
}

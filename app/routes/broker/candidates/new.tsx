import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { RegisterForForm } from '#app/brokering/registering/components/register-for-form'
import { brokerCandidateForm } from '#app/brokering/candidates/forms'
import { matchingConsentWording } from '#app/brokering/candidates/matching-consent'
import { registerForForm } from '#app/brokering/registering/register-for-form'
import { checkForm, formDataOf, redirectWithNotice, type FormAnswer } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { londonDate } from '#app/shared/dates'
import { registerCandidateFor } from '#app/brokering/registering/register-candidate-for.server'
import type { LikelySame } from '#app/brokering/candidates/likely-same'

export const meta: MetaFunction = () => [{ title: 'Register somebody' }]

export const loader = as('broker', ({ clock, council }) => ({
  wording: matchingConsentWording({ council: council.name }),
  today: londonDate(clock.now()),
  formKey: newFormKey(),
}))

export const action = as('broker', async ({ request, db, clock, actor, council }) => {
  const now = clock.now()
  const raw = await formDataOf(request)
  const [person, broker] = [checkForm(raw, brokerCandidateForm(londonDate(now))), checkForm(raw, registerForForm)]
  if (!person.ok || !broker.ok) {
    return answer(422, { ...person.form, errors: { ...broker.form.errors, ...person.form.errors } })
  }
  const { how, agreed, ...said } = broker.value
  const input = { ...person.value, ...said, how, consented: agreed, formKey: formKeyOf(raw) }
  const registered = await registerCandidateFor(input, { db, clock, actor, council })
  if (registered.ok) {
    const { id, already, status, caseloadFull } = registered
    const words = already
      ? 'They were registered already. This is their case.'
      : `Registered${status === 'active' ? ': we look for work for them from now on' : ''}.`
    const full = caseloadFull ? ' Your caseload is full, so the case is nobody’s yet.' : ''
    return redirectWithNotice(`/broker/candidates/${id}`, `${words}${full}`)
  }
  switch (registered.reason) {
    case 'no-place':
      return answer(422, { ...person.form, errors: { postcode: [registered.sentence] } })
    case 'not-offered':
      return answer(409, { ...person.form, errors: { '': ['Look again at the people below, then choose.'] } })
    case 'likely-same':
      return answer(409, person.form, registered.matches)
  }
})

function answer(status: number, form: FormAnswer, matches: LikelySame[] = []) {
  return data({ form, matches }, { status })
}

export default function RegisterSomebody() {
  const { wording, today, formKey } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <BrokerPage
      title="Register somebody"
      lead="For somebody on the phone or in front of you. Ask what you can: times and hours may follow later."
      back={{ href: '/broker/candidates', label: 'All candidates' }}
      narrow
    >
      <RegisterForForm {...{ wording, today, formKey }} failed={answered?.form} matches={answered?.matches ?? []} />
    </BrokerPage>
  )
}

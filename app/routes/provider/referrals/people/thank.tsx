import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { firstName } from '#app/people/profile/names'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { referrersToChoose } from '#app/referrals/referrers/queries-choice.server'
import { findReferrer } from '#app/referrals/referrers/queries.server'
import { ThanksForm as ThanksFields } from '#app/referrals/thanks/components/thanks-form'
import { ThanksForm } from '#app/referrals/thanks/forms'
import { sendThankYou } from '#app/referrals/thanks/send-thank-you.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Thank ${data.who}` : 'Thank' }]

export const loader = as('provider-recruiter', async ({ params, db, provider }) => {
  const active = await referrersToChoose(db, { providerId: provider.providerId })
  const referrer = found(active.find(({ id }) => id === params.id))
  return { id: referrer.id, who: firstName(referrer.name), formKey: newFormKey() }
})

const refusals = {
  own: 'This is you. A colleague can thank you.',
  'not-active': 'They are not in your programme any more.',
}

export const action = as(
  'provider-recruiter',
  async ({ request, params, ...context }) => {
    const referrerId = params.id ?? ''
    const read = await readForm(request, ThanksForm)
    if (!read.ok) return invalid(read)
    const sent = { referrerId, referralId: null, words: read.value.thanks, formKey: formKeyOf(read.raw) }
    const outcome = await sendThankYou(sent, context)
    if (!outcome.ok) {
      if (outcome.reason === 'not-found') throw notFound()
      return refuse(read, refusals[outcome.reason])
    }
    return redirectWithNotice(`/provider/referrals/people/${referrerId}`, `Your thank-you to ${outcome.name} is sent.`)
  },
  { of: ({ db, params, provider }) => findReferrer(db, { id: params.id ?? '', providerId: provider.providerId }) },
)

export default function Thank() {
  const { id, who, formKey } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const person = `/provider/referrals/people/${id}`
  return (
    <ProviderPage title={`Thank ${who}`} back={{ href: person, label: who }} narrow>
      <ThanksFields action={`${person}/thank`} hidden={{ formKey }} who={who} summary form={form} />
    </ProviderPage>
  )
}

import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { firstName } from '#app/people/profile/names'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { ReferralActions } from '#app/referrals/friends/desk/components/referral-actions'
import {
  FriendContactCard,
  ReferralChecks,
  ReferralFacts,
  ReferralPoints,
} from '#app/referrals/friends/desk/components/referral-facts'
import { ReferralHistory } from '#app/referrals/friends/desk/components/referral-history'
import { eraseContact } from '#app/referrals/friends/forget-contacts.server'
import { ReferralForm } from '#app/referrals/friends/desk/manager-forms'
import { friendName } from '#app/referrals/friends/desk/manager-words'
import { findReferral, managedReferral } from '#app/referrals/friends/desk/queries-manager-referral.server'
import { referralRefusal } from '#app/referrals/friends/desk/refusal-words'
import { referrersToChoose } from '#app/referrals/referrers/queries-choice.server'
import { ThanksForm } from '#app/referrals/thanks/components/thanks-form'
import { sendThankYou } from '#app/referrals/thanks/send-thank-you.server'
import { readByIntent } from '#app/platform/by-intent.server'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { ErrorSummary } from '#app/ui/form'
import { contactFriend } from '#app/referrals/friends/desk/contact-friend.server'
import { endReferral } from '#app/referrals/friends/desk/end-referral.server'
import { reassignReferral } from '#app/referrals/friends/desk/reassign-referral.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? friendName(data.referral.name) : 'Friend' },
]

export const loader = as('provider-viewer', async ({ params, db, clock, actor, provider }) => {
  const { providerId, roles } = provider
  const mayManage = roles.includes('owner') || roles.includes('recruiter')
  const whole = found(await managedReferral(db, { id: params.id ?? '', providerId, personId: actor.personId }))
  // What was noticed and how to ring somebody are the managers' alone.
  const referral = mayManage ? whole : { ...whole, flags: [], contact: null, history: [] }
  const referrers = mayManage ? await referrersToChoose(db, { providerId }) : []
  return { referral, referrers, mayManage, formKey: newFormKey(), now: clock.now() }
})

const notices = {
  contacted: 'Written down. Who told them sees that you are in touch.',
  'wrong-number': 'Written down. It brings no points, and what it had brought is taken back.',
  'knew-nothing': 'Written down. It brings no points, and what it had brought is taken back.',
  end: 'The referral is closed.',
  reassign: 'It is theirs now.',
  thank: 'Your thank-you is on its way.',
  erase: 'The contact details are erased.',
}

export const action = as(
  'provider-recruiter',
  async ({ request, params, ...context }) => {
    const id = params.id ?? ''
    const { db, actor, provider } = context
    const { providerId } = provider
    const read = readByIntent(await formDataOf(request), ReferralForm)
    if (!read.ok) return invalid(read)
    const wanted = read.value
    const { intent } = wanted
    const thank = async (words: string) => {
      const { referrer } = found(await managedReferral(db, { id, providerId, personId: actor.personId }))
      const sent = { referrerId: referrer.id, referralId: id, words, formKey: formKeyOf(read.raw) }
      return sendThankYou(sent, context)
    }
    const perform = () => {
      switch (wanted.intent) {
        case 'contacted':
          return contactFriend({ id }, context)
        case 'wrong-number':
          return endReferral({ id, reason: 'wrong_number', words: '' }, context)
        case 'knew-nothing':
          return endReferral({ id, reason: 'knew_nothing', words: '' }, context)
        case 'end':
          return endReferral({ id, reason: wanted.endReason, words: wanted.endWords }, context)
        case 'reassign':
          return reassignReferral({ id, referrerId: wanted.referrer, words: wanted.reassignWords }, context)
        case 'thank':
          return thank(wanted.thanks)
        case 'erase':
          return eraseContact({ id }, context)
      }
    }
    const outcome = await perform()
    if (!outcome.ok) {
      if (outcome.reason === 'not-found') throw notFound()
      return refuse(read, ...referralRefusal(outcome.reason))
    }
    const goTo = intent === 'reassign' && 'id' in outcome ? outcome.id : id
    return redirectWithNotice(`/provider/referrals/${goTo}`, notices[intent])
  },
  { of: ({ db, params, provider }) => findReferral(db, { id: params.id ?? '', providerId: provider.providerId }) },
)

export default function ReferralPage() {
  const { referral, referrers, mayManage, formKey, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ProviderPage
      title={friendName(referral.name)}
      eyebrow={`Told by ${referral.referrer.name}`}
      back={{ href: '/provider/referrals/friends', label: 'Friends of your people' }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        {form && (
          <div className="lg:col-span-2">
            <ErrorSummary state={form} />
          </div>
        )}
        {mayManage && (
          <div className="stack lg:order-1">
            {referral.contact && <FriendContactCard contact={referral.contact} />}
            <ReferralActions
              referral={referral}
              referrers={referrers}
              form={form}
              thanks={
                <ThanksForm
                  action={`/provider/referrals/${referral.id}`}
                  hidden={{ intent: 'thank', formKey }}
                  who={firstName(referral.referrer.name)}
                  form={form?.values.intent === 'thank' ? form : undefined}
                />
              }
            />
          </div>
        )}
        <div className="stack-lg">
          <ReferralFacts referral={referral} now={now} />
          <ReferralChecks referral={referral} now={now} />
          <ReferralPoints referral={referral} />
          <ReferralHistory history={referral.history} />
        </div>
      </div>
    </ProviderPage>
  )
}

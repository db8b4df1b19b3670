import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { programmeOf } from '#app/referrals/programmes/queries.server'
import { HowItWorks } from '#app/referrals/joining/components/how-it-works'
import { joinedWords, joinRefusal } from '#app/referrals/joining/join-words'
import { referrerOf } from '#app/referrals/referrers/queries.server'
import { byIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { ActionButton, ButtonRow } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { acceptInvitation, declineInvitation } from '#app/referrals/joining/join-programme.server'

const HERE = '/refer/accept'

export const meta: MetaFunction = () => [{ title: 'Bring a friend into care' }]

export const loader = as('referrer', async ({ db, clock, actor, provider: { providerId, providerName } }) => {
  const referrer = await referrerOf(db, { providerId, personId: actor.personId })
  if (referrer?.status !== 'invited') throw redirect('/refer')
  const { state, programme } = await programmeOf(db, { providerId, now: clock.now() })
  return { providerName, isRunning: state === 'running', programme }
})

export const action = as('referrer', async ({ request, db, clock, actor, provider }) => {
  const { providerId, providerName } = provider
  const context = { db, clock, actor }
  return byIntent(await formDataOf(request), {
    accept: async () => {
      const joined = await acceptInvitation({ providerId }, context)
      if (!joined.ok) return refuse({ form: { values: {}, errors: {} } }, joinRefusal(joined.reason, providerName))
      return redirectWithNotice('/refer', joinedWords(joined.points))
    },
    decline: async () => {
      await declineInvitation({ providerId }, context)
      return redirectWithNotice('/account', `You are not in the programme of ${providerName}. Nothing else changes.`)
    },
  })
})

export default function Accept() {
  const { providerName, isRunning, programme } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <Page title="Bring a friend into care" lead={`${providerName} invites you to its referral programme.`} narrow>
      <div className="stack-lg">
        <ErrorSummary state={form} />
        {programme && <HowItWorks rules={programme.version.rules} pencePerPoint={programme.pencePerPoint} />}
        {!isRunning && <p>{joinRefusal('not-running', providerName)}</p>}
        <ButtonRow>
          {isRunning && (
            <ActionButton action={HERE} fields={{ intent: 'accept' }} size="large">
              Join
            </ActionButton>
          )}
          <ActionButton action={HERE} fields={{ intent: 'decline' }} kind="quiet">
            No thank you
          </ActionButton>
        </ButtonRow>
      </div>
    </Page>
  )
}

import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { providerSites } from '#app/organisations/sites/queries-sites.server'
import { NewChallengeForm } from '#app/referrals/thanks/components/challenge-form'
import { ChallengeForm } from '#app/referrals/thanks/forms'
import { createChallenge, type ChallengeRefusal } from '#app/referrals/thanks/run-challenge.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { londonDate } from '#app/shared/dates'

export const meta: MetaFunction = () => [{ title: 'New challenge' }]

export const loader = as('provider-recruiter', async ({ db, clock, provider }) => ({
  sites: await providerSites(db, { providerId: provider.providerId }),
  today: londonDate(clock.now()),
  formKey: newFormKey(),
}))

const refusals: Record<ChallengeRefusal, [message: string, field: string]> = {
  'unknown-site': ['Choose one of your places of work', 'site'],
  'over-already': ['Enter a last day that is still to come', 'endsOn'],
  'too-far': ['Enter a last day within a year', 'endsOn'],
}

export const action = as('provider-recruiter', async ({ request, db, clock, council, actor, provider }) => {
  const read = await readForm(request, ChallengeForm)
  if (!read.ok) return invalid(read)
  const { site, ...challenge } = read.value
  const outcome = await createChallenge(
    { ...challenge, siteId: site, formKey: formKeyOf(read.raw) },
    { db, clock, council, actor, provider },
  )
  if (!outcome.ok) return refuse(read, ...refusals[outcome.reason])
  return redirectWithNotice('/provider/referrals/challenges', 'Your people see the challenge from its first day.')
})

export default function NewChallenge() {
  const { sites, today, formKey } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ProviderPage
      title="New challenge"
      back={{ href: '/provider/referrals/challenges', label: 'Team challenges' }}
      narrow
    >
      <NewChallengeForm sites={sites} today={today} formKey={formKey} form={form} />
    </ProviderPage>
  )
}

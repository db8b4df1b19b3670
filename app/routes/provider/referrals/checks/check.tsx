import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { CheckDecision } from '#app/referrals/friends/flags/components/check-decision'
import { DecideFlagForm } from '#app/referrals/friends/desk/manager-forms'
import { flagLabels, friendName } from '#app/referrals/friends/desk/manager-words'
import { findCheck, oneCheck } from '#app/referrals/friends/flags/queries-checks.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { decideFlag } from '#app/referrals/friends/flags/decide-flag.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? flagLabels[data.check.kind] : 'To check' },
]

export const loader = as('provider-recruiter', async ({ params, db, clock, actor, provider }) => {
  const { providerId } = provider
  const check = found(await oneCheck(db, { id: params.id ?? '', providerId, personId: actor.personId }))
  return { check, now: clock.now() }
})

const refusals = {
  own: 'This is about you, so a colleague decides.',
  decided: 'Somebody else decided on this at the same time. Look at what they decided.',
}

export const action = as(
  'provider-recruiter',
  async ({ request, params, db, clock, council, actor, provider }) => {
    const flagId = params.id ?? ''
    const read = await readForm(request, DecideFlagForm)
    if (!read.ok) return invalid(read)
    const { decision, words } = read.value
    const outcome = await decideFlag({ flagId, decision, words }, { db, clock, council, actor, provider })
    if (!outcome.ok) {
      if (outcome.reason === 'not-found') throw notFound()
      return refuse(read, refusals[outcome.reason])
    }
    const notice =
      decision === 'clear'
        ? 'It is fine. Points move once nothing else is to check.'
        : 'It does not count. Points for this friend are taken back.'
    return redirectWithNotice('/provider/referrals/checks', notice)
  },
  { of: ({ db, params, provider }) => findCheck(db, { id: params.id ?? '', providerId: provider.providerId }) },
)

export default function Check() {
  const { check, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ProviderPage
      title={flagLabels[check.kind]}
      eyebrow={`${friendName(check.friend)}, told by ${check.by}`}
      back={{ href: '/provider/referrals/checks', label: 'To check' }}
      narrow
    >
      <CheckDecision check={check} now={now} form={form} />
    </ProviderPage>
  )
}

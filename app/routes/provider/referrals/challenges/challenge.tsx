import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { challengeGoalLabels } from '#app/referrals/thanks/challenge'
import { ChallengeStanding, ChallengeTag } from '#app/referrals/thanks/components/challenge-list'
import { oneChallenge } from '#app/referrals/thanks/queries-challenges.server'
import { endChallenge } from '#app/referrals/thanks/run-challenge.server'
import { redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { ActionButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Details } from '#app/ui/summary'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.challenge.name ?? 'Challenge' }]

export const loader = as('provider-viewer', async ({ params, db, clock, provider }) => {
  const now = clock.now()
  const { providerId } = provider
  return { challenge: found(await oneChallenge(db, { id: params.id, providerId, now })), now }
})

export const action = as('provider-recruiter', async ({ params, db, clock, council, actor, provider }) => {
  const id = params.id ?? ''
  const outcome = await endChallenge({ id }, { db, clock, council, actor, provider })
  if (!outcome.ok && outcome.reason === 'not-found') throw notFound()
  return redirectWithNotice(`/provider/referrals/challenges/${id}`, 'The challenge is over.')
})

export default function ChallengePage() {
  const { challenge, now } = useLoaderData<typeof loader>()
  const { mayEdit } = useProviderFrame().who
  const { id, name, goal, site, state } = challenge
  return (
    <ProviderPage
      title={name}
      eyebrow={`${challengeGoalLabels[goal]}, ${site ?? 'everybody'}`}
      back={{ href: '/provider/referrals/challenges', label: 'Team challenges' }}
      narrow
    >
      <div className="stack">
        <Card title="How far you have come" aside={<ChallengeTag challenge={challenge} />}>
          <ChallengeStanding challenge={challenge} now={now} />
        </Card>
        {mayEdit && state !== 'over' && (
          <Details summary="End it early">
            <div className="stack">
              <p>Your people no longer see it. What they reached stays here.</p>
              <ActionButton action={`/provider/referrals/challenges/${id}`} kind="secondary">
                End the challenge
              </ActionButton>
            </div>
          </Details>
        )}
      </div>
    </ProviderPage>
  )
}

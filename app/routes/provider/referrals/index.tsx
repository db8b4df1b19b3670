import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { programmeStateWords } from '#app/referrals/programmes/programme-state'
import { programmeOf } from '#app/referrals/programmes/queries.server'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { DeskFigures, DeskQueue, deskTitle, NoProgramme } from '#app/referrals/friends/desk/components/desk'
import { ReferralTabs } from '#app/referrals/friends/desk/components/referral-tabs'
import { referralDesk } from '#app/referrals/friends/desk/queries-desk.server'
import { as } from '#app/platform/guard.server'
import { LinkButton } from '#app/ui/button'
import { Notice } from '#app/ui/status'

export const meta: MetaFunction = () => [{ title: 'Referrals' }]

export const loader = as('provider-viewer', async ({ db, clock, provider }) => {
  const { providerId } = provider
  const [desk, { state, programme }] = await Promise.all([
    referralDesk(db, { providerId }),
    programmeOf(db, { providerId, now: clock.now() }),
  ])
  return { desk, state, words: programmeStateWords[state], isOpen: programme !== null }
})

/** Before there was ever a programme. */
const toBeVerified = {
  label: 'Not yet',
  next: 'Once the council has verified you, it can give you a licence to run it.',
}

export default function Referrals() {
  const { desk, state, words, isOpen } = useLoaderData<typeof loader>()
  const { mayEdit, isOwner } = useProviderFrame().who
  const hasBegun = isOpen || desk.people + desk.open + desk.working > 0
  if (!hasBegun)
    return (
      <ProviderPage title="Referrals">
        <NoProgramme
          words={state === 'not-verified' ? toBeVerified : words}
          mayOpen={isOwner && state === 'not-opened'}
        />
      </ProviderPage>
    )
  return (
    <ProviderPage
      title={deskTitle(desk.waiting, mayEdit)}
      lead="Your people tell their friends about your jobs. Friends who come this way stay longer."
      actions={
        mayEdit &&
        state === 'running' && (
          <LinkButton href="/provider/referrals/people/invite" kind="secondary" icon="person-add">
            Invite your people
          </LinkButton>
        )
      }
    >
      <div className="stack-lg">
        <ReferralTabs current="overview" />
        {state !== 'running' && (
          <Notice kind="warn" title={words.label}>
            <p>{words.next}</p>
          </Notice>
        )}
        {mayEdit && <DeskQueue waiting={desk.waiting} />}
        <DeskFigures desk={desk} />
      </div>
    </ProviderPage>
  )
}

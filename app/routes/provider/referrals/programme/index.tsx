import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  Exclusions,
  JoinCode,
  LicenceFacts,
  OwnersDecide,
  ProgrammeActions,
  ProgrammeStateNotice,
} from '#app/referrals/programmes/components/programme-parts'
import { RulesSummary } from '#app/referrals/programmes/components/rules-summary'
import { changeProgrammeState, renewJoinCode } from '#app/referrals/programmes/change-programme.server'
import { readmitPerson } from '#app/referrals/programmes/exclude-person.server'
import { exclusionsOf, programmeOf } from '#app/referrals/programmes/queries.server'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { ReferralTabs } from '#app/referrals/friends/desk/components/referral-tabs'
import { seatsTaken } from '#app/referrals/referrers/queries-people.server'
import { councilOrigin } from '#app/platform/council.server'
import { byIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, textOf } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { formatDate } from '#app/shared/date-words'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'

const HERE = '/provider/referrals/programme'

export const meta: MetaFunction = () => [{ title: 'Referral programme' }]

export const loader = as('provider-viewer', async ({ db, clock, council, actor, provider: { providerId } }) => {
  const [programme, exclusions, taken] = await Promise.all([
    programmeOf(db, { providerId, now: clock.now() }),
    exclusionsOf(db, { providerId }),
    seatsTaken(db, { providerId }),
  ])
  const origin = councilOrigin(council)
  return { ...programme, exclusions, taken, council: council.name, origin, self: actor.personId }
})

const DONE = {
  pause: 'Paused. Friends from before still bring points.',
  resume: 'The programme is running again.',
  close: 'The programme is closed. What was earned stays.',
  renew: 'There is a new code. Print the poster again.',
  readmit: 'They may earn points again, for what happens from now on.',
}

export const action = as('provider-owner', async ({ request, db, clock, council, actor, provider }) => {
  const work = { db, clock, council, actor, provider }
  const answer = async (done: string, outcome: Promise<{ ok: true } | { ok: false; reason: string }>) => {
    const result = await outcome
    if (result.ok) return redirectWithNotice(HERE, done)
    if (result.reason === 'own') return redirectWithNotice(HERE, 'Another owner decides whether you may earn points.')
    throw notFound()
  }
  return byIntent(await formDataOf(request), {
    pause: () => answer(DONE.pause, changeProgrammeState({ event: 'pause' }, work)),
    resume: () => answer(DONE.resume, changeProgrammeState({ event: 'resume' }, work)),
    close: () => answer(DONE.close, changeProgrammeState({ event: 'close' }, work)),
    renew: () => answer(DONE.renew, renewJoinCode(work)),
    readmit: (raw) => answer(DONE.readmit, readmitPerson({ personId: textOf(raw, 'personId') }, work)),
  })
})

export default function Programme() {
  const { state, programme, licence, exclusions, taken, council, origin, self } = useLoaderData<typeof loader>()
  const { isOwner } = useProviderFrame().who
  return (
    <ProviderPage
      title="Referral programme"
      lead="Your people tell friends about your jobs, and earn points for those who start and stay."
    >
      <div className="stack-lg">
        <ReferralTabs current="programme" />
        <ProgrammeStateNotice state={state} council={council} />
        {licence && <LicenceFacts licence={licence} seatsTaken={taken} />}
        {!isOwner && <OwnersDecide />}
        {state === 'not-opened' && isOwner && (
          <LinkButton href={`${HERE}/rules`}>Look at the rules and open the programme</LinkButton>
        )}
        {programme && (
          <>
            {state === 'running' && <JoinCode code={programme.joinCode} {...{ origin, isOwner }} />}
            <Section title="Rules" id="rules">
              <div className="stack">
                <p className="text-muted">
                  Version {programme.version.version}, since {formatDate(programme.version.inForceFrom)}. A friend keeps
                  the rules of the day they showed interest.
                </p>
                <RulesSummary rules={programme.version.rules} pencePerPoint={programme.pencePerPoint} />
                {isOwner && (
                  <ButtonRow>
                    <LinkButton href={`${HERE}/rules`} kind="secondary" icon="edit">
                      Change the rules
                    </LinkButton>
                    {state === 'running' && (
                      <LinkButton href={`${HERE}/worth`} kind="quiet">
                        Change what a point is worth
                      </LinkButton>
                    )}
                  </ButtonRow>
                )}
              </div>
            </Section>
            <Exclusions {...{ exclusions, isOwner, self }} />
            {isOwner && <ProgrammeActions isPaused={programme.status === 'paused'} />}
          </>
        )}
      </div>
    </ProviderPage>
  )
}

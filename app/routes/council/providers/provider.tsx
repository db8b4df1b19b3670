import type { Email } from '#emails/email'
import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { organisationsAuditWords } from '#app/organisations/audit-words'
import { History } from '#app/people/audit/components/history'
import { entityHistory } from '#app/people/audit/entity-history.server'
import { requireArea } from '../require-area.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { mayNotDecide, OWN_PROVIDER } from '#app/organisations/councils/policy'
import { reasonForm, reasonOf } from '#app/organisations/councils/reason'
import { CouncilDecision } from '#app/organisations/verifying/components/council-decision'
import {
  LookAlikes,
  ProviderOrganisation,
  ProviderSites,
  ProviderTeam,
} from '#app/organisations/verifying/components/council-provider-facts'
import { ProviderStatusTag } from '#app/organisations/verifying/components/council-provider-list'
import { providerStatusWords, type ProviderStatus } from '#app/organisations/providers/provider'
import { providersAlike, providerToDecide } from '#app/organisations/verifying/queries-council.server'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { relativeDay } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { workOf } from '#app/across/work.server'
import { refusalMail, refuseProvider } from '#app/organisations/verifying/refuse-provider.server'
import {
  reinstateProvider,
  suspendProvider,
  suspensionMail,
} from '#app/organisations/verifying/suspend-provider.server'
import { verifyProvider } from '#app/organisations/verifying/verify-provider.server'
import { z } from 'zod'
import { inSentence } from '#app/shared/in-sentence'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.provider.name ?? 'Provider' }]

export const loader = as('council-staff', async (context) => {
  requireArea(context, 'providers')
  const { db, params, council, actor, clock } = context
  const scope = { councilId: council.id, providerId: params.id ?? '' }
  const provider = found(await providerToDecide(db, scope))
  const [lookAlikes, history] = await Promise.all([
    providersAlike(db, scope),
    entityHistory(db, { councilId: council.id, entity: 'provider', entityId: provider.id }),
  ])
  const own = actor.providers.map(({ providerId }) => providerId)
  return { provider, lookAlikes, history, mayNot: mayNotDecide(own, provider.id), now: clock.now() }
})

type Decision = 'verify' | 'refuse' | 'suspend' | 'reinstate'

const DONE: Record<Decision, (name: string) => string> = {
  verify: (name) => `${name} is verified. We have told them.`,
  refuse: (name) => `The registration of ${name} is refused. We have told them why.`,
  suspend: (name) => `${name} is suspended, and its vacancies are hidden. We have told them why.`,
  reinstate: (name) => `${name} is no longer suspended. We have told them.`,
}
const RESULT: Record<Decision, ProviderStatus> = {
  verify: 'verified',
  refuse: 'refused',
  suspend: 'suspended',
  reinstate: 'verified',
}

export const action = as('council-staff', async (context) => {
  requireArea(context, 'providers')
  const { request, db, params, council, clock, actor } = context
  const provider = found(await providerToDecide(db, { councilId: council.id, providerId: params.id ?? '' }))
  const providerId = provider.id
  const work = workOf({ db, clock, actor, council })
  const withReason = (
    decision: Decision,
    operation: (input: { providerId: string; reason: string }, context: typeof work) => Promise<Decided>,
  ) =>
    when(reasonForm(decision), async (read) =>
      answer(decision, await operation({ providerId, reason: reasonOf(decision, read) }, work), read),
    )
  const preview = (decision: Decision, compose: typeof refusalMail) =>
    when(reasonForm(decision), (read) => {
      const about = { provider: provider.name, reason: reasonOf(decision, read) }
      return data({ form: read.form, preview: compose(about, council) })
    })
  return byIntent(await formDataOf(request), {
    verify: when(z.object({}), async (read) => answer('verify', await verifyProvider({ providerId }, work), read)),
    refuse: withReason('refuse', refuseProvider),
    'preview-refuse': preview('refuse', refusalMail),
    suspend: withReason('suspend', suspendProvider),
    'preview-suspend': preview('suspend', suspensionMail),
    reinstate: withReason('reinstate', reinstateProvider),
  })

  function answer(decision: Decision, decided: Decided, read: Parameters<typeof refuse>[0]) {
    const back = `/council/providers/${providerId}#main`
    if (decided.ok) return redirectWithNotice(back, DONE[decision](decided.name))
    if (decided.reason === 'not-found') throw notFound()
    if (decided.reason === 'own-provider') return refuse(read, OWN_PROVIDER)
    if (decided.reason === 'location-taken') return refuse(read, LOCATION_TAKEN)
    // A second click, or a colleague with the same answer: what was wanted is so.
    if (decided.status === RESULT[decision]) return redirectWithNotice(back, DONE[decision](provider.name))
    const label = inSentence(providerStatusWords[decided.status].label)
    return refuse(read, `A colleague was faster: this provider is ${label} now. Nothing was changed.`)
  }
})

const LOCATION_TAKEN =
  'Another provider has been verified with one of these locations. Check with the regulator whose it is, and refuse or suspend the other one.'

type Decided = Awaited<ReturnType<typeof verifyProvider>>

export default function CouncilProvider() {
  const { provider, lookAlikes, history, mayNot, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const preview = answer && 'preview' in answer ? (answer.preview as Email) : null
  return (
    <CouncilPage
      title={provider.name}
      lead={`Registered ${relativeDay(provider.createdAt, now)}.`}
      eyebrow={<ProviderStatusTag status={provider.status} />}
      back={{ href: '/council/providers', label: 'Providers' }}
    >
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="stack-lg min-w-0">
          <LookAlikes lookAlikes={lookAlikes} />
          <ProviderOrganisation provider={provider} />
          <ProviderSites provider={provider} />
          <ProviderTeam provider={provider} />
        </div>
        <div className="stack-lg min-w-0">
          <CouncilDecision provider={provider} mayNot={mayNot} form={answer?.form} preview={preview} />
          <Section title="History" id="history">
            <History entity="provider" entries={history} words={organisationsAuditWords} />
          </Section>
        </div>
      </div>
    </CouncilPage>
  )
}

import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { brokeringAuditWords } from '#app/brokering/audit-words'
import { History } from '#app/people/audit/components/history'
import { entityHistory } from '#app/people/audit/entity-history.server'
import { caseOf } from '#app/brokering/cases/case-page.server'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { CaseConsent } from '#app/brokering/cases/components/case-consent'
import { CaseContacts } from '#app/brokering/cases/components/case-contact'
import { CaseDuplicates } from '#app/brokering/cases/components/case-duplicates'
import { CaseStanding, ReachThem } from '#app/brokering/cases/components/case-facts'
import { CaseInWork } from '#app/brokering/cases/components/case-in-work'
import { CaseNextAction } from '#app/brokering/cases/components/case-next-action'
import { CaseOwner } from '#app/brokering/cases/components/case-owner'
import { CaseProfile } from '#app/brokering/cases/components/case-profile'
import { CaseState } from '#app/brokering/cases/components/case-state'
import { caseBackPath } from '#app/brokering/cases/case-back'
import { findCase } from '#app/brokering/cases/queries-case.server'
import { IntroductionTable } from '#app/brokering/introductions/components/broker-list'
import { introductionsOf } from '#app/brokering/introductions/queries-broker.server'
import { formDataOf, invalid, redirectWithNotice, refuse, textOf } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Details } from '#app/ui/summary'
import { actOnCase } from './act-on-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.name || 'Candidate' }]

export const loader = as('broker', async ({ params, db, clock, council, actor }) => {
  const now = clock.now()
  const scope = { candidateId: params.id ?? '', councilId: council.id, now }
  const page = found(await caseOf(db, { ...scope, council: council.name }))
  const { personId: me } = actor
  const [history, introductions] = await Promise.all([
    entityHistory(db, { councilId: council.id, entity: 'candidate', entityId: page.view.id }),
    introductionsOf(db, { ...scope, personId: me }),
  ])
  return { ...page, history, introductions, now, me }
})

export const action = as(
  'broker',
  async ({ request, params, db, clock, actor, council }) => {
    const id = params.id ?? ''
    const raw = await formDataOf(request)
    const acted = await actOnCase({ id, raw, broker: { db, clock, actor, council } })
    if (acted.ok) return redirectWithNotice(caseBackPath(textOf(raw, 'back'), id), acted.notice)
    const { form } = acted
    if (!form) throw notFound()
    if (acted.refusal === null) return invalid({ form })
    return refuse({ form }, acted.refusal)
  },
  { of: ({ db, params, council }) => findCase(db, { candidateId: params.id ?? '', councilId: council.id }) },
)

export default function CandidatePage() {
  const { view, brokers, limits, wording, others, introductions, history, ...page } = useLoaderData<typeof loader>()
  const { now, today, me, formKey } = page
  const answered = useActionData<typeof action>()?.form
  const form = (intent: string) => (answered?.values.intent === intent ? answered : undefined)
  const here = { action: `/broker/candidates/${view.id}` }
  const supported = view.status === 'in_work_support'
  const checkIsDue = supported && view.jobs.some(({ checks }) => checks.some(({ due }) => due))
  const inWork = <CaseInWork key="work" {...here} now={now} jobs={view.jobs} open={supported} form={form('check')} />
  const nextAction = view.status !== 'closed' && (
    <CaseNextAction key="next" {...here} {...{ today, now }} nextAction={view.nextAction} form={form('plan')} />
  )
  return (
    <BrokerPage
      title={view.name || 'A person whose details were erased'}
      eyebrow={[view.town, view.profile.postcode].filter(Boolean).join(', ')}
      lead={view.wants}
      back={{ href: '/broker/candidates', label: 'All candidates' }}
      actions={
        view.status === 'active' && (
          <LinkButton href={`${here.action}/matches`} icon="search">
            Find jobs for them
          </LinkButton>
        )
      }
    >
      <div className="stack-lg">
        <div className="stack">
          <CaseStanding view={view} now={now} />
          <ReachThem {...here} view={view} form={form('email')} />
          <CaseDuplicates others={others} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
          <div className="stack-lg">
            {checkIsDue ? [inWork, nextAction] : [nextAction, inWork]}
            <CaseContacts {...here} {...{ formKey, form }} contacts={view.contacts} />
          </div>
          <div className="stack">
            <CaseState {...here} {...{ view, today, form }} />
            <CaseOwner {...here} {...{ view, brokers, limits, me }} form={form('hand_over')} />
            <CaseConsent
              {...here}
              wording={wording}
              consent={view.consent}
              closed={view.status === 'closed'}
              form={form('consent')}
            />
          </div>
        </div>
        {introductions.length > 0 && (
          <Section title="Introductions" id="introductions">
            <IntroductionTable rows={introductions} returnTo={here.action} now={now} withoutCandidate />
          </Section>
        )}
        <CaseProfile view={view} />
        <Details summary="History">
          <History entity="candidate" entries={history} words={brokeringAuditWords} />
        </Details>
      </div>
    </BrokerPage>
  )
}

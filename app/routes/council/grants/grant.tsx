import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DecisionPage } from '#app/grants/checking/components/decision-page'
import { DutyPanel } from '#app/grants/deciding/components/duty-panel'
import { dutyToResolve, interestWords } from '#app/grants/checking/duties/policy'
import { decisionPage } from '#app/grants/checking/queries-decision.server'
import { dutyPanel } from '#app/grants/deciding/queries-deciding.server'
import { dutyBar } from '#app/grants/checking/duties/queries-duties.server'
import { whatReaderMay } from '#app/grants/checking/what-reader-may'
import { grantsAuditWords } from '#app/grants/audit-words'
import { History } from '#app/people/audit/components/history'
import { entityHistory } from '#app/people/audit/entity-history.server'
import { confirmationsOf } from '#app/grants/confirming/queries-confirmations.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { opensAt } from '#app/people/documents/unchecked'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'
import { Notice } from '#app/ui/status'
import { actOnGrant } from './act-on-grant.server'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Application ${page.reference}` : 'Application' },
]

export const loader = as('grant-officer', async ({ db, params, url, council, actor, roles, clock }) => {
  const id = params.id ?? ''
  const now = clock.now()
  const reader = { councilId: council.id, personId: actor.personId }
  const { reference, interest, view } = found(await decisionPage(db, { id, ...reader, now }))
  if (!view) return { reference, hidden: interest && interestWords[interest], page: null, now }
  const duty = dutyToResolve(view.status)
  const [bar, panel, confirmations, history] = await Promise.all([
    duty && roles.includes(duty) ? dutyBar(db, { applicationId: id, personId: actor.personId, duty }) : null,
    dutyPanel(db, { id, ...reader, roles, now }),
    confirmationsOf(db, { applicationId: id, councilId: council.id }),
    entityHistory(db, { councilId: council.id, entity: GRANT_ENTITY, entityId: id }),
  ])
  const page = {
    view,
    confirmations,
    history,
    may: whatReaderMay(view, { roles, personId: actor.personId, interest, bar }),
    readerId: actor.personId,
    evidenceId: url.searchParams.get('evidence'),
    opensUnchecked: opensAt(url, { scanState: 'unscanned' }),
    panel,
    formKey: newFormKey(),
  }
  return { reference, hidden: null, page, now }
})

export const action = as('grant-officer', async ({ request, db, params, council, actor, clock }) => {
  const id = params.id ?? ''
  const raw = await formDataOf(request)
  const acted = await actOnGrant({ id, raw, worker: { db, clock, actor, council } })
  if (acted.ok) return redirectWithNotice(`/council/grants/${id}#main`, acted.notice)
  if (acted.form === null) throw notFound()
  return acted.refusal === null ? invalid({ form: acted.form }) : refuse({ form: acted.form }, acted.refusal)
})

export default function Grant() {
  const { reference, hidden, page, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const back = { href: '/council/grants', label: 'Grants' }
  if (!page) {
    return (
      <CouncilPage title={`Application ${reference}`} back={back} narrow>
        <Notice kind="warn" title={hidden} />
      </CouncilPage>
    )
  }
  const { history, view, panel, ...rest } = page
  return (
    <CouncilPage
      title={view.applicant.name || `Application ${reference}`}
      eyebrow={`${view.scheme.name}, ${reference}`}
      back={back}
    >
      <DecisionPage
        {...rest}
        view={view}
        form={form}
        now={now}
        duty={<DutyPanel panel={panel} />}
        history={<History entity={GRANT_ENTITY} entries={history} words={grantsAuditWords} />}
      />
    </CouncilPage>
  )
}

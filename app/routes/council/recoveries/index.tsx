import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireArea } from '../require-area.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { RecoveryTable } from '#app/grants/recovering/components/recovery-table'
import { listRecoveries } from '#app/grants/recovering/queries-recoveries.server'
import { recoveryViewLabels, recoveryViews } from '#app/grants/recovering/recovery-view'
import { as } from '#app/platform/guard.server'
import { isOneOf } from '#app/shared/one-of'
import { readPage } from '#app/shared/pagination'
import { Pagination, Tabs } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Recoveries' }]

export const loader = as('grant-reader', async (context) => {
  requireArea(context, 'recoveries')
  const { db, url, council, actor, roles, clock } = context
  const isApprover = roles.includes('approver')
  const wanted = url.searchParams.get('view') ?? ''
  const view = isOneOf(recoveryViews, wanted) ? wanted : isApprover ? 'early' : 'asked'
  const page = readPage(url.searchParams.get('page'))
  const list = await listRecoveries(db, { councilId: council.id, personId: actor.personId, view, page })
  return { ...list, view, isApprover, labels: recoveryViewLabels, now: clock.now() }
})

export default function Recoveries() {
  const { rows, page, counts, view, isApprover, labels, now } = useLoaderData<typeof loader>()
  const href = (to: string, number = 1) =>
    `/council/recoveries?view=${to}${number > 1 ? `&page=${String(number)}` : ''}`
  const toDecide = counts.early + counts.proposed
  return (
    <CouncilPage
      title={isApprover && toDecide > 0 ? `Recoveries: ${toDecide} to decide` : 'Recoveries'}
      lead="Money that may be asked back from people who left a job early. One approver proposes, another decides."
    >
      <div className="stack-lg">
        <Tabs
          label="Recoveries"
          items={(['early', 'proposed', 'asked', 'ended'] as const).map((each) => ({
            href: href(each),
            label: `${labels[each]} (${counts[each]})`,
            current: each === view,
          }))}
        />
        <RecoveryTable
          rows={rows}
          view={view}
          now={now}
          hrefFor={(id) => (isApprover ? `/council/grants/${id}/recovery` : `/council/recoveries/${id}`)}
        />
        <Pagination page={page.page} pages={page.pages} of="recoveries" hrefFor={(number) => href(view, number)} />
      </div>
    </CouncilPage>
  )
}

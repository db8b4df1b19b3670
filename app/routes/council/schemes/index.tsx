import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { schemesForStaff } from '#app/grants/schemes/queries-versions.server'
import { as } from '#app/platform/guard.server'
import { formatDate } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'

export const meta: MetaFunction = () => [{ title: 'Schemes' }]

export const loader = as('grant-reader', async ({ db, clock, actor, council, roles }) => {
  const scope = { councilId: council.id, personId: actor.personId, roles }
  const schemeIds = await schemesOf(db, scope)
  const schemes = await schemesForStaff(db, { councilId: council.id, schemeIds, now: clock.now() })
  return {
    mayEdit: roles.includes('admin'),
    schemes: schemes.map(({ id, slug, name, kind, inForce, draft, closed, versions }) => ({
      id,
      slug,
      name,
      kind,
      closed,
      hasDraft: draft !== null,
      inForce: inForce && { version: inForce.version, since: inForce.inForceFrom! },
      planned: versions.find(({ standing }) => standing === 'planned')?.inForceFrom ?? null,
      most: (inForce ?? versions[0])?.definition.maximumPence ?? 0,
    })),
  }
})

export default function Schemes() {
  const { schemes, mayEdit } = useLoaderData<typeof loader>()
  return (
    <CouncilPage
      title="Grant schemes"
      lead="What each scheme pays, to whom, by which rules. Every application keeps the version it was judged by."
      actions={
        mayEdit && (
          <LinkButton href="/council/schemes/new" icon="plus">
            New scheme
          </LinkButton>
        )
      }
    >
      <Table
        caption="Grant schemes"
        columns={[
          { label: 'Scheme', cell: ({ id, name }) => <a href={`/council/schemes/${id}`}>{name}</a> },
          { label: 'Kind', cell: ({ kind }) => kind },
          { label: 'Most for one award', cell: ({ most }) => (most > 0 ? formatMoney(most) : '–'), numeric: true },
          {
            label: 'In force',
            cell: ({ inForce }) => (inForce ? `Version ${inForce.version} since ${formatDate(inForce.since)}` : 'None'),
          },
          {
            label: 'Standing',
            cell: ({ closed, hasDraft, planned }) => (
              <span className="chip-list">
                {closed ? <Tag>Not open</Tag> : <Tag tone="good">Open</Tag>}
                {hasDraft && <Tag tone="info">Draft</Tag>}
                {planned && <Tag tone="accent">New version from {formatDate(planned)}</Tag>}
              </span>
            ),
          },
        ]}
        rows={schemes}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="There is no scheme yet">
            <p>Begin with New starter or Hardship, which come with the portal, or with an empty one.</p>
          </EmptyState>
        }
      />
    </CouncilPage>
  )
}

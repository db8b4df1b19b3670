import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { auditWords } from '#app/across/audit-words'
import { auditQuery, readAuditFilter } from '#app/people/audit/audit-filter'
import { checkRecord } from '#app/people/audit/check-record.server'
import { AuditFilterForm } from '#app/people/audit/components/audit-filter-form'
import { AuditTable } from '#app/people/audit/components/audit-table'
import { RecordCheckCard } from '#app/people/audit/components/record-check'
import { auditEntities, auditEvents, EVENTS_PER_PAGE } from '#app/people/audit/queries.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { areasFor } from '#app/organisations/councils/policy'
import { as } from '#app/platform/guard.server'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'

export const meta: MetaFunction = () => [{ title: 'Audit' }]

export const loader = as('admin', async ({ db, url, council, roles }) => {
  const filter = readAuditFilter(url.searchParams)
  const [events, entities, check] = await Promise.all([
    auditEvents(db, { councilId: council.id, filter, limit: EVENTS_PER_PAGE + 1 }),
    auditEntities(db, council.id),
    url.searchParams.get('check') === 'yes' ? checkRecord(db) : null,
  ])
  const shown = events.slice(0, EVENTS_PER_PAGE).map((event) => ({ ...event, id: event.id.toString() }))
  const more = events.length > EVENTS_PER_PAGE ? shown.at(-1)!.id : null
  const { entity, from, to, person, reference, about } = filter
  return {
    events: shown,
    entities,
    check,
    areas: areasFor(roles),
    filter: { entity, from, to, person, reference, about },
    newest: filter.before === null ? null : `/council/audit${auditQuery(filter, null)}`,
    older: more && `/council/audit${auditQuery(filter, more)}`,
    csv: `/council/audit.csv${auditQuery({ ...filter, before: null }, null)}`,
  }
})

export default function Audit() {
  const { events, areas, entities, check, filter, newest, older, csv } = useLoaderData<typeof loader>()
  return (
    <CouncilPage
      title="What was done, and by whom"
      lead="Nothing here can be changed, by anybody."
      actions={
        <LinkButton href={csv} kind="secondary" icon="download" download>
          Download as CSV
        </LinkButton>
      }
    >
      <div className="stack-lg">
        <AuditFilterForm filter={filter} entities={entities} words={auditWords} />
        {events.length === 0 ? (
          <EmptyState title="Nothing matches">
            <p>Take a filter away, or choose other days.</p>
          </EmptyState>
        ) : (
          <AuditTable events={events} areas={areas} words={auditWords} />
        )}
        <ButtonRow>
          {newest && (
            <LinkButton href={newest} kind="secondary" icon="back">
              Newest
            </LinkButton>
          )}
          {older && (
            <LinkButton href={older} kind="secondary" iconAfter="forward">
              Older
            </LinkButton>
          )}
        </ButtonRow>
        <RecordCheckCard check={check} />
      </div>
    </CouncilPage>
  )
}

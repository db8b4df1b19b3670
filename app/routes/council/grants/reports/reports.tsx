import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import {
  BreakdownSection,
  PotsTable,
  SchemesTable,
  SecondLookStats,
  SpeedStats,
} from '#app/grants/reports/components/report-tables'
import { financialYearWords } from '#app/grants/reports/financial-year'
import { grantReport } from '#app/grants/reports/report.server'
import { as } from '#app/platform/guard.server'
import { Button, LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Select } from '#app/ui/choice-fields'

export const meta: MetaFunction = () => [{ title: 'Grant figures' }]

export const loader = as('grant-reader', async ({ db, url, council, roles, actor, clock }) => {
  const report = await grantReport(db, {
    councilId: council.id,
    personId: actor.personId,
    roles,
    schemeId: url.searchParams.get('scheme'),
    year: url.searchParams.get('year'),
    now: clock.now(),
    readers: 'staff',
  })
  const { chosen } = report
  const query = chosen ? `scheme=${chosen.schemeId}&year=${chosen.year}` : ''
  return {
    ...report,
    csv: `/council/grants/reports.csv?numbers=all&${query}`,
    toPublish: `/council/grants/reports.csv?${query}`,
  }
})

export default function GrantReports() {
  const { pots, schemes, chosen, choices, csv, toPublish } = useLoaderData<typeof loader>()
  return (
    <CouncilPage
      title="What grants did"
      lead="These are the true numbers, for staff. Numbers under 5 are hidden in the CSV that is for publishing: use that one outside the council."
      actions={
        <>
          <LinkButton href={csv} kind="secondary" icon="download" download>
            Download as CSV, for staff
          </LinkButton>
          <LinkButton href={toPublish} kind="secondary" icon="download" download>
            CSV to publish
          </LinkButton>
          <LinkButton href="/council/grants/360giving.json" kind="secondary" icon="download" download>
            360Giving, JSON
          </LinkButton>
          <LinkButton href="/council/grants/360giving.csv" kind="secondary" icon="download" download>
            360Giving, CSV
          </LinkButton>
        </>
      }
    >
      <div className="stack-lg">
        {pots.length > 0 && <PotsTable pots={pots} />}
        {schemes.length > 0 && <SchemesTable schemes={schemes} />}
        {chosen ? (
          <>
            <Chooser choices={choices} schemeId={chosen.schemeId} year={chosen.year} />
            <h2>
              {chosen.name}, {financialYearWords(chosen.year)}
            </h2>
            <SpeedStats speed={chosen.speed} />
            <SecondLookStats looks={chosen.secondLooks} />
            {chosen.breakdowns.map((breakdown) => (
              <BreakdownSection key={breakdown.key} breakdown={breakdown} />
            ))}
          </>
        ) : (
          <EmptyState title="No scheme yet">
            <p>Figures appear here once a scheme is published and somebody has applied.</p>
          </EmptyState>
        )}
      </div>
    </CouncilPage>
  )
}

type ChooserProps = {
  choices: { schemes: { id: string; name: string }[]; years: number[] }
  schemeId: string
  year: number
}

function Chooser({ choices, schemeId, year }: ChooserProps) {
  return (
    <form method="get" action="/council/grants/reports" className="filter-form grid gap-4 sm:grid-cols-3 items-end">
      <Select
        name="scheme"
        label="Scheme"
        defaultValue={schemeId}
        options={choices.schemes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="year"
        label="Financial year"
        defaultValue={String(year)}
        options={choices.years.map((one) => ({ value: String(one), label: financialYearWords(one) }))}
      />
      <Button type="submit" kind="secondary">
        Show
      </Button>
    </form>
  )
}

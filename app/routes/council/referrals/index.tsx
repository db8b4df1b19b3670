import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { ReferredTables } from '#app/people/equality/components/referred-tables'
import { closedQuarters, quarterWords, readQuarter } from '#app/people/equality/quarters'
import { referredCounts } from '#app/people/equality/queries-referred-counts.server'
import { FunnelSection, LiabilitySection, SourcesSection } from '#app/referrals/reports/components/figures'
import { PeriodForm } from '#app/referrals/reports/components/period-form'
import { LicenceTable, UptakeStats } from '#app/referrals/reports/components/uptake'
import { readPeriod } from '#app/referrals/reports/period'
import { licensedProviders } from '#app/referrals/programmes/queries-licences.server'
import { uptakeOf } from '#app/referrals/reports/queries-uptake.server'
import { referralReport } from '#app/referrals/reports/report.server'
import { as } from '#app/platform/guard.server'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Select } from '#app/ui/choice-fields'

export const meta: MetaFunction = () => [{ title: 'Referrals' }]

export const loader = as('money-officer', async ({ db, url, clock, council, roles }) => {
  const now = clock.now()
  const { id: councilId } = council
  const period = readPeriod(url.searchParams.get('period'))
  const quarter = readQuarter(url.searchParams.get('quarter'), now)
  const [uptake, licences, report, equality] = await Promise.all([
    uptakeOf(db, { councilId, now }),
    licensedProviders(db, { councilId, now }),
    referralReport(db, { councilId, period, now }),
    referredCounts(db, { councilId, quarter, now }),
  ])
  const quarters = closedQuarters(now).map((value) => ({ value, label: quarterWords(value) }))
  const mayLicense = roles.includes('admin')
  return { uptake, licences, ...report, equality, period, quarter, quarters, words: quarterWords(quarter), mayLicense }
})

export default function CouncilReferrals() {
  const { uptake, licences, sites, sources, liabilities, equality, ...page } = useLoaderData<typeof loader>()
  const { period, quarter, quarters, words, mayLicense } = page
  return (
    <CouncilPage
      title="Referrals"
      lead="Care workers who tell their friends about a job, and what comes of it."
      actions={
        <ButtonRow>
          {mayLicense && <LinkButton href="/council/referrals/licences/new">Give a licence</LinkButton>}
          <LinkButton
            href={`/council/referrals.csv?period=${period}&quarter=${quarter}`}
            kind="secondary"
            icon="download"
            download
          >
            Download as CSV
          </LinkButton>
        </ButtonRow>
      }
    >
      <div className="stack-lg">
        <UptakeStats uptake={uptake} />
        <LicenceTable licences={licences} />
        <PeriodForm action="/council/referrals" period={period}>
          <Select name="quarter" label="Fairness: quarter" defaultValue={quarter} options={quarters} />
        </PeriodForm>
        <FunnelSection sites={sites} showProviders />
        <SourcesSection sources={sources} />
        <LiabilitySection rows={liabilities} showProviders />
        <Section title={`Who is told about jobs: ${words}`} id="fairness">
          <div className="stack">
            <p>
              People who applied in {words} and answered the equality questions: those a friend told about the job, and
              all others. Friends tend to tell people like themselves. Numbers are rounded to 5, and nothing is told
              where a side has fewer than 5.
            </p>
            {equality.length === 0 ? <p>Nobody who applied then answered.</p> : <ReferredTables counts={equality} />}
          </div>
        </Section>
      </div>
    </CouncilPage>
  )
}

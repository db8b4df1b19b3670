import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { FunnelSection, LiabilitySection, SourcesSection } from '#app/referrals/reports/components/figures'
import { PeriodForm } from '#app/referrals/reports/components/period-form'
import { readPeriod } from '#app/referrals/reports/period'
import { referralReport } from '#app/referrals/reports/report.server'
import { ReferralTabs } from '#app/referrals/friends/desk/components/referral-tabs'
import { as } from '#app/platform/guard.server'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'

export const meta: MetaFunction = () => [{ title: 'Referral figures' }]

export const loader = as('provider-viewer', async ({ db, url, clock, provider }) => {
  const { councilId, providerId } = provider
  const period = readPeriod(url.searchParams.get('period'))
  return { period, ...(await referralReport(db, { councilId, providerId, period, now: clock.now() })) }
})

export default function ReferralFigures() {
  const { period, sites, sources, liabilities } = useLoaderData<typeof loader>()
  return (
    <ProviderPage
      title="Referral figures"
      lead="What your people’s word of mouth brings, and what it costs."
      actions={
        <LinkButton href={`/provider/referrals/figures.csv?period=${period}`} kind="secondary" icon="download" download>
          Download as CSV
        </LinkButton>
      }
    >
      <div className="stack-lg">
        <ReferralTabs current="figures" />
        <PeriodForm action="/provider/referrals/figures" period={period} />
        {sites.length === 0 ? (
          <EmptyState title={period === 'all' ? 'Nothing to count yet' : 'Nothing to count in this time'}>
            <p>Figures appear here once somebody has shared a job.</p>
          </EmptyState>
        ) : (
          <FunnelSection sites={sites} showProviders={false} />
        )}
        {sources.length > 0 && <SourcesSection sources={sources} />}
        {liabilities.length > 0 && <LiabilitySection rows={liabilities} showProviders={false} />}
      </div>
    </ProviderPage>
  )
}

import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicationStatuses } from '#app/hiring/applications/job-application'
import { providerStatusWords } from '#app/hiring/applications/status-words'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { daysWords } from '#app/jobs/vacancies/listed-words'
import { vacancyStatistics } from '#app/jobs/vacancies/queries-statistics.server'
import { as, found } from '#app/platform/guard.server'
import { Bars } from '#app/ui/bars'
import { Stats } from '#app/ui/card'

export const meta: MetaFunction = () => [{ title: 'How this vacancy is doing' }]

export const loader = as('provider-viewer', async ({ params, db, provider }) => {
  const id = params.id ?? ''
  return { id, ...found(await vacancyStatistics(db, { vacancyId: id, providerId: provider.providerId })) }
})

export default function Statistics() {
  const { id, title, stages, total, answered, medianDaysToAnswer, openings, openingsTaken } =
    useLoaderData<typeof loader>()
  const count = (status: string) => stages.find((stage) => stage.status === status)?.applications ?? 0
  return (
    <ProviderPage
      title="How this vacancy is doing"
      eyebrow={title || 'New vacancy'}
      back={{ href: `/provider/vacancies/${id}`, label: title || 'New vacancy' }}
    >
      <div className="stack-lg">
        <Stats
          label="Figures"
          items={[
            {
              label: total === 1 ? 'person has applied' : 'people have applied',
              value: total,
              href: `/provider/vacancies/${id}/applications`,
            },
            { label: 'have had an answer', value: answered },
            {
              label: 'until the first answer, for the middle one',
              value: medianDaysToAnswer === null ? '–' : daysWords(medianDaysToAnswer),
            },
            { label: `of ${openings} ${openings === 1 ? 'opening' : 'openings'} taken`, value: openingsTaken },
          ]}
        />
        {total > 0 ? (
          <Bars
            title="Where the applications stand now"
            unit="applications"
            items={applicationStatuses
              .filter((status) => status !== 'draft' && count(status) > 0)
              .map((status) => ({ label: providerStatusWords[status].label, value: count(status) }))}
          />
        ) : (
          <p>Nobody has applied yet.</p>
        )}
      </div>
    </ProviderPage>
  )
}

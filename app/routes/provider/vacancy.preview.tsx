import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/modules/providers/components/provider-workspace'
import { answerLines } from '#app/modules/vacancies/answer-words'
import { VacancyAnswersList } from '#app/modules/vacancies/components/vacancy-answers'
import { providerVacancy } from '#app/modules/vacancies/queries-provider.server'
import { as, found } from '#app/platform/guard.server'
import { renderMarkdown } from '#app/platform/markdown'

export const meta: MetaFunction = () => [{ title: 'Preview' }]

export const loader = as('provider-viewer', async ({ params, db, clock, provider }) => {
  const now = clock.now()
  const { id, answers, sites } = found(
    await providerVacancy(db, { vacancyId: params.id ?? '', providerId: provider.providerId, now }),
  )
  return {
    id,
    title: answers.title || 'New vacancy',
    lines: answerLines(answers, { now, siteNames: sites.map(({ name, town }) => `${name}, ${town}`) }),
    descriptionHtml: renderMarkdown(answers.description),
  }
})

export default function PreviewVacancy() {
  const { id, title, lines, descriptionHtml } = useLoaderData<typeof loader>()
  return (
    <ProviderPage title={title} eyebrow="Preview: nobody else sees this" back={{ href: `/provider/vacancies/${id}`, label: 'Back to the vacancy' }}>
      <div className="stack-lg">
        <VacancyAnswersList lines={lines} descriptionHtml={descriptionHtml} />
      </div>
    </ProviderPage>
  )
}

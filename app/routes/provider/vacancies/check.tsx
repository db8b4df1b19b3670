import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { answerLines } from '#app/jobs/editing/answer-words'
import { BeforePublishing, PublishForm } from '#app/jobs/publishing/components/publish-part'
import { VacancyAnswersList } from '#app/jobs/editing/components/vacancy-answers'
import { editHref } from '#app/jobs/editing/editor-steps'
import { vacancyProblems } from '#app/jobs/editing/forms'
import { payWarning } from '#app/jobs/editing/pay-warning'
import { editorContext, expectedReview } from '#app/jobs/editing/queries-editor.server'
import { providerVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { renderMarkdown } from '#app/platform/markdown'
import { redirect } from '#app/platform/redirect.server'
import { ErrorSummary } from '#app/ui/form'
import { publishVacancy } from '#app/jobs/publishing/publish-vacancy.server'
import { formatDay, formatTime } from '#app/shared/date-words'

export const meta: MetaFunction = () => [{ title: 'Check your answers' }]

export const loader = as('provider-recruiter', async ({ params, db, clock, provider }) => {
  const now = clock.now()
  const vacancy = found(await providerVacancy(db, { vacancyId: params.id ?? '', providerId: provider.providerId, now }))
  if (vacancy.status !== 'draft') throw redirect(`/provider/vacancies/${vacancy.id}`)
  const { answers } = vacancy
  const { context } = await editorContext(db, provider, { now, saved: answers })
  return {
    id: vacancy.id,
    title: answers.title,
    lines: answerLines(answers, { now, siteNames: vacancy.sites.map(({ name, town }) => `${name}, ${town}`) }),
    descriptionHtml: renderMarkdown(answers.description),
    problems: vacancyProblems(answers, context),
    ...(await expectedReview(db, provider, answers)),
    warning: payWarning(answers, context),
    moderationReason: vacancy.moderationReason,
  }
})

export const action = as('provider-recruiter', async (context) => {
  const read = await readForm(context.request, z.object({}))
  const vacancyId = context.params.id ?? ''
  const published = await publishVacancy({ vacancyId }, context)
  const here = `/provider/vacancies/${vacancyId}`
  if (published.ok) {
    const { status, publishAt } = published
    if (status === 'pending_review')
      return redirectWithNotice(here, 'Sent. The council reads it, usually within a working day, and emails you.')
    const now = context.clock.now()
    return redirectWithNotice(
      here,
      publishAt > now
        ? `Done. It goes live by itself on ${formatDay(publishAt, now)} at ${formatTime(publishAt)}.`
        : 'Your vacancy is live. People can find it now.',
    )
  }
  switch (published.reason) {
    case 'not-found':
      throw notFound()
    case 'not-a-draft':
      return redirect(here)
    case 'provider-not-verified':
      return refuse(
        read,
        'The council has not verified your organisation yet. Your draft is kept: publish it once you are verified. We email you then.',
      )
    case 'incomplete':
      return refuse(read, 'Something is still missing or wrong. See the list below.')
  }
})

export default function CheckVacancy() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isVerified = useProviderFrame().provider.status === 'verified'
  const changeHref = (step: Parameters<typeof editHref>[1], field: string) =>
    editHref(data.id, step, { from: 'check', field })
  return (
    <ProviderPage
      title={data.problems.length > 0 ? 'Almost ready: check your answers' : 'Check your answers'}
      eyebrow={data.title || 'New vacancy'}
      back={{ href: `/provider/vacancies/${data.id}`, label: data.title || 'New vacancy' }}
      narrow
    >
      <div className="stack-lg">
        <ErrorSummary state={answer?.form} />
        <BeforePublishing isVerified={isVerified} {...data} changeHref={changeHref} />
        <VacancyAnswersList lines={data.lines} descriptionHtml={data.descriptionHtml} changeHref={changeHref} />
        <PublishForm id={data.id} isReady={isVerified && data.problems.length === 0} />
      </div>
    </ProviderPage>
  )
}

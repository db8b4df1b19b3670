import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { answerLines } from '#app/jobs/editing/answer-words'
import { VacancyActions } from '#app/jobs/vacancies/components/vacancy-actions'
import { VacancyAnswersList } from '#app/jobs/editing/components/vacancy-answers'
import { VacancyStanding } from '#app/jobs/publishing/components/vacancy-standing'
import { copyAsDraft } from '#app/jobs/editing/create-draft.server'
import { editHref } from '#app/jobs/editing/editor-steps'
import { findVacancy, providerVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { confirmBefore } from '#app/jobs/vacancies/vacancy-state'
import { floorOf } from '#app/jobs/pay/coming/queries-coming-floor.server'
import { closedReasonLabels } from '#app/jobs/vacancies/vacancy'
import { byIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { renderMarkdown } from '#app/platform/markdown'
import { redirect } from '#app/platform/redirect.server'
import { formatDay } from '#app/shared/date-words'
import { londonDate, startOfLondonDay } from '#app/shared/dates'
import {
  confirmVacancy,
  reopenVacancy,
  takeBackVacancy,
  type VacancyChanged,
} from '#app/jobs/publishing/change-vacancy-state.server'
import { workOf } from '#app/across/work.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Vacancy' }]

export const loader = as('provider-viewer', async ({ params, db, clock, council, provider }) => {
  const now = clock.now()
  const vacancy = found(await providerVacancy(db, { vacancyId: params.id ?? '', providerId: provider.providerId, now }))
  const { answers, state, closedReason, closedAt, openingsTaken } = vacancy
  const stillOpen = answers.closesAt !== null && answers.closesAt > now && openingsTaken < answers.openings
  const hidden =
    state === 'live' ? confirmBefore({ closesAt: answers.closesAt, touchedAt: vacancy.touchedAt }, now) : null
  const floor =
    state === 'closed' ? null : await floorOf(db, { councilId: council.id, answers, today: londonDate(now) })
  return {
    ...vacancy,
    confirmBefore: hidden && formatDay(hidden, now),
    payFloor: floor && {
      isNow: floor.isNow,
      sentence: floor.sentence,
      on: formatDay(startOfLondonDay(floor.from), now),
    },
    title: answers.title || 'New vacancy',
    openings: answers.openings,
    lines: answerLines(answers, { now, siteNames: vacancy.sites.map(({ name, town }) => `${name}, ${town}`) }),
    descriptionHtml: renderMarkdown(answers.description),
    closedWords: closedAt && closedReason && `${closedReasonLabels[closedReason]}, ${formatDay(closedAt, now)}`,
    mayReopen: state === 'closed' && closedReason === 'filled_here' && stillOpen && vacancy.approvedAt !== null,
    formKey: newFormKey(),
  }
})

const notices = {
  confirm: 'Thank you. The vacancy is shown for another 90 days, or until it closes.',
  'take-back': 'It is a draft again. Change it, then publish it.',
  reopen: 'The vacancy is open again.',
}

export const action = as(
  'provider-recruiter',
  async (context) => {
    const vacancyId = context.params.id ?? ''
    const here = `/provider/vacancies/${vacancyId}`
    const work = workOf(context)
    const change = async (operation: typeof confirmVacancy, done: string) => {
      const changed: VacancyChanged = await operation({ vacancyId }, work)
      if (changed.ok) return redirectWithNotice(here, done)
      switch (changed.reason) {
        case 'not-found':
          throw notFound()
        case 'closing-date-passed':
          return redirect(`${here}/extend`)
        case 'no-openings-left':
          return redirectWithNotice(here, 'All its openings are taken. Copy it to take on more people.')
        case 'not-allowed':
          return redirectWithNotice(here, 'It changed in the meantime. This is how it stands.')
      }
    }
    return byIntent(await formDataOf(context.request), {
      copy: async (raw) => {
        const copied = await copyAsDraft({ vacancyId, formKey: formKeyOf(raw) }, work)
        if (!copied.ok) throw notFound()
        return redirectWithNotice(
          `/provider/vacancies/${copied.vacancyId}/check`,
          'Copied. Check the dates, then publish it.',
        )
      },
      confirm: () => change(confirmVacancy, notices.confirm),
      'take-back': () => change(takeBackVacancy, notices['take-back']),
      reopen: () => change(reopenVacancy, notices.reopen),
    })
  },
  {
    of: ({ db, params, provider }) => findVacancy(db, { vacancyId: params.id ?? '', providerId: provider.providerId }),
  },
)

export default function Vacancy() {
  const vacancy = useLoaderData<typeof loader>()
  const { who } = useProviderFrame()
  const { id, title, status, sites } = vacancy
  const mayChange = who.mayEdit && (status === 'draft' || status === 'approved')
  const changeHref = (step: Parameters<typeof editHref>[1], field: string) =>
    editHref(id, step, { field, ...(status === 'draft' && { from: 'check' as const }) })
  return (
    <ProviderPage
      title={title}
      eyebrow={sites.map(({ name }) => name).join(', ')}
      back={{ href: '/provider/vacancies', label: 'Your vacancies' }}
      actions={who.mayEdit && <VacancyActions {...vacancy} />}
    >
      <div className="stack-lg">
        <VacancyStanding {...vacancy} mayChange={mayChange} />
        <VacancyAnswersList
          lines={vacancy.lines}
          descriptionHtml={vacancy.descriptionHtml}
          changeHref={mayChange ? changeHref : undefined}
        />
      </div>
    </ProviderPage>
  )
}

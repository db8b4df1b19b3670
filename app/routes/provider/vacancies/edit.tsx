import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { VacancyStepForm } from '#app/jobs/editing/components/vacancy-step-form'
import { editHref, errorsOn, hrefAfter, readStep, stepsFor } from '#app/jobs/editing/editor-steps'
import { vacancyForm, vacancyStepTitles } from '#app/jobs/editing/forms'
import { editorContext } from '#app/jobs/editing/queries-editor.server'
import { providerVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { readStepForm } from './read-step-form.server'
import { intentOrOnward } from '#app/platform/by-intent.server'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound, type ProviderContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { editVacancy } from '#app/jobs/editing/edit-vacancy.server'
import { providerWork } from '../provider-work.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${vacancyStepTitles[data.step]} – ${data.title}` : 'Change a vacancy' },
]

async function opened({ params, url, db, clock, provider }: ProviderContext) {
  const now = clock.now()
  const vacancy = found(await providerVacancy(db, { vacancyId: params.id ?? '', providerId: provider.providerId, now }))
  if (vacancy.status !== 'draft' && vacancy.status !== 'approved') throw redirect(`/provider/vacancies/${vacancy.id}`)
  const step = readStep(url.searchParams.get('step'))
  const { context, sites } = await editorContext(db, provider, { now, saved: vacancy.answers })
  const steps = stepsFor({ openSites: sites.length, step })
  const fromCheck = url.searchParams.get('from') === 'check'
  return { vacancy, step, steps, sites, context, fromCheck, now }
}

export const loader = as('provider-recruiter', async (request) => {
  const { vacancy, step, steps, sites, fromCheck, now } = await opened(request)
  const { id, answers, status } = vacancy
  return {
    id,
    title: answers.title || 'New vacancy',
    step,
    steps,
    sites,
    values: vacancyForm[step].toForm(answers),
    isOut: status === 'approved' && answers.publishAt !== null && answers.publishAt <= now,
    isUnpaid: answers.contract === 'volunteer' || answers.contract === 'placement',
    mode: status === 'approved' ? ('published' as const) : fromCheck ? ('check' as const) : ('draft' as const),
  }
})

export const action = as(
  'provider-recruiter',
  async (request) => {
    const { vacancy, step, steps, context, fromCheck } = await opened(request)
    const raw = await formDataOf(request.request)
    const asDraft = intentOrOnward(raw, ['continue', 'draft'], 'continue') === 'draft' && vacancy.status === 'draft'
    const read = readStepForm(raw, { step, asDraft }, context)
    if (!read.ok) return invalid(read)
    const edited = await editVacancy({ vacancyId: vacancy.id, answers: read.answers }, providerWork(request))
    const here = `/provider/vacancies/${vacancy.id}`
    if (edited.ok) {
      if (asDraft) return redirectWithNotice(here, 'Saved as a draft. Only your team can see it.')
      if (edited.result === 'held')
        return redirectWithNotice(here, 'Saved. The council reads the change before people see it again.')
      if (vacancy.status === 'approved') return redirectWithNotice(here, 'Saved. People see the change now.')
      return redirect(fromCheck ? `${here}/check` : hrefAfter(vacancy.id, step, steps))
    }
    switch (edited.reason) {
      case 'not-found':
        throw notFound()
      case 'problems':
        return invalid({ form: { values: read.form.values, errors: errorsOn(step, edited.problems) } })
      case 'openings-taken':
        return refuse(read, `You have taken on ${edited.taken} already, so enter ${edited.taken} or more.`, 'openings')
      case 'not-editable':
        return redirectWithNotice(here, 'It cannot be changed just now. What you see here is how it stands.')
    }
  },
  { keeps: 'save this vacancy' },
)

export default function EditVacancy() {
  const { id, title, step, steps, sites, values, isOut, isUnpaid, mode } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/provider/vacancies/${id}`
  return (
    <ProviderPage
      title={vacancyStepTitles[step]}
      eyebrow={title}
      back={mode === 'check' ? { href: `${here}/check`, label: 'Check your answers' } : { href: here, label: title }}
      {...(mode === 'published' && { lead: 'This vacancy is published: people see your change at once.' })}
      narrow
    >
      <VacancyStepForm
        {...{ step, steps, sites, isOut, isUnpaid, mode }}
        form={answer?.form ?? { values, errors: {} }}
        action={editHref(id, step, mode === 'check' ? { from: 'check' } : {})}
        hrefFor={(name) => editHref(id, name)}
      />
    </ProviderPage>
  )
}

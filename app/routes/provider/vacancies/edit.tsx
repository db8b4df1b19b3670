import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { VacancyStepForm } from '#app/jobs/editing/components/vacancy-step-form'
import { closingReasonForm } from '#app/jobs/editing/closing-reason'
import { editVacancy } from '#app/jobs/editing/edit-vacancy.server'
import { editHref, errorsOn, howFar, readStep, stepsFor, vacancyEditor } from '#app/jobs/editing/editor-steps'
import { vacancyForm, vacancyStepTitles } from '#app/jobs/editing/forms'
import { editorContext } from '#app/jobs/editing/queries-editor.server'
import { providerVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { pressedButton, saveStep } from '../../save-step.server'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { workOf } from '#app/across/work.server'
import { as, found, notFound, type ProviderContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

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
  const { vacancy, step, steps, sites, context, fromCheck, now } = await opened(request)
  const { id, answers, status } = vacancy
  return {
    id,
    title: answers.title || 'New vacancy',
    step,
    steps,
    ...howFar(answers, context, steps),
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
    const { id: vacancyId, status } = vacancy
    const raw = await formDataOf(request.request)
    const reason = checkForm(raw, closingReasonForm)
    const asDraft = pressedButton(raw, vacancyEditor, step) === 'draft' && status === 'draft'
    const here = `/provider/vacancies/${vacancyId}`
    const posted = { step, raw, base: vacancyId, out: here, fromCheck }
    return saveStep({
      form: vacancyEditor,
      screens: [...steps, 'check'],
      facts: context,
      ...posted,
      intent: asDraft ? 'later' : 'finish',
      alsoWrong: async () => (reason.ok ? {} : reason.form.errors),
      store: async (_, { values }) => {
        const answers = vacancyForm[step].toAnswers(values, context)
        const edit = { vacancyId, answers, closingReason: reason.ok ? reason.value.closingReason : '' }
        const edited = await editVacancy(edit, workOf(request))
        return edited.ok ? { ...edited, done: [] } : edited
      },
      refused: async (edited, form) => {
        switch (edited.reason) {
          case 'not-found':
            throw notFound()
          case 'problems':
            return invalid({ form: { values: form.values, errors: errorsOn(step, edited.problems) } })
          case 'openings-taken': {
            const words = `You have taken on ${edited.taken} already, so enter ${edited.taken} or more.`
            return refuse({ form }, words, 'openings')
          }
          case 'not-editable':
            return redirectWithNotice(here, 'It cannot be changed just now. What you see here is how it stands.')
        }
      },
      leads: async (_, { result }) => {
        if (asDraft) return redirectWithNotice(here, 'Saved as a draft. Only your team can see it.')
        if (result === 'draft')
          return redirectWithNotice(here, 'Saved. It has no publishing date any more, so it is a draft again.')
        if (result === 'held')
          return redirectWithNotice(here, 'Saved. The council reads the change before people see it again.')
        return status === 'approved' ? redirectWithNotice(here, 'Saved. People see the change now.') : undefined
      },
    })
  },
  { keeps: 'save this vacancy' },
)

export default function EditVacancy() {
  const { id, title, step, steps, done, untouched, sites, values, isOut, isUnpaid, mode } =
    useLoaderData<typeof loader>()
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
        {...{ step, steps, done, untouched, sites, isOut, isUnpaid, mode }}
        form={answer?.form ?? { values, errors: {} }}
        action={editHref(id, step, mode === 'check' ? { from: 'check' } : {})}
        hrefFor={(name) => editHref(id, name)}
      />
    </ProviderPage>
  )
}

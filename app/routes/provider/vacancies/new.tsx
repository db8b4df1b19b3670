import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { VacancyStepForm } from '#app/jobs/editing/components/vacancy-step-form'
import { createDraft, draftDefaults } from '#app/jobs/editing/create-draft.server'
import { errorsOn, stepsFor, vacancyEditor } from '#app/jobs/editing/editor-steps'
import { vacancyForm } from '#app/jobs/editing/forms'
import { editorContext } from '#app/jobs/editing/queries-editor.server'
import { pressedButton, saveStep } from '../../save-step.server'
import { formDataOf, invalid, redirectWithNotice } from '#app/platform/forms.server'
import { as, type ProviderContext } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { redirect } from '#app/platform/redirect.server'
import { pathOf } from '#app/steps/steps-form'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'

export const meta: MetaFunction = () => [{ title: 'New vacancy' }]

async function begun({ db, clock, provider }: ProviderContext) {
  const now = clock.now()
  const defaults = await draftDefaults(db, provider, now)
  const { context, sites } = await editorContext(db, provider, { now, saved: defaults })
  return { defaults, context, steps: stepsFor({ openSites: sites.length, step: 'basics' }), hasSites: sites.length > 0 }
}

export const loader = as('provider-recruiter', async (request) => {
  const { defaults, steps, hasSites } = await begun(request)
  return { values: vacancyForm.basics.toForm(defaults), steps, hasSites, formKey: newFormKey() }
})

export const action = as(
  'provider-recruiter',
  async (request) => {
    const { context, steps } = await begun(request)
    const raw = await formDataOf(request.request)
    const asDraft = pressedButton(raw, vacancyEditor, 'basics') === 'draft'
    return saveStep({
      form: vacancyEditor,
      screens: [...steps, 'check'],
      facts: context,
      step: 'basics',
      raw,
      // Nobody is led by these: `leads` always answers, since the vacancy has its address only once it is kept.
      base: '',
      out: '/provider/vacancies',
      intent: asDraft ? 'later' : 'finish',
      store: async (_, { values }) => {
        const answers = vacancyForm.basics.toAnswers(values, context)
        const made = await createDraft({ answers, formKey: formKeyOf(raw) }, request)
        return made.ok ? { ...made, done: [] } : made
      },
      refused: ({ problems }, { values }) => invalid({ form: { values, errors: errorsOn('basics', problems) } }),
      leads: async (intent, { vacancyId }) => {
        if (intent === 'later')
          return redirectWithNotice(`/provider/vacancies/${vacancyId}`, 'Saved as a draft. Only your team can see it.')
        // The vacancy has its address only now.
        return redirect(pathOf(vacancyEditor, vacancyId, steps[1] ?? 'check'))
      },
    })
  },
  { keeps: 'start this vacancy' },
)

export default function NewVacancy() {
  const { values, steps, hasSites, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ProviderPage
      title="The job"
      eyebrow="New vacancy"
      lead={hasSites ? 'About five minutes. It is kept as a draft from the next screen on.' : undefined}
      back={{ href: '/provider/vacancies', label: 'Your vacancies' }}
      narrow
    >
      {hasSites ? (
        <VacancyStepForm
          step="basics"
          mode="draft"
          {...{ steps }}
          done={[]}
          untouched={[]}
          sites={[]}
          isOut={false}
          isUnpaid={false}
          form={answer?.form ?? { values, errors: {} }}
          action="/provider/vacancies/new"
          hidden={{ formKey }}
        />
      ) : (
        <EmptyState
          title="First tell us where the work is"
          action={
            <LinkButton href="/provider/sites/new" icon="plus">
              Add a place of work
            </LinkButton>
          }
        >
          <p>People search by distance, so a vacancy needs a place.</p>
        </EmptyState>
      )}
    </ProviderPage>
  )
}

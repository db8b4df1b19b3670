import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { usualClosing } from '#app/jobs/editing/draft-defaults'
import { errorsOn } from '#app/jobs/editing/editor-steps'
import { findVacancy, providerVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { DateField } from '#app/ui/text-fields'
import { formatDay } from '#app/shared/date-words'
import { londonDate } from '#app/shared/dates'
import { moment } from '#app/shared/form-fields'
import { editVacancy } from '#app/jobs/editing/edit-vacancy.server'

export const meta: MetaFunction = () => [{ title: 'Change the closing date' }]

const extendForm = z.object({ closesAt: moment('Enter the closing date, for example 31 March 2026', 'end') })

export const loader = as('provider-recruiter', async ({ params, db, clock, provider }) => {
  const now = clock.now()
  const { id, answers, status } = found(
    await providerVacancy(db, { vacancyId: params.id ?? '', providerId: provider.providerId, now }),
  )
  if (status !== 'approved' || !answers.closesAt) throw redirect(`/provider/vacancies/${id}`)
  const { closesAt, title } = answers
  const tense = closesAt <= now ? 'It closed on' : 'It closes on'
  return { id, title, lead: `${tense} ${formatDay(closesAt, now)}.`, suggested: londonDate(usualClosing(now)) }
})

export const action = as(
  'provider-recruiter',
  async (context) => {
    const read = await readForm(context.request, extendForm)
    if (!read.ok) return invalid(read)
    const vacancyId = context.params.id ?? ''
    const here = `/provider/vacancies/${vacancyId}`
    const edited = await editVacancy({ vacancyId, answers: read.value }, context)
    if (edited.ok) {
      const words = `People can apply until the end of ${formatDay(read.value.closesAt, context.clock.now())}.`
      return redirectWithNotice(
        here,
        edited.result === 'held' ? 'Saved. The council reads it again before people see it.' : words,
      )
    }
    switch (edited.reason) {
      case 'not-found':
        throw notFound()
      case 'problems':
        return invalid({ form: { values: read.form.values, errors: errorsOn('dates', edited.problems) } })
      case 'openings-taken':
      case 'not-editable':
        return redirect(here)
    }
  },
  {
    of: ({ db, params, provider }) => findVacancy(db, { vacancyId: params.id ?? '', providerId: provider.providerId }),
  },
)

export default function ExtendVacancy() {
  const { id, title, lead, suggested } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/provider/vacancies/${id}`
  return (
    <ProviderPage
      title="Until when can people apply?"
      eyebrow={title}
      lead={lead}
      back={{ href: here, label: title }}
      narrow
    >
      <Form state={answer?.form} action={`${here}/extend`}>
        <DateField
          name="closesAt"
          label="New closing date"
          hint="The last day on which people can apply."
          defaultValue={suggested}
          form={answer?.form}
        />
        <Button>Save the closing date</Button>
      </Form>
    </ProviderPage>
  )
}

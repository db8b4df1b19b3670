import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { usualClosing } from '#app/jobs/editing/draft-defaults'
import { errorsOn } from '#app/jobs/editing/editor-steps'
import { findVacancy, providerVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { DateField, TimeField } from '#app/ui/text-fields'
import { deadlineDay, deadlineOf, deadlineWords, hourOf } from '#app/shared/deadline'
import { deadline } from '#app/shared/form-fields'
import { closingReasonForm } from '#app/jobs/editing/closing-reason'
import { ClosingReason } from '#app/jobs/editing/components/closing-reason'
import { closingAt, closingHour } from '#app/jobs/editing/forms/dates'
import { CLOSING_HOUR } from '#app/jobs/vacancies/fields/dates'
import { workOf } from '#app/across/work.server'
import { editVacancy } from '#app/jobs/editing/edit-vacancy.server'

export const meta: MetaFunction = () => [{ title: 'Change the closing date' }]

const extendForm = closingReasonForm.extend({
  closesAt: deadline('Enter the closing date, for example 31 March 2026'),
  [CLOSING_HOUR]: closingHour(),
})

export const loader = as('provider-recruiter', async ({ params, db, clock, provider }) => {
  const now = clock.now()
  const { id, answers, status } = found(
    await providerVacancy(db, { vacancyId: params.id ?? '', providerId: provider.providerId, now }),
  )
  if (status !== 'approved' || !answers.closesAt) throw redirect(`/provider/vacancies/${id}`)
  const { closesAt, title } = answers
  const tense = closesAt <= now ? 'It closed on' : 'It closes on'
  return {
    id,
    title,
    lead: `${tense} ${deadlineWords(closesAt, now)}.`,
    suggested: deadlineDay(usualClosing(now)),
    hour: hourOf(closesAt),
    isOpen: closesAt > now && answers.publishAt !== null && answers.publishAt <= now,
  }
})

export const action = as(
  'provider-recruiter',
  async (context) => {
    const read = await readForm(context.request, extendForm)
    if (!read.ok) return invalid(read)
    const vacancyId = context.params.id ?? ''
    const here = `/provider/vacancies/${vacancyId}`
    const closesAt = closingAt(read.value.closesAt, read.value.closesHour)
    const { closingReason } = read.value
    const edited = await editVacancy({ vacancyId, answers: { closesAt }, closingReason }, workOf(context))
    if (edited.ok) {
      const until = deadlineWords(closesAt, context.clock.now())
      const words = `People can apply until ${deadlineOf(closesAt).hour ? '' : 'the end of '}${until}.`
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
  const { id, title, lead, suggested, hour, isOpen } = useLoaderData<typeof loader>()
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
          hint="The last day on which people can apply, to the end of that day."
          defaultValue={suggested}
          form={answer?.form}
        />
        <TimeField
          name={CLOSING_HOUR}
          label="Closes at"
          optional
          hint="Only if it closes earlier on that day. People see the time."
          defaultValue={hour}
          form={answer?.form}
        />
        {isOpen && <ClosingReason form={answer?.form} />}
        <Button>Save the closing date</Button>
      </Form>
    </ProviderPage>
  )
}

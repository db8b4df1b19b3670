import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { findVacancy, providerVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { closedReasonLabels } from '#app/jobs/vacancies/vacancy'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { choice } from '#app/shared/form-fields'
import { closeVacancy } from '#app/jobs/publishing/change-vacancy-state.server'
import { workOf } from '#app/across/work.server'

export const meta: MetaFunction = () => [{ title: 'Close a vacancy' }]

const reasons = ['filled_here', 'filled_elsewhere', 'withdrawn'] as const
const closeForm = z.object({ reason: choice(reasons, 'Choose why you close it') })

export const loader = as('provider-recruiter', async ({ params, db, clock, provider }) => {
  const scope = { vacancyId: params.id ?? '', providerId: provider.providerId, now: clock.now() }
  const { id, answers, status, applicants } = found(await providerVacancy(db, scope))
  if (status === 'closed') throw redirect(`/provider/vacancies/${id}`)
  return { id, title: answers.title || 'New vacancy', isDraft: status === 'draft', unanswered: applicants.unanswered }
})

export const action = as(
  'provider-recruiter',
  async (context) => {
    const read = await readForm(context.request, closeForm)
    if (!read.ok) return invalid(read)
    const vacancyId = context.params.id ?? ''
    const closed = await closeVacancy({ vacancyId, reason: read.value.reason }, workOf(context))
    if (closed.ok) return redirectWithNotice('/provider/vacancies', 'Done. Nobody can apply to it any more.')
    if (closed.reason === 'not-found') throw notFound()
    return redirect(`/provider/vacancies/${vacancyId}`)
  },
  {
    of: ({ db, params, provider }) => findVacancy(db, { vacancyId: params.id ?? '', providerId: provider.providerId }),
  },
)

export default function CloseVacancy() {
  const { id, title, isDraft, unanswered } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/provider/vacancies/${id}`
  const waiting = unanswered === 1 ? 'One applicant is' : `${unanswered} applicants are`
  return (
    <ProviderPage
      title={isDraft ? `Throw “${title}” away?` : `Close “${title}”?`}
      lead={
        isDraft
          ? 'It goes from your list for good.'
          : 'People no longer find it. Those who applied stay in your list for you to answer. Tomorrow we tell anyone who is still waiting that the advert has closed. Anyone who was still filling in an application is told too.'
      }
      back={{ href: here, label: title }}
      narrow
    >
      <Form state={answer?.form} action={`${here}/close`} hidden={isDraft ? { reason: 'withdrawn' } : {}}>
        {unanswered > 0 && (
          <p>
            {waiting} still waiting for an answer. <a href={`${here}/applications`}>Answer them</a>
          </p>
        )}
        {!isDraft && (
          <Radios
            name="reason"
            legend="Why do you close it?"
            options={reasons.map((value) => ({ value, label: closedReasonLabels[value] }))}
            form={answer?.form}
          />
        )}
        <ButtonRow>
          <Button kind="danger">{isDraft ? 'Throw the draft away' : 'Close the vacancy'}</Button>
          <LinkButton href={here} kind="quiet">
            Keep it
          </LinkButton>
        </ButtonRow>
      </Form>
    </ProviderPage>
  )
}

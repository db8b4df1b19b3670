import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addEmployerInterest, endEmployerInterest } from '#app/grants/checking/duties/employer-interests.server'
import { EmployerInterestForm } from '#app/grants/checking/duties/interest-forms'
import { employerInterests } from '#app/grants/checking/duties/queries-interests.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { readByIntent } from '#app/platform/by-intent.server'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { formatDate } from '#app/shared/date-words'
import { ActionButton, Button, ButtonRow } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Table } from '#app/ui/table'
import { TextArea } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Your interests' }]

export const loader = as('grant-reader', async ({ db, council, actor }) =>
  employerInterests(db, { councilId: council.id, personId: actor.personId }),
)

export const action = as('grant-reader', async ({ request, db, council, actor, clock }) => {
  const read = readByIntent(await formDataOf(request), EmployerInterestForm)
  if (!read.ok) return invalid(read)
  const worker = { db, actor, council, clock }
  if (read.value.intent === 'end') {
    if (!(await endEmployerInterest(read.value, worker))) throw notFound()
    return redirectWithNotice('/council/interests', 'Ended. Applications of its people are yours to decide again.')
  }
  const added = await addEmployerInterest(read.value, worker)
  if (added.ok) return redirectWithNotice('/council/interests', 'Written down. Colleagues decide about its people.')
  if (added.reason === 'already') return refuse(read, 'You have said so already.', 'providerId')
  return refuse(read, 'Choose an employer from the list.', 'providerId')
})

export default function Interests() {
  const { interests, choices } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <CouncilPage
      title="Your interests"
      lead="Employers you have to do with: you work or worked there, somebody close to you does, or you hold a share. Grants to their people are for your colleagues."
      narrow
    >
      <div className="stack-lg">
        <Table
          caption="Employers you have to do with"
          rows={interests}
          rowKey={({ id }) => id}
          empty={<p className="text-muted">You have declared none.</p>}
          columns={[
            { label: 'Employer', cell: ({ employer }) => employer },
            { label: 'What it is', cell: ({ words }) => words || 'Not said' },
            { label: 'Since', cell: ({ declaredAt }) => formatDate(declaredAt) },
            {
              label: 'End',
              hideLabel: true,
              cell: ({ id, employer }) => (
                <ActionButton action="/council/interests" fields={{ intent: 'end', id }} kind="quiet" size="small">
                  It has ended<span className="visually-hidden">: {employer}</span>
                </ActionButton>
              ),
            },
          ]}
        />
        <Section title="Declare one" id="declare">
          <Form action="/council/interests" state={form} hidden={{ intent: 'add' }}>
            <Select
              name="providerId"
              label="Employer"
              empty="Choose one"
              form={form}
              options={choices.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextArea name="words" label="What you have to do with it" optional rows={2} form={form} />
            <ButtonRow>
              <Button>Declare the interest</Button>
            </ButtonRow>
          </Form>
        </Section>
      </div>
    </CouncilPage>
  )
}

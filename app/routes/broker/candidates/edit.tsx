import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeProfile } from '#app/brokering/candidates/change-profile.server'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { ProfileFields } from '#app/brokering/candidates/components/profile-fields'
import { profileChangeForm, profileSteps } from '#app/brokering/candidates/forms'
import { sectionTitles } from '#app/brokering/cases/case-words'
import { typedProfile } from '#app/brokering/candidates/profile'
import { candidateCase } from '#app/brokering/cases/queries-case.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound, type CouncilContext } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'
import { isOneOf } from '#app/shared/one-of'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${sectionTitles[page.step]}: ${page.name}` : 'Candidate' },
]

/** @throws 404 for a section there is not, another council's candidate, and a closed case. */
async function open({ params, db, clock, council }: CouncilContext) {
  const step = params.step ?? ''
  const known = found(isOneOf(profileSteps, step) ? step : null)
  const scope = { candidateId: params.id ?? '', councilId: council.id, now: clock.now() }
  const view = found(await candidateCase(db, scope))
  if (view.status === 'closed') throw notFound()
  return { step: known, view, path: `/broker/candidates/${view.id}` }
}

export const loader = as('broker', async (context) => {
  const { step, view, path } = await open(context)
  const { name, phone, email, profile } = view
  const values = { ...typedProfile(profile), name, phone: phone ?? '' }
  return { step, path, name, email, values, today: londonDate(context.clock.now()) }
})

/** The event says which broker changed it; the candidate sees it on their own page. */
export const action = as(
  'broker',
  async (context) => {
    const { step, view, path } = await open(context)
    const { request, db, clock, council, actor } = context
    const read = await readForm(request, profileChangeForm(step, londonDate(clock.now())))
    if (!read.ok) return invalid(read)
    const changed = await changeProfile(
      { candidateId: view.id, step, change: read.value },
      { db, clock, council, actor, party: 'broker' },
    )
    if (changed.ok) return redirectWithNotice(`${path}#${step}`, 'Saved.')
    if (changed.reason === 'not-found') throw notFound()
    return data({ form: { values: read.form.values, errors: { postcode: [changed.sentence] } } }, { status: 422 })
  },
  { keeps: 'save these details' },
)

export default function EditCandidate() {
  const { step, path, name, email, values, today } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.form
  const form = failed ?? { values, errors: {} }
  return (
    <BrokerPage title={sectionTitles[step]} eyebrow={name} back={{ href: path, label: name }} narrow>
      <Form state={failed} action={`${path}/edit/${step}`}>
        {step === 'about-you' && (
          <>
            <TextField name="name" label="Name" autoComplete="off" form={form} />
            <TextField name="phone" label="Phone number" type="tel" width="m" autoComplete="off" optional form={form} />
            <p className="text-muted">
              {email
                ? `Email address: ${email}. Only they can change it.`
                : 'No email address is known. Write one down on the page of their case.'}
            </p>
          </>
        )}
        <ProfileFields {...{ step, form, today }} ask="them" />
        <ButtonRow>
          <Button>Save changes</Button>
          <LinkButton href={`${path}#${step}`} kind="quiet">
            Cancel
          </LinkButton>
        </ButtonRow>
      </Form>
    </BrokerPage>
  )
}

import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeProfile } from '#app/brokering/candidates/change-profile.server'
import { ContactFields } from '#app/brokering/candidates/components/about-you-fields'
import { ProfileFields } from '#app/brokering/candidates/components/profile-fields'
import { profileChangeForm, profileSteps, profileStepTitles } from '#app/brokering/candidates/forms'
import { typedProfile } from '#app/brokering/candidates/profile'
import { ownCandidate } from '#app/brokering/own/queries-own.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, type PersonContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { londonDate } from '#app/shared/dates'
import { isOneOf } from '#app/shared/one-of'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? profileStepTitles[page.step] : 'Help finding work' },
]

/** @throws 404 for a section there is not; whoever is not registered (any more) is led to the page that says so. */
async function open({ params, db, actor, council }: PersonContext) {
  const step = params.step ?? ''
  const known = found(isOneOf(profileSteps, step) ? step : null)
  const candidate = await ownCandidate(db, { personId: actor.personId, councilId: council.id })
  if (!candidate || candidate.status === 'closed') throw redirect('/account/matching')
  return { step: known, candidate }
}

export const loader = as('person', async (context) => {
  const { step, candidate } = await open(context)
  const { name, phone } = candidate.contact
  return {
    step,
    values: { ...typedProfile(candidate.profile), name, phone: phone ?? '' },
    email: context.actor.email,
    today: londonDate(context.clock.now()),
  }
})

export const action = as(
  'person',
  async (context) => {
    const { step, candidate } = await open(context)
    const { request, db, clock, council, actor } = context
    const read = await readForm(request, profileChangeForm(step, londonDate(clock.now())))
    if (!read.ok) return invalid(read)
    const changed = await changeProfile(
      { candidateId: candidate.id, step, change: read.value },
      { db, clock, council, actor, party: 'candidate' },
    )
    if (changed.ok) return redirectWithNotice(`/account/matching#${step}`, 'Saved. We look by what you say now.')
    if (changed.reason === 'not-found') return redirect('/account/matching')
    const errors = { postcode: [changed.sentence] }
    return data({ form: { values: read.form.values, errors } }, { status: 422 })
  },
  { keeps: 'save what you are looking for' },
)

export default function ChangeMatching() {
  const { step, values, email, today } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.form
  const form = failed ?? { values, errors: {} }
  return (
    <Page title={profileStepTitles[step]} back={{ href: '/account/matching', label: 'Help finding work' }} narrow>
      <Form state={failed} action={`/account/matching/change/${step}`}>
        {step === 'about-you' && <ContactFields form={form} email="fixed" fixedEmail={email} />}
        <ProfileFields {...{ step, form, today }} />
        <ButtonRow>
          <Button>Save changes</Button>
          <LinkButton href={`/account/matching#${step}`} kind="quiet">
            Cancel
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}

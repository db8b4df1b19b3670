import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProfileForm } from '#app/people/profile/profile-form'
import { ownDetails } from '#app/people/profile/queries-profile.server'
import { contactWayLabels, contactWays, typedSafeContact } from '#app/people/profile/safe-contact'
import { updateProfile } from '#app/people/profile/update-profile.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { ActionButton, Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Checkbox, Checkboxes } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Your details' }]

export const loader = as('person', async ({ db, actor }) => ({
  details: found(await ownDetails(db, actor.personId)),
  email: actor.email,
}))

export const action = as(
  'person',
  async ({ request, db, actor }) => {
    const read = await readForm(request, ProfileForm)
    if (!read.ok) return invalid(read)
    await updateProfile(read.value, { db, actor })
    return redirectWithNotice('/account/profile', 'Your details are saved.')
  },
  { keeps: 'save your details' },
)

export default function Profile() {
  const { details, email } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const { name, phone, postcode } = details
  const safeContact = typedSafeContact(details.safeContact)
  return (
    <Page
      title="Your details"
      lead="Your next application starts with these. What you already sent stays as it is."
      narrow
    >
      <div className="stack-lg">
        <Form state={form} action="/account/profile">
          <TextField name="name" label="Your name" autoComplete="name" form={form} defaultValue={name} />
          <div className="field">
            <span className="label-m">Email address</span>
            <p>{email}</p>
          </div>
          <TextField
            name="phone"
            label="Phone number"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            width="m"
            optional
            form={form}
            defaultValue={phone}
          />
          <TextField
            name="postcode"
            label="Postcode"
            autoComplete="postal-code"
            width="s"
            optional
            form={form}
            defaultValue={postcode}
          />
          <Checkboxes
            name="ways"
            legend="Besides email, how is it safe to reach you?"
            hint="Tick what is safe. If you tick nothing, people are asked to email only. Employers you applied to see this beside your number."
            options={contactWays.map((value) => ({ value, label: contactWayLabels[value] }))}
            form={form}
            defaultValue={safeContact.ways}
          />
          <Checkbox
            name="voicemail"
            label="You may leave a voicemail"
            form={form}
            defaultChecked={safeContact.voicemail === 'yes'}
          />
          <TextField
            name="note"
            label="What should people know before they ring?"
            hint="For example: only on weekdays before 3pm."
            optional
            width="full"
            form={form}
            defaultValue={safeContact.note}
          />
          <Button>Save your details</Button>
        </Form>
        <Section title="Signed in on other devices?">
          <div className="stack">
            <p>If you lost a phone, or used a computer that is not yours, sign out everywhere.</p>
            <div>
              <ActionButton action="/sign-out" fields={{ everywhere: 'yes' }} kind="secondary" icon="sign-out">
                Sign out on every device
              </ActionButton>
            </div>
          </div>
        </Section>
      </div>
    </Page>
  )
}

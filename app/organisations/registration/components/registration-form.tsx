import { Button } from '#app/ui/button'
import { Checkbox, Checkboxes, Radios } from '#app/ui/choice-fields'
import { Fieldset } from '#app/ui/field'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextField } from '#app/ui/text-fields'
import { providerKindLabels, providerKinds } from '#app/organisations/providers/provider'
import { PlaceFields, serviceOptions } from '#app/organisations/sites/components/site-fields'

/** What is known of an organisation already, for the form. */
export type RegistrationDefaults = {
  name: string
  kind: string
  services: readonly string[]
  contactName: string
  contactPhone: string
  site: {
    name: string
    address: string
    town: string
    postcode: string
    regulator: string
    locationId: string | null
  } | null
}

type RegistrationFormProps = {
  form: FormState | undefined
  action: string
  formKey?: string
  defaults?: RegistrationDefaults
  /** Of the person who is signed in: then it is not asked. */
  email: string | null
  portal: string
  submit: string
}

/** The organisation, its first place, who to talk to. One screen; only one part of it is for reading. */
export function RegistrationForm({ form, action, formKey, defaults, email, portal, submit }: RegistrationFormProps) {
  return (
    <Form state={form} action={action} hidden={{ ...(formKey && { formKey }), ...(email && { email }) }}>
      <Fieldset legend="Your organisation" labelSize="l">
        <TextField
          name="organisationName"
          label="Name of the organisation"
          hint="The name people will see on your vacancies."
          form={form}
          defaultValue={defaults?.name}
          autoComplete="organization"
        />
        <Radios
          name="kind"
          legend="What kind of employer are you?"
          options={providerKinds.map((value) => ({
            value,
            label: providerKindLabels[value],
            ...(value === 'personal-assistant-employer' && {
              hint: 'Your name and your address are never shown. Type your own name above.',
            }),
          }))}
          form={form}
          {...(defaults && { defaultValue: defaults.kind })}
        />
        <Checkboxes
          name="services"
          legend="What care do you give?"
          hint="Tick all that fit."
          options={serviceOptions}
          compact
          form={form}
          {...(defaults && { defaultValue: defaults.services })}
        />
      </Fieldset>
      <Fieldset legend="Your first place of work" labelSize="l">
        <p className="hint">For home care, the office the visits start from. You can add more places later.</p>
        <TextField
          name="siteName"
          label="Name of the place"
          hint="Leave this empty if you employ a personal assistant at home."
          form={form}
          defaultValue={defaults?.site?.name}
        />
        <PlaceFields form={form} {...(defaults?.site && { defaults: defaults.site })} />
      </Fieldset>
      <Fieldset legend="You" labelSize="l">
        <TextField
          name="contactName"
          label="Your name"
          form={form}
          defaultValue={defaults?.contactName}
          autoComplete="name"
          width="m"
        />
        <TextField
          name="phone"
          label="Phone number"
          hint="The council may ring to check who you are. It is not shown to anybody else."
          type="tel"
          width="m"
          form={form}
          defaultValue={defaults?.contactPhone}
          autoComplete="tel"
          inputMode="tel"
        />
        {email ? (
          <p>
            You are signed in as <strong>{email}</strong>. We write to this address.
          </p>
        ) : (
          <TextField
            name="email"
            label="Work email address"
            hint="You sign in with it. We send a code to it in the next step."
            type="email"
            form={form}
            autoComplete="email"
            inputMode="email"
          />
        )}
      </Fieldset>
      <Checkbox
        name="agreement"
        label={`I may act for this organisation, and our vacancies on ${portal} will be true, lawful and paid at least the legal minimum`}
        form={form}
      />
      <Button size="large">{submit}</Button>
    </Form>
  )
}

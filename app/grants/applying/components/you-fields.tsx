import { contactWayLabels, contactWays } from '#app/people/profile/safe-contact'
import { Checkbox, Checkboxes } from '#app/ui/choice-fields'
import { Fieldset } from '#app/ui/field'
import type { FormState } from '#app/ui/form-state'
import { DateField, TextField } from '#app/ui/text-fields'
import type { StepPage } from '../screens/grant-pages'

/** Who somebody is, where they live, and how it is safe to reach them. */
export function YouFields({ page, form }: { page: StepPage; form: FormState }) {
  return (
    <>
      <TextField name="name" label="Your full name" autoComplete="name" form={form} />
      {page.assistedFor === null ? (
        <div className="field">
          <span className="label-m">Email address</span>
          <p>{page.email}</p>
        </div>
      ) : (
        <TextField
          name="email"
          label="Email address"
          hint="Leave it empty if they have none: then tell them by phone or letter how it goes on."
          type="email"
          inputMode="email"
          spellCheck={false}
          optional
          form={form}
        />
      )}
      <TextField
        name="phone"
        label="Phone number"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="m"
        optional
        form={form}
      />
      <TextField
        name="addressLine"
        label="Your address"
        hint="House, street and town. If you have no home just now, where post finds you."
        autoComplete="street-address"
        form={form}
      />
      <TextField name="postcode" label="Postcode" autoComplete="postal-code" width="s" form={form} />
      <DateField name="birthDate" label="Date of birth" max={page.today} autoComplete="bday" form={form} />
      <TextField
        name="nino"
        label="National Insurance number"
        hint="On your payslip or in the HMRC app, like QQ 12 34 56 C. We keep it encrypted and use it only to see whether you had a grant before."
        width="m"
        spellCheck={false}
        form={form}
      />
      <Checkbox name="noNino" label="I have no National Insurance number yet" form={form} />
      <Fieldset
        legend="How is it safe to reach you?"
        hint="Tick only what is safe: someone else might hear your phone or read your messages. If you tick nothing, we will not ring or text. Our emails never say what they are about in the subject."
      >
        <Checkboxes
          name="ways"
          legend="Besides email, we may use"
          options={contactWays.map((value) => ({ value, label: contactWayLabels[value] }))}
          form={form}
        />
        <Checkbox name="voicemail" label="You may leave a voicemail" form={form} />
        <TextField
          name="note"
          label="What should we know before we ring?"
          hint="For example: only on weekdays before 3pm."
          optional
          width="full"
          form={form}
        />
      </Fieldset>
    </>
  )
}

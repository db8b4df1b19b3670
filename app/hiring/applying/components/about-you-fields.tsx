import type { FormState } from '#app/ui/form-state'
import { Radios } from '#app/ui/choice-fields'
import { TextField } from '#app/ui/text-fields'
import { ageBandLabels, ageBands } from '#app/hiring/applications/age'

type About = { name: string; email: string; phone: string; postcode: string; ageBand: string | null }

/** @param fixedEmail the address is known to be theirs already, and is only shown */
export function AboutYouFields({
  form,
  known,
  fixedEmail,
}: {
  form: FormState | undefined
  known: About
  fixedEmail: boolean
}) {
  return (
    <>
      <TextField
        name="name"
        label="Your name"
        hint="What you like to be called, with your surname."
        autoComplete="name"
        form={form}
        defaultValue={known.name}
      />
      {fixedEmail ? (
        <div className="field">
          <span className="label-m">Email address</span>
          <p>{known.email}</p>
        </div>
      ) : (
        <TextField
          name="email"
          label="Email address"
          hint="We send you a link, so that you can stop and come back."
          type="email"
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
          form={form}
          defaultValue={known.email}
        />
      )}
      <TextField
        name="phone"
        label="Phone number"
        hint="Many employers ring. Leave it empty if email is better for you."
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="m"
        optional
        form={form}
        defaultValue={known.phone}
      />
      <TextField
        name="postcode"
        label="Postcode"
        hint="So that the employer knows how far you would travel."
        autoComplete="postal-code"
        width="s"
        form={form}
        defaultValue={known.postcode}
      />
      <Radios
        name="ageBand"
        legend="How old are you?"
        hint="We never ask for your date of birth here."
        options={ageBands.map((value) => ({ value, label: ageBandLabels[value] }))}
        form={form}
        defaultValue={known.ageBand ?? ''}
      />
    </>
  )
}

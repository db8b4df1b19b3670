import { Checkbox, Radios } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { TextField } from '#app/ui/text-fields'
import { callTimeLabels, callTimes } from '../call-me'

/** The one screen of somebody who wants to be rung up. */
export function CallMeFields({ form, toldBy }: { form: FormState | undefined; toldBy: string }) {
  return (
    <>
      <TextField name="name" label="Your name" autoComplete="name" form={form} />
      <TextField
        name="phone"
        label="Phone number"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="m"
        form={form}
      />
      <Radios
        name="when"
        legend="When may they call you?"
        options={callTimes.map((value) => ({ value, label: callTimeLabels[value] }))}
        form={form}
      />
      <TextField
        name="email"
        label="Email address"
        hint="If they cannot reach you by phone."
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        optional
        form={form}
      />
      <Checkbox name="showsName" label={`${toldBy} may see my first name`} form={form} />
    </>
  )
}

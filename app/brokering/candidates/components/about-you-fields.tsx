import { ageBandLabels, ageBands } from '#app/hiring/applications/age'
import { travelModes } from '#app/brokering/matching/facts'
import { travelModeLabels } from '#app/brokering/matching/words'
import { Radios, Select } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { TextField } from '#app/ui/text-fields'
import { travelMinuteChoices } from '../forms'
import { minutesWords } from '../profile-words'

type FieldsProps = { form: FormState }

/**
 * Name, email and phone. `email` says whose address it is: asked of them, known already (and only shown), or written
 * down by a broker, who may not have one.
 */
export function ContactFields({
  form,
  email,
  fixedEmail,
}: FieldsProps & { email: 'ask' | 'fixed' | 'optional'; fixedEmail?: string }) {
  const forBroker = email === 'optional'
  return (
    <>
      <TextField
        name="name"
        label={forBroker ? 'Their name' : 'Your name'}
        hint={forBroker ? undefined : 'What you like to be called, with your surname.'}
        autoComplete={forBroker ? 'off' : 'name'}
        form={form}
      />
      {email === 'fixed' ? (
        <div className="field">
          <span className="label-m">Email address</span>
          <p>{fixedEmail}</p>
        </div>
      ) : (
        <TextField
          name="email"
          label="Email address"
          hint={
            forBroker ? 'With it they can see and change everything themselves.' : 'We send a code to it at the end.'
          }
          type="email"
          inputMode="email"
          autoComplete={forBroker ? 'off' : 'email'}
          spellCheck={false}
          optional={forBroker}
          form={form}
        />
      )}
      <TextField
        name="phone"
        label="Phone number"
        hint={
          forBroker ? undefined : 'A job broker may call to talk things through. Leave it empty if email is better.'
        }
        type="tel"
        inputMode="tel"
        autoComplete={forBroker ? 'off' : 'tel'}
        width="m"
        optional
        form={form}
      />
    </>
  )
}

/** Where somebody lives, how old they are, and how far they would travel. */
export function WhereFields({ form, ask = 'you' }: FieldsProps & { ask?: 'you' | 'them' }) {
  const you = ask === 'you'
  return (
    <>
      <TextField
        name="postcode"
        label="Postcode"
        hint={you ? 'To find work near you. Employers see only its first half until you agree to meet.' : undefined}
        autoComplete={you ? 'postal-code' : 'off'}
        width="s"
        form={form}
      />
      <Radios
        name="ageBand"
        legend={you ? 'How old are you?' : 'How old are they?'}
        hint={you ? 'Some work has a lowest age by law. Your age counts for nothing else.' : undefined}
        options={ageBands.map((value) => ({ value, label: ageBandLabels[value] }))}
        form={form}
      />
      <Radios
        name="travelMode"
        legend={you ? 'How would you travel to work?' : 'How would they travel to work?'}
        options={travelModes.map((value) => ({ value, label: travelModeLabels[value] }))}
        form={form}
      />
      <Select
        name="travelMinutes"
        label="How long may the journey take, one way?"
        empty="Choose a time"
        options={travelMinuteChoices.map((value) => ({ value, label: `Up to ${minutesWords(Number(value))}` }))}
        form={form}
      />
    </>
  )
}

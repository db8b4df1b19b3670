import { identityKinds, identityLabels, type IdentityKind } from '#app/grants/applying/identities/identity'
import { Button, ButtonRow } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { DateField, TextArea, TextField } from '#app/ui/text-fields'

type Props = { form: FormState | undefined; /** A year from now. */ reviewOn: string }

/** A new entry: what to look out for, why, and when to look at it again. */
export function RiskForm({ form, reviewOn }: Props) {
  const reveal: Record<IdentityKind, React.ReactNode> = {
    'bank-account': (
      <div className="fields">
        <TextField name="sortCode" label="Sort code" width="s" inputMode="numeric" form={form} />
        <TextField name="accountNumber" label="Account number" width="s" inputMode="numeric" form={form} />
      </div>
    ),
    phone: <TextField name="phone" label="Phone number" width="m" type="tel" form={form} />,
    email: <TextField name="email" label="Email address" type="email" form={form} />,
    'national-insurance': <TextField name="nino" label="National Insurance number" width="m" form={form} />,
    'name-and-birth-date': (
      <div className="fields">
        <TextField name="name" label="Name" form={form} />
        <DateField name="birthDate" label="Date of birth" form={form} />
      </div>
    ),
    household: (
      <div className="fields">
        <TextField name="addressLine" label="Address, without the postcode" form={form} />
        <TextField name="postcode" label="Postcode" width="s" form={form} />
      </div>
    ),
  }
  return (
    <Form action="/council/grants/risk-list" state={form} hidden={{ intent: 'add' }}>
      <Radios
        name="kind"
        legend="What to look out for"
        hint="We keep only a key made from it, with which it is known again, never the thing itself."
        form={form}
        options={identityKinds.map((value) => ({ value, label: identityLabels[value], reveal: reveal[value] }))}
      />
      <TextArea name="words" label="Why" hint="Colleagues read this when it turns up." rows={3} form={form} />
      <DateField name="reviewOn" label="Look at it again on" form={form} defaultValue={reviewOn} />
      <ButtonRow>
        <Button>Put it on the list</Button>
      </ButtonRow>
    </Form>
  )
}

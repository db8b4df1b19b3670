import { Fieldset } from '#app/ui/field'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'
import { TextField } from '#app/ui/text-fields'

/** An account, typed twice. `current`: one that was given already is shown by its last digits and stays if nothing is typed. */
export function BankFields({
  form,
  current,
}: {
  form: FormState
  current: { words: string; toCheck: boolean } | null
}) {
  const digits = { inputMode: 'numeric', autoComplete: 'off', spellCheck: false, form } as const
  return (
    <>
      {current && (
        <Notice kind="success" title={current.words}>
          <p>Leave the fields empty to keep it.</p>
          {current.toCheck && <p>We do not know this sort code yet, so a person will check it before we pay.</p>}
        </Notice>
      )}
      <TextField
        name="accountName"
        label="Name on the account"
        hint="As it stands on your card or statement. If it is not in your name, we will ask you for a document that shows why."
        autoComplete="off"
        form={form}
      />
      <TextField name="sortCode" label="Sort code" hint="6 digits, like 08-99-99." width="s" {...digits} />
      <TextField
        name="accountNumber"
        label="Account number"
        hint="8 digits, on your card or in your bank’s app. If yours has 6 or 7, we put noughts in front as banks do."
        width="s"
        {...digits}
      />
      <Fieldset legend="The same once more" hint="One wrong digit pays somebody else. So we ask twice.">
        <TextField name="sortCodeAgain" label="Sort code again" width="s" {...digits} />
        <TextField name="accountNumberAgain" label="Account number again" width="s" {...digits} />
      </Fieldset>
      <p className="field text-muted">
        We keep it encrypted. Whoever decides on your application sees the name on it and the last four digits, no more.
      </p>
    </>
  )
}

import { Section } from '#app/ui/card'
import { Radios, Select } from '#app/ui/choice-fields'
import { valueOf, type FormState } from '#app/ui/form-state'
import { TextField } from '#app/ui/text-fields'
import { financeFieldLabels, financeFields } from '../payment-files'
import { MOST_COLUMNS } from '../payment-files-form'

type Props = { form: FormState; schemes: readonly { id: string; name: string }[] }

/** Rows that are filled in, and a few more. */
const SPARE_ROWS = 3

/** Which files a payment run makes beside the bank's. */
export function PaymentFilesFields({ form, schemes }: Props) {
  const rows = Array.from({ length: MOST_COLUMNS }, (_, i) => i)
  const filled = rows.filter((i) => ['field', 'heading', 'text'].some((name) => valueOf(form, `${name}-${i}`)))
  const shown = rows.slice(0, Math.max(8, (filled.at(-1) ?? 0) + 1 + SPARE_ROWS))
  return (
    <div className="stack-lg">
      <Section title="Bacs Standard 18" id="standard-18">
        <div className="grid gap-6">
          <p>
            For councils that send files to Bacs themselves. Bacs needs one working day more, so runs are paid a day
            later. Leave all four empty if you do not.
          </p>
          <TextField
            name="serviceUserNumber"
            label="Service user number"
            width="s"
            inputMode="numeric"
            optional
            form={form}
          />
          <TextField
            name="sortCode"
            label="Sort code of the council’s account"
            width="s"
            inputMode="numeric"
            optional
            form={form}
          />
          <TextField
            name="accountNumber"
            label="Its account number"
            width="s"
            inputMode="numeric"
            optional
            form={form}
          />
          <TextField
            name="accountName"
            label="Its name, as Bacs has it"
            hint="Payees read it on their statement. At most 18 characters; the rest is cut off."
            optional
            form={form}
          />
        </div>
      </Section>
      <Section title="CSV for your finance system" id="finance">
        <div className="grid gap-6">
          <p>Each row here is a column of the file, in this order. Leave every row empty if you do not need it.</p>
          <Radios
            name="dateFormat"
            legend="How days are written"
            form={form}
            options={[
              { value: 'dd/mm/yyyy', label: '31/12/2026' },
              { value: 'yyyy-mm-dd', label: '2026-12-31' },
            ]}
          />
          <TextField
            name="costCode"
            label="Cost code"
            hint="For schemes that have none of their own."
            width="s"
            optional
            form={form}
          />
          {schemes.map(({ id, name }) => (
            <TextField key={id} name={`cost-${id}`} label={`Cost code of “${name}”`} width="s" optional form={form} />
          ))}
          {shown.map((i) => (
            <fieldset key={i} className="grid gap-4 sm:grid-cols-3">
              <legend>Column {i + 1}</legend>
              <TextField name={`heading-${i}`} label="Heading" width="full" optional form={form} />
              <Select
                name={`field-${i}`}
                label="What is in it"
                empty="Nothing"
                form={form}
                options={financeFields.map((value) => ({ value, label: financeFieldLabels[value] }))}
              />
              <TextField name={`text-${i}`} label="Text, if always the same" width="full" optional form={form} />
            </fieldset>
          ))}
        </div>
      </Section>
    </div>
  )
}

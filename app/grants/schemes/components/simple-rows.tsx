import { Checkbox } from '#app/ui/choice-fields'
import { valueOf } from '#app/ui/form-state'
import { HiddenField, MoneyField, TextArea, TextField } from '#app/ui/text-fields'
import type { RowOf } from './edit-fields'

const Key = ({ form, i }: RowOf) => <HiddenField name={`key-${i}`} value={valueOf(form, `key-${i}`)} />

export function CostRow(row: RowOf) {
  const { form, i } = row
  return (
    <>
      <Key {...row} />
      <TextField name={`label-${i}`} label="What it is called" width="full" form={form} />
      <MoneyField name={`maxPence-${i}`} label="Most for this cost" form={form} />
      <TextField name={`hint-${i}`} label="Hint" width="full" optional form={form} />
      <MoneyField
        name={`raises-${i}`}
        label="Raises the whole award’s maximum to"
        hint="For a cost that is bigger than the rest, such as a funeral."
        optional
        form={form}
      />
    </>
  )
}

export function PaymentRow({ form, i }: RowOf) {
  return (
    <>
      <TextField
        name={`afterMonths-${i}`}
        label="Months"
        hint="After the decision, or from the first day at work. 0 for at once."
        width="xs"
        inputMode="numeric"
        form={form}
      />
      <TextField
        name={`share-${i}`}
        label="Share"
        hint="In any unit, for example 1000 and 500, or 1 and 1."
        width="s"
        inputMode="numeric"
        form={form}
      />
      <div className="wide">
        <Checkbox
          name={`whileEmployed-${i}`}
          label="Only if they still work there: the employer is asked first"
          form={form}
        />
        <Checkbox
          name={`fromFirstDay-${i}`}
          label="Counted from the first day at work, not from the decision"
          form={form}
        />
      </div>
    </>
  )
}

export function DeclarationRow({ form, i }: RowOf) {
  return (
    <div className="wide">
      <TextArea name={`sentence-${i}`} label="Sentence to tick" rows={2} form={form} />
    </div>
  )
}

export function QuestionRow(row: RowOf) {
  return (
    <div className="wide">
      <Key {...row} />
      <TextField name={`label-${row.i}`} label="Question" width="full" form={row.form} />
    </div>
  )
}

export function ReasonRow(row: RowOf) {
  const { form, i } = row
  return (
    <>
      <Key {...row} />
      <TextField name={`label-${i}`} label="What staff choose" width="full" form={form} />
      <div className="wide">
        <TextArea name={`sentence-${i}`} label="What the applicant reads" rows={2} form={form} />
      </div>
    </>
  )
}

export function CheckRow({ form, i }: RowOf) {
  return (
    <>
      <TextField
        name={`week-${i}`}
        label="Weeks from the first day at work"
        hint="For example 13."
        width="xs"
        inputMode="numeric"
        form={form}
      />
      <TextField
        name={`recoverPercent-${i}`}
        label="May be asked back if they left"
        hint="0 for nothing."
        width="xs"
        suffix="%"
        inputMode="numeric"
        form={form}
      />
    </>
  )
}

export function LinkRow({ form, i }: RowOf) {
  return (
    <>
      <TextField name={`label-${i}`} label="What it is called" width="full" form={form} />
      <TextField name={`url-${i}`} label="Address" hint="Begins with https://" width="full" type="url" form={form} />
    </>
  )
}

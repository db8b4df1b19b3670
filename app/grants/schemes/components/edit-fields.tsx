import { Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import type { PartKey } from '../forms/edit-parts'
import { ruleForms, ruleNames } from '../forms/rules-part'
import { BasicsFields, CircumstancesField } from './basics-fields'
import { EvidenceRow } from './evidence-row'
import { MoneyFields } from './money-fields'
import { RuleRow } from './rule-row'
import { CheckRow, CostRow, DeclarationRow, LinkRow, PaymentRow, QuestionRow, ReasonRow } from './simple-rows'

/** What a part's form offers to choose from. */
export type EditChoices = {
  pots: readonly { id: string; name: string; closed: boolean }[]
  costs: readonly { key: string; label: string }[]
}

export type FieldsOf = { form: FormState; choices: EditChoices }
export type RowOf = FieldsOf & { i: number }

/** The controls of a part that stand before its rows. */
export function HeadFields({ partKey, ...fields }: FieldsOf & { partKey: PartKey }) {
  if (partKey === 'basics') return <BasicsFields {...fields} />
  if (partKey === 'money') return <MoneyFields {...fields} />
  if (partKey === 'declarations') return <CircumstancesField {...fields} />
  return null
}

const rows: Partial<Record<PartKey, (row: RowOf) => React.ReactNode>> = {
  money: CostRow,
  rules: RuleRow,
  evidence: EvidenceRow,
  payments: PaymentRow,
  declarations: DeclarationRow,
  checklist: QuestionRow,
  reasons: ReasonRow,
  'after-payment': CheckRow,
  elsewhere: LinkRow,
}

/** The controls of one row. */
export function RowFields({ partKey, ...row }: RowOf & { partKey: PartKey }) {
  const Row = rows[partKey]
  return Row ? <Row {...row} /> : null
}

/** The button for another row; for rules, with which. */
export function AddRow({ partKey, rowName }: { partKey: PartKey; rowName: string }) {
  return (
    <div className="stack" id="add">
      {partKey === 'rules' && (
        <Select
          name="newRule"
          label="Another rule"
          options={ruleNames.map((value) => ({ value, label: ruleForms[value].title }))}
        />
      )}
      <Button kind="secondary" icon="plus" name="intent" value="add">
        Add a {rowName}
      </Button>
    </div>
  )
}

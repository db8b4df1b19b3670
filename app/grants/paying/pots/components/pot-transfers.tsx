import { formatDateTime } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Button, ButtonRow } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Tag } from '#app/ui/status'
import { MoneyField, TextArea } from '#app/ui/text-fields'
import type { TransferRow } from '../pot-view'

type PotTransfersProps = {
  transfers: TransferRow[]
  /** Where the forms post to. */
  action: string
  /** Moves money, and is not who proposed it. */
  mayDecide: boolean
  readerId: string
}

const TAGS = {
  proposed: ['accent', 'Waits for a colleague'],
  agreed: ['good', 'Agreed'],
  refused: ['neutral', 'Refused'],
} as const

/** Money that was proposed for a pot, and what became of it. */
export function PotTransfers({ transfers, action, mayDecide, readerId }: PotTransfersProps) {
  if (transfers.length === 0) return <p className="text-muted">Nothing was proposed yet.</p>
  return (
    <ul className="stack">
      {transfers.map((transfer) => (
        <Card
          key={transfer.id}
          as="li"
          headingLevel={3}
          title={`${formatMoney(transfer.pence)} ${transfer.from ? `from ${transfer.from} to ${transfer.to}` : `of new money to ${transfer.to}`}`}
          aside={<Tag tone={TAGS[transfer.status][0]}>{TAGS[transfer.status][1]}</Tag>}
        >
          {transfer.words && <p className="break-words">{transfer.words}</p>}
          <p className="text-muted">
            Proposed by {transfer.proposedBy}, {formatDateTime(transfer.proposedAt)}.
            {transfer.decidedAt &&
              ` ${TAGS[transfer.status][1]} by ${transfer.decidedBy}, ${formatDateTime(transfer.decidedAt)}.`}
          </p>
          {transfer.status === 'proposed' && mayDecide && (
            <Decide transfer={transfer} action={action} own={transfer.proposedByPersonId === readerId} />
          )}
        </Card>
      ))}
    </ul>
  )
}

function Decide({ transfer, action, own }: { transfer: TransferRow; action: string; own: boolean }) {
  if (own) return <p>You proposed this, so a colleague has to agree to it.</p>
  return (
    <Form action={action} hidden={{ intent: 'decide', transfer: transfer.id }} aria-label="Decide on this proposal">
      <ButtonRow>
        <Button name="decision" value="agree" icon="check">
          Agree
        </Button>
        <Button name="decision" value="refuse" kind="secondary">
          Refuse
        </Button>
      </ButtonRow>
    </Form>
  )
}

type ProposeMoneyProps = {
  action: string
  formKey: string
  others: { id: string; name: string; availablePence: number }[]
  form: FormState | undefined
}

/** Proposes new money, or money of another pot. */
export function ProposeMoney({ action, formKey, others, form }: ProposeMoneyProps) {
  return (
    <Form action={action} state={form} hidden={{ intent: 'propose', formKey }}>
      <Select
        name="from"
        label="Where it comes from"
        form={form}
        options={[
          { value: '', label: 'New money from the funder' },
          ...others.map(({ id, name, availablePence }) => ({
            value: id,
            label: `${name} (${formatMoney(availablePence)} left)`,
          })),
        ]}
      />
      <MoneyField name="amount" label="How much" form={form} />
      <TextArea name="transferWords" label="What it is for" optional rows={2} form={form} />
      <Button icon="send">Propose</Button>
    </Form>
  )
}

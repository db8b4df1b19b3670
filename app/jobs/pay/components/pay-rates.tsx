import { formatDate } from '#app/shared/date-words'
import { formatPay } from '#app/shared/money'
import { ActionButton, Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { VisuallyHidden } from '#app/ui/icon'
import { Table } from '#app/ui/table'
import { DateField, MoneyField } from '#app/ui/text-fields'
import { payRateLabels } from '../change-pay-rates'
import { defaultWageRates, type WageRates } from '../pay-floor'
import { payRateKinds, type PayRate } from '../pay-rates'

type PayRatesProps = { rates: WageRates[]; own: PayRate[]; action: string; form: FormState | undefined }

/** The minimum wages that count, and the form for the next one. */
export function PayRatesSettings({ rates, own, action, form }: PayRatesProps) {
  const latestKnown = defaultWageRates.at(-1)!.from
  return (
    <>
      <Table
        caption="Minimum wages an hour"
        rows={rates}
        rowKey={({ from }) => from}
        keepTable
        columns={[
          { label: 'From', cell: ({ from }) => formatDate(from) },
          {
            label: payRateLabels['national-living-wage'],
            numeric: true,
            cell: (row) => formatPay(row.nationalLivingWage, null, 'hour'),
          },
          { label: payRateLabels.apprentice, numeric: true, cell: (row) => formatPay(row.apprentice, null, 'hour') },
        ]}
      />
      <p className="text-muted">
        The portal knows the rates up to that of {formatDate(latestKnown)}. When the next ones are announced, add them:
        no vacancy for a day from then on can be published below them.
      </p>
      {own.length > 0 && <OwnRates own={own} action={action} />}
      <Section title="Add a rate" id="add">
        <Form state={form} action={action}>
          <Radios
            name="kind"
            legend="Which rate?"
            options={payRateKinds.map((kind) => ({ value: kind, label: payRateLabels[kind] }))}
            form={form}
          />
          <MoneyField name="pence" label="Amount" per="an hour" form={form} />
          <DateField name="from" label="Counts from" hint="Usually 1 April." form={form} />
          <Button name="intent" value="add">
            Add rate
          </Button>
        </Form>
      </Section>
    </>
  )
}

function OwnRates({ own, action }: { own: PayRate[]; action: string }) {
  return (
    <Section title="Added by your council" id="own">
      <Table
        caption="Rates your council added"
        rows={own}
        rowKey={({ kind, from }) => `${kind} ${from}`}
        columns={[
          { label: 'Rate', cell: ({ kind }) => payRateLabels[kind] },
          { label: 'From', cell: ({ from }) => formatDate(from) },
          { label: 'An hour', numeric: true, cell: ({ pence }) => formatPay(pence, null, 'hour') },
          {
            label: 'Take away',
            hideLabel: true,
            cell: ({ kind, from }) => (
              <ActionButton action={action} fields={{ intent: 'remove', kind, from }} kind="secondary" size="small">
                Take away
                <VisuallyHidden>
                  {' '}
                  {payRateLabels[kind]} from {formatDate(from)}
                </VisuallyHidden>
              </ActionButton>
            ),
          },
        ]}
      />
    </Section>
  )
}

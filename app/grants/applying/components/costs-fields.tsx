import { formatMoney } from '#app/shared/money'
import { Notice } from '#app/ui/status'
import type { FormState } from '#app/ui/form-state'
import { MoneyField, TextArea } from '#app/ui/text-fields'
import { costField } from '../forms/costs-form'
import type { StepPage } from '../screens/grant-pages'
import { inSentence } from '#app/shared/in-sentence'

/** An amount for each cost, with its limit; public/enhance/grant-costs.js adds them up while somebody types. */
export function CostsFields({ page, form }: { page: StepPage; form: FormState }) {
  const { types, maximumPence, leftUnderCap, capPence } = page.costs
  const raising = types.filter(({ raisesMaximumToPence }) => raisesMaximumToPence !== null)
  const raises = Object.fromEntries(
    raising.map(({ key, raisesMaximumToPence }) => [costField(key), raisesMaximumToPence]),
  )
  return (
    <>
      <Notice title={`Up to ${formatMoney(maximumPence)} in all`}>
        {raising.map(({ key, label, raisesMaximumToPence }) => (
          <p key={key}>
            With {inSentence(label)}: up to {formatMoney(raisesMaximumToPence!)}.
          </p>
        ))}
        {leftUnderCap !== null && capPence !== null && (
          <p>
            One person can get {formatMoney(capPence)} from all our schemes.{' '}
            {leftUnderCap < capPence ? `You can still get up to ${formatMoney(leftUnderCap)}.` : ''}
          </p>
        )}
        <p>Fill in what you need, and leave the rest empty.</p>
      </Notice>
      {types.map(({ key, label, hint, maxPence }) => (
        <MoneyField
          key={key}
          name={costField(key)}
          label={label}
          hint={`${hint ? `${hint} ` : ''}Up to ${formatMoney(maxPence)}.`}
          form={form}
        />
      ))}
      <p
        className="field label-m"
        role="status"
        data-costs-total
        data-maximum={maximumPence}
        data-left={leftUnderCap ?? undefined}
        data-raises={JSON.stringify(raises)}
      />
      <TextArea
        name="costWords"
        label="What should we know about these costs?"
        hint="What “something else” is, and anything that helps us to understand."
        optional={!types.some(({ key }) => key === 'other')}
        maxCharacters={1000}
        rows={3}
        form={form}
      />
      <script type="module" src="/enhance/grant-costs.js" />
    </>
  )
}

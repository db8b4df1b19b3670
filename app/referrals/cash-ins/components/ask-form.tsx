import { formatMoney } from '#app/shared/money'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { valueOf, type FormState } from '#app/ui/form-state'
import { TextField } from '#app/ui/text-fields'
import { pointsWords } from '#app/referrals/points/points-words'
import type { OwnAccount } from '../own-view'

type Props = { account: OwnAccount; formKey: string; form: FormState | undefined; several: boolean }

/** How many points to cash in; all of them unless somebody says otherwise. */
export function AskForm({ account, formKey, form, several }: Props) {
  const { programmeId, balance, minimum, pencePerPoint, isCurrent } = account
  const mine = form?.values.programmeId === programmeId ? form : undefined
  const from = several ? (isCurrent ? ' from this programme' : ' from an earlier programme') : ''
  if (balance < minimum)
    return (
      <p>
        You have {pointsWords(balance)}
        {from}, worth {formatMoney(balance * pencePerPoint)}. You can cash in from {pointsWords(minimum)}:{' '}
        {pointsWords(minimum - balance)} to go.
      </p>
    )
  const least = minimum > 1 ? ` The least is ${minimum}.` : ''
  return (
    <Form action="/refer/cash-in" state={mine} hidden={{ formKey, programmeId }} className="stack">
      <TextField
        name="points"
        label={several ? `How many points${from}?` : 'How many points?'}
        hint={`You have ${pointsWords(balance)}${from}, worth ${formatMoney(balance * pencePerPoint)}.${least}`}
        form={mine}
        defaultValue={mine ? valueOf(mine, 'points') : String(balance)}
        inputMode="numeric"
        width="s"
        suffix="points"
      />
      <p>
        A point is worth {formatMoney(pencePerPoint)}. Your employer’s payroll pays it with your wages, so tax and
        National Insurance come off.
      </p>
      <div>
        <Button>Cash in</Button>
      </div>
    </Form>
  )
}

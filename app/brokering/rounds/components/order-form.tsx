import { scoreWords } from '#app/brokering/matching/words'
import { Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { Fieldset } from '#app/ui/field'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { MOST_STATED } from '../round'
import type { RoundChoice, RoundMember } from '../round-view'
import { ordinal } from '../round-words'

type OrderFormProps = {
  member: RoundMember
  action: string
  legend: string
  hint: string
  form?: FormState | undefined
}

/** A person's own order over the score's: first choice, second choice … */
export function OrderForm({ member, action, legend, hint, form }: OrderFormProps) {
  const options = member.choices.map((choice) => ({ value: choice.id, label: choiceWords(choice) }))
  const fields = Math.min(MOST_STATED, options.length)
  return (
    <Form action={action} state={form} hidden={{ intent: 'order' }}>
      <Fieldset legend={legend} hint={hint}>
        {Array.from({ length: fields }, (_, index) => (
          <Select
            key={index}
            name={`choice[${index}]`}
            label={`${ordinal(index + 1)} choice`}
            empty="By score"
            options={options}
            form={form}
            defaultValue={member.stated[index] ?? ''}
          />
        ))}
      </Fieldset>
      <Button kind="secondary">Keep this order</Button>
    </Form>
  )
}

/** "Care assistant, Cherwell Valley Care (87.4 of 100, 2 places left)". */
export function choiceWords({ label, score, room }: RoundChoice): string {
  const places = room === null ? [] : [room === 0 ? 'full' : room === 1 ? '1 place left' : `${room} places left`]
  const facts = [...(score === null ? [] : [`${scoreWords(score)} of 100`]), ...places]
  return facts.length > 0 ? `${label} (${facts.join(', ')})` : label
}

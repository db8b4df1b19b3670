import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextField } from '#app/ui/text-fields'
import type { RoundMember } from '../round-view'

/** How many people a vacancy takes in this round. */
export function OpeningsForm(props: { member: RoundMember; action: string; form?: FormState | undefined }) {
  const { member, action, form } = props
  const left = member.openingsLeft ?? 0
  return (
    <Form action={action} state={form} hidden={{ intent: 'openings' }}>
      <TextField
        name="openings"
        label="How many people does it take here?"
        hint={left === 1 ? 'It has one opening left.' : `It has ${left} openings left.`}
        inputMode="numeric"
        width="xs"
        form={form}
        defaultValue={String(member.openings ?? '')}
      />
      <Button kind="secondary">Keep this number</Button>
    </Form>
  )
}

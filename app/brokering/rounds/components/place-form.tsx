import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Checkbox, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import type { RoundMember } from '../round-view'
import { choiceWords } from './order-form'

/** Moves somebody by hand. What fits comes first; the rest needs a tick. */
export function PlaceForm({
  member,
  action,
  form,
}: {
  member: RoundMember
  action: string
  form?: FormState | undefined
}) {
  return (
    <Form action={action} state={form} hidden={{ intent: 'place' }}>
      <Select
        name="vacancyId"
        label="Put them with"
        form={form}
        empty="Nowhere"
        defaultValue={member.placedWith ?? ''}
        options={member.choices.map((choice) => ({
          value: choice.id,
          label: choice.score === null ? `${choiceWords(choice)}: does not fit, or not asked for` : choiceWords(choice),
        }))}
      />
      <Checkbox
        name="byHand"
        label="I know that it does not fit, or that they did not ask for it"
        hint="You will be asked what you spoke about when you endorse it. What the law forbids cannot be endorsed."
        form={form}
      />
      <Button>Move</Button>
    </Form>
  )
}

type EndorseByHandProps = { action: string; title: string; form?: FormState | undefined }

/** A place given by hand, where something stands between: endorsed by itself, with what was spoken about. */
export function EndorseByHand({ action, title, form }: EndorseByHandProps) {
  return (
    <Card title="Endorse this place by itself">
      <p>
        Something stands between them and {title}, or they did not ask for this kind of work. Write what you spoke about
        with both sides.
      </p>
      <Form action={action} state={form} hidden={{ intent: 'endorse' }}>
        <TextArea
          name="spokenAbout"
          label="We spoke about it"
          hint="It is kept with the introduction."
          form={form}
          rows={3}
        />
        <Button icon="send">Endorse and ask</Button>
      </Form>
    </Card>
  )
}

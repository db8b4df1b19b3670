import { Button } from '#app/ui/button'
import { Radios, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { DateField, TextField } from '#app/ui/text-fields'
import { challengeGoalLabels, challengeGoals, type ChallengeGoal } from '../challenge'

const hints: Record<ChallengeGoal, string> = {
  shares: 'A job counts once a day for each person who shares it.',
  interested: 'Friends who apply or ask to be called.',
  started: 'Friends whose first day is within the challenge.',
}

type Props = {
  sites: readonly { id: string; name: string; town: string }[]
  /** London's day now. */
  today: string
  formKey: string
  form: FormState | undefined
}

export function NewChallengeForm({ sites, today, formKey, form }: Props) {
  return (
    <Form action="/provider/referrals/challenges/new" hidden={{ formKey }} state={form}>
      <TextField
        name="name"
        label="Name"
        hint="What your people read, like “20 friends before Easter”"
        maxLength={80}
        form={form}
      />
      <Radios
        name="goal"
        legend="What counts?"
        options={challengeGoals.map((goal) => ({
          value: goal,
          label: challengeGoalLabels[goal],
          hint: hints[goal],
        }))}
        form={form}
      />
      <TextField
        name="target"
        label="How many do you want to reach together?"
        width="xs"
        inputMode="numeric"
        form={form}
      />
      <DateField name="startsOn" label="First day" defaultValue={today} form={form} />
      <DateField name="endsOn" label="Last day" min={today} form={form} />
      {sites.length > 1 && (
        <Select
          name="site"
          label="For whom?"
          empty="Everybody"
          options={sites.map(({ id, name, town }) => ({ value: id, label: `${name}, ${town}` }))}
          form={form}
        />
      )}
      <Button>Begin the challenge</Button>
    </Form>
  )
}

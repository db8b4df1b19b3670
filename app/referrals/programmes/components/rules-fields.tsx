import { Checkbox } from '#app/ui/choice-fields'
import { Fieldset } from '#app/ui/field'
import type { FormState } from '#app/ui/form-state'
import { TextField } from '#app/ui/text-fields'
import { milestoneLabels, milestones, type Milestone } from '../milestones'
import type { ProgrammeRules } from '../rules'

const hints: Partial<Record<Milestone, string>> = {
  share: 'For the first share of each job, not for every message.',
  interested: 'They applied, or asked you to call them and you have talked.',
  new_to_care: 'On top of the points for starting.',
  retained_26: '0: nothing for this one.',
}

type FieldProps = { form: FormState | undefined; rules: ProgrammeRules }

/** What a provider decides when it opens its programme or changes the rules. */
export function RulesFields({ form, rules }: FieldProps) {
  const whole = { form, width: 'xs' as const, inputMode: 'numeric' as const, autoComplete: 'off' }
  return (
    <>
      <Fieldset legend="Points for each step" labelSize="l">
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {milestones.map((milestone) => (
            <TextField
              key={milestone}
              {...whole}
              name={milestone}
              label={milestoneLabels[milestone]}
              hint={hints[milestone]}
              suffix="points"
              defaultValue={String(rules.points[milestone])}
            />
          ))}
        </div>
      </Fieldset>
      <TextField
        {...whole}
        name="shareMost"
        label="Shares a month that bring points"
        hint="Sharing more often is fine, it just brings no more points."
        defaultValue={String(rules.shareMost)}
      />
      <TextField
        {...whole}
        name="interestMost"
        label="Friends a month whose interest brings points"
        hint="For each of your people. Interest counts once the friend has applied, or you have talked with them."
        defaultValue={String(rules.interestMost)}
      />
      <TextField
        {...whole}
        name="minimumCashIn"
        label="The least that can be cashed in"
        suffix="points"
        defaultValue={String(rules.minimumCashIn)}
      />
      <Fieldset legend="Which friends count" labelSize="l">
        <TextField
          {...whole}
          name="appliedMonths"
          label="Not if they applied to you in the last"
          hint="0: it does not matter."
          suffix="months"
          defaultValue={String(rules.appliedMonths)}
        />
        <TextField
          {...whole}
          name="workedMonths"
          label="Not if they worked for you in the last"
          hint="0: it does not matter."
          suffix="months"
          defaultValue={String(rules.workedMonths)}
        />
        <TextField
          {...whole}
          name="windowDays"
          label="The first person who told a friend stays the one who brought them, for"
          suffix="days"
          defaultValue={String(rules.windowDays)}
        />
        <Checkbox
          name="excludesAgency"
          form={form}
          label="Not if they come through an agency"
          hint="You mark those friends yourselves."
          defaultChecked={rules.excludesAgency}
        />
      </Fieldset>
      <Fieldset
        legend="Who may earn points"
        labelSize="l"
        hint="Anybody may share jobs. You can also leave out single people."
      >
        <Checkbox name="ownersEarn" form={form} label="Owners too" defaultChecked={rules.ownersEarn} />
        <Checkbox name="recruitersEarn" form={form} label="Recruiters too" defaultChecked={rules.recruitersEarn} />
      </Fieldset>
    </>
  )
}

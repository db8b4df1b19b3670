import { Checkbox } from '#app/ui/choice-fields'
import { Fieldset } from '#app/ui/field'
import type { GroupProps } from './step-fields'
import { VacancyControl } from './vacancy-control'

const SIDE_BY_SIDE = 'flex flex-wrap items-end gap-x-6 gap-y-4'

export function HoursGroup({ names, ...props }: GroupProps) {
  return (
    <Fieldset legend="Guaranteed hours a week">
      <p className="hint">What you promise to pay for every week. Leave “at most” empty if it is one number.</p>
      <div className="fields">
        <div className={SIDE_BY_SIDE}>
          {names.map((name) => (
            <VacancyControl key={name} name={name} {...props} />
          ))}
        </div>
        <Checkbox
          name="zeroHours"
          label="No hours are guaranteed (a zero-hours contract)"
          hint="We show it as one."
          form={props.form}
        />
      </div>
    </Fieldset>
  )
}

export function PayGroup({ names: [unit, ...amounts], ...props }: GroupProps) {
  return (
    <Fieldset legend="Pay">
      {props.isUnpaid && <p className="hint">Leave this empty for unpaid work.</p>}
      <div className="fields">
        {unit && <VacancyControl name={unit} {...props} />}
        <div className={SIDE_BY_SIDE}>
          {amounts.map((name) => (
            <VacancyControl key={name} name={name} {...props} />
          ))}
        </div>
      </div>
    </Fieldset>
  )
}

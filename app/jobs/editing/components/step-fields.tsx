import { Fragment } from 'react'
import { Details } from '#app/ui/summary'
import type { FieldGroup, VacancyField } from '#app/jobs/vacancies/fields/field'
import { declaredFields, type FieldsWith, type VacancyStep } from '#app/jobs/vacancies/fields/table'
import { DescriptionOutline } from './description-outline'
import { HoursGroup, PayGroup } from './hours-and-pay-groups'
import { PlaceFields } from './place-fields'
import { QuestionsFields } from './questions-fields'
import type { StepFieldsProps } from './step-fields-props'
import { VacancyControl } from './vacancy-control'

/** The controls that no kind draws. */
const own: Record<FieldsWith<'control', { kind: 'own' }>, (props: StepFieldsProps) => React.ReactNode> = {
  siteIds: PlaceFields,
  questions: QuestionsFields,
}

/** What is said below a control. */
const below: Partial<Record<VacancyField, () => React.ReactNode>> = { description: DescriptionOutline }

export type GroupProps = StepFieldsProps & { names: readonly VacancyField[] }

/** What stands round the fields of a group. */
const groups: Record<FieldGroup, (props: GroupProps) => React.ReactNode> = {
  hours: HoursGroup,
  pay: PayGroup,
  extras: (props) => <Folded {...props} summary="Sleep-ins, travel time and mileage" />,
  'lawful-requirements': (props) => (
    <Folded {...props} summary="A minimum age, or something the law lets you require">
      <p>
        Leave this empty unless the work really needs it. A moderator reads the reason before the vacancy goes live.
      </p>
    </Folded>
  ),
}

/** The fields of one screen, in the order of their declarations; those of a group in its frame, where the first stands. */
export function StepFields({ step, ...props }: StepFieldsProps & { step: VacancyStep }) {
  const fields = declaredFields.filter((field) => field.step === step)
  return fields.map(({ name, group }) => {
    const Own = isOwn(name) ? own[name] : null
    const Below = below[name]
    if (group === undefined)
      return (
        <Fragment key={name}>
          {Own ? <Own {...props} /> : <VacancyControl name={name} {...props} />}
          {Below && <Below />}
        </Fragment>
      )
    const members = fields.filter((field) => field.group === group).map((field) => field.name)
    const Group = groups[group]
    return members[0] === name && <Group key={name} {...props} names={members} />
  })
}

const isOwn = (name: VacancyField): name is keyof typeof own => name in own

/** Fields that few vacancies need: open where one is filled in. */
function Folded({ summary, names, children, ...props }: GroupProps & { summary: string; children?: React.ReactNode }) {
  const { form } = props
  const open = names.some((name) => Boolean(form.values[name]) || Boolean(form.errors[name]))
  return (
    <Details summary={summary} open={open}>
      <div className="fields">
        {children}
        {names.map((name) => (
          <VacancyControl key={name} name={name} {...props} />
        ))}
      </div>
    </Details>
  )
}

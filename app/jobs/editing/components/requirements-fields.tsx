import { Checkbox, Radios } from '#app/ui/choice-fields'
import { Details } from '#app/ui/summary'
import { TextArea, TextField } from '#app/ui/text-fields'
import { drivingLabels, drivings, experienceLabels, experiences } from '#app/jobs/vocabulary/vocabulary'
import type { StepFieldsProps } from './step-fields-props'

const experienceHints = {
  none: 'Kind people new to care are welcome.',
  some: 'Caring for a relative counts too.',
  required: 'Say in the advert what you need and why.',
}

const drivingHints = {
  essential: 'People without a car will not be shown this job when they ask for that.',
  helpful: 'It can be done by bus, bicycle or on foot too.',
  'not-needed': '',
}

export function RequirementsFields({ form }: StepFieldsProps) {
  const open = ['minimumAge', 'minimumAgeReason', 'occupationalRequirement', 'occupationalRequirementReason'].some(
    (name) => Boolean(form.values[name]) || Boolean(form.errors[name]),
  )
  return (
    <>
      <Radios
        name="driving"
        legend="Does it need a car?"
        options={drivings.map((value) => ({ value, label: drivingLabels[value], hint: drivingHints[value] }))}
        form={form}
      />
      <Radios
        name="experience"
        legend="Does it need experience?"
        options={experiences.map((value) => ({ value, label: experienceLabels[value], hint: experienceHints[value] }))}
        form={form}
      />
      <Checkbox name="trainingGiven" label="We give the training the job needs" form={form} />
      <Checkbox
        name="sponsorship"
        label="We can sponsor a visa"
        hint="Care worker and senior care worker roles have been closed to applicants from overseas since 22 July 2025. For them we say: only if you are already in the UK and may switch."
        form={form}
      />
      <Details summary="A minimum age, or something the law lets you require" open={open}>
        <div className="fields">
          <p>
            Leave this empty unless the work really needs it. A moderator reads the reason before the vacancy goes live.
          </p>
          <TextField name="minimumAge" label="Minimum age" width="xs" inputMode="numeric" optional form={form} />
          <TextArea
            name="minimumAgeReason"
            label="Why the job has a minimum age"
            hint="For example: you work alone at night and give medicines."
            rows={2}
            maxCharacters={500}
            optional
            form={form}
          />
          <TextField
            name="occupationalRequirement"
            label="Occupational requirement"
            hint="For example: a woman, because the work is intimate care for a woman who asks for that."
            optional
            form={form}
          />
          <TextArea
            name="occupationalRequirementReason"
            label="Why the work needs it"
            hint="Equality Act 2010, schedule 9: the requirement must fit the work and be no wider than it has to be."
            rows={3}
            maxCharacters={1000}
            optional
            form={form}
          />
        </div>
      </Details>
    </>
  )
}

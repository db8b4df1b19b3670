import { matters, supportKinds } from '#app/brokering/matching/facts'
import { matterLabels, supportKindLabels } from '#app/brokering/matching/words'
import { roleLabels, roles, serviceLabels, services } from '#app/jobs/vocabulary/vocabulary'
import { Checkboxes, Radios, Select } from '#app/ui/choice-fields'
import { errorsOf, valuesOf, type FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { MoneyField } from '#app/ui/text-fields'

const roleOptions = roles.map((value) => ({ value, label: roleLabels[value] }))
const serviceOptions = services.map((value) => ({ value, label: serviceLabels[value] }))
const matterOptions = matters.map((value) => ({ value, label: matterLabels[value] }))

/** Work and places wanted and not wanted, what matters most, whom to support, the lowest pay. */
export function WhatFields({ form, ask = 'you' }: { form: FormState; ask?: 'you' | 'them' }) {
  const you = ask === 'you'
  // What was ruled out, or what is wrong with it, is never hidden behind a word.
  const open = (name: string) => valuesOf(form, name).length > 0 || errorsOf(form, name).length > 0
  return (
    <>
      <div className="fields">
        <Checkboxes
          name="rolesWanted"
          legend={you ? 'Which work would you like?' : 'Which work would they like?'}
          hint={
            you ? 'Tick as many as you like, or none if you are open to anything.' : 'None ticked: open to anything.'
          }
          options={roleOptions}
          compact
          form={form}
        />
        <Details
          summary={you ? 'Is there work you would not do?' : 'Work they would not do'}
          open={open('rolesRuledOut')}
        >
          <Checkboxes
            name="rolesRuledOut"
            legend={you ? 'Work you would not do' : 'Tick what they would not do'}
            hint={you ? 'We never suggest these.' : undefined}
            options={roleOptions}
            compact
            form={form}
          />
        </Details>
      </div>
      <div className="fields">
        <Checkboxes
          name="servicesWanted"
          legend={you ? 'Where would you like to work?' : 'Where would they like to work?'}
          hint={
            you ? 'Tick as many as you like, or none if you are open to anything.' : 'None ticked: open to anything.'
          }
          options={serviceOptions}
          compact
          form={form}
        />
        <Details
          summary={you ? 'Is there a place you would not work in?' : 'Places they would not work in'}
          open={open('servicesRuledOut')}
        >
          <Checkboxes
            name="servicesRuledOut"
            legend={you ? 'Places you would not work in' : 'Tick where they would not work'}
            hint={you ? 'We never suggest these.' : undefined}
            options={serviceOptions}
            compact
            form={form}
          />
        </Details>
      </div>
      <Select
        name="matterFirst"
        label={you ? 'What matters most to you in a job?' : 'What matters most to them in a job?'}
        empty="Choose one, if you like"
        options={matterOptions}
        optional
        form={form}
      />
      <Select
        name="matterSecond"
        label="And after that?"
        empty="Choose one"
        options={matterOptions}
        optional
        form={form}
      />
      <Select name="matterThird" label="And third?" empty="Choose one" options={matterOptions} optional form={form} />
      <Radios
        name="supportKind"
        legend={you ? 'Whom would you like to support?' : 'Whom would they like to support?'}
        options={[
          { value: '', label: 'No preference' },
          ...supportKinds.map((value) => ({ value, label: supportKindLabels[value] })),
        ]}
        form={form}
      />
      <MoneyField
        name="payWish"
        label={you ? 'What is the lowest pay you wish for?' : 'What is the lowest pay they wish for?'}
        hint="A wish, not a limit: jobs that pay less are still shown, further down."
        per="an hour"
        optional
        form={form}
      />
    </>
  )
}

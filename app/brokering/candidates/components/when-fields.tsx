import { Checkbox } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { DateField, TextField } from '#app/ui/text-fields'
import { WeekGrid } from '#app/ui/week-grid'

/** Which times of the week, how many hours, from when on. `today` is the London day of the portal's clock. */
export function WhenFields({ form, today, ask = 'you' }: { form: FormState; today: string; ask?: 'you' | 'them' }) {
  const you = ask === 'you'
  return (
    <>
      <WeekGrid
        name="availability"
        legend={you ? 'Which days and times could you work?' : 'Which days and times could they work?'}
        hint={you ? 'Tick every one that could suit you. The more you tick, the more jobs fit.' : undefined}
        form={form}
      />
      <div className="fields">
        <div className="flex flex-col gap-3">
          <Checkbox name="anyTime" label="Any time: tick everything" form={form} />
          <Checkbox
            name="sleepIns"
            label="Sleep-ins are fine"
            hint="You sleep at the place and help if somebody needs you."
            form={form}
          />
          <Checkbox
            name="liveIn"
            label="Live-in work is fine"
            hint="You stay with somebody for days or weeks at a time."
            form={form}
          />
        </div>
      </div>
      <TextField
        name="hoursMin"
        label={you ? 'Fewest hours a week you want' : 'Fewest hours a week they want'}
        width="xs"
        suffix="hours"
        inputMode="decimal"
        optional={!you}
        form={form}
      />
      <TextField
        name="hoursMax"
        label={you ? 'Most hours a week you want' : 'Most hours a week they want'}
        width="xs"
        suffix="hours"
        inputMode="decimal"
        optional={!you}
        form={form}
      />
      <DateField
        name="earliestStart"
        label={you ? 'When could you start?' : 'When could they start?'}
        hint="Leave it empty for as soon as possible."
        optional
        min={today}
        form={form}
      />
    </>
  )
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { toTicks } from '#app/hiring/applications/availability'
import { ApplyScreen, applyMeta } from '#app/hiring/applying/components/apply-screen'
import { openStep } from './open-application.server'
import { savePostedStep } from './save-posted-step.server'
import { as } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'
import { Checkbox } from '#app/ui/choice-fields'
import { DateField } from '#app/ui/text-fields'
import { WeekGrid } from '#app/ui/week-grid'

export const meta = applyMeta('availability')

export const loader = as('anyone', async (context) => {
  const { draft, job, from } = await openStep(context, 'availability')
  return {
    job,
    from,
    ticked: toTicks(draft?.availability ?? {}),
    earliestStart: draft?.earliestStart ?? '',
    today: londonDate(context.clock.now()),
  }
})

export const action = as('anyone', (context) => savePostedStep(context, 'availability'))

export default function ApplyAvailability() {
  const { job, ticked, earliestStart, today, from } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ApplyScreen {...{ job, form, from }} step="availability">
      <WeekGrid
        name="availability"
        legend="Which days and times could you work?"
        hint="Tick every one that could suit you. You can agree the details with the employer later."
        form={form}
        defaultValue={ticked}
      />
      <Checkbox name="anyTime" label="Any time: tick everything for me" form={form} />
      <DateField
        name="earliestStart"
        label="When could you start?"
        hint="Leave it empty if you could start at once. Checks before the first day take about three weeks."
        optional
        min={today}
        form={form}
        defaultValue={earliestStart}
      />
    </ApplyScreen>
  )
}

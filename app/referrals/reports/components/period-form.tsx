import { Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { periodLabels, periods, type Period } from '../period'

type PeriodFormProps = {
  action: string
  period: Period
  /** Another choice of the same page. */
  children?: React.ReactNode
}

/** Chooses how far back the figures of a page go. */
export function PeriodForm({ action, period, children }: PeriodFormProps) {
  return (
    <form method="get" action={action} className="filter-form flex flex-wrap items-end gap-4">
      <Select
        name="period"
        label="Time"
        defaultValue={period}
        options={periods.map((value) => ({ value, label: periodLabels[value] }))}
      />
      {children}
      <Button type="submit" kind="secondary">
        Show
      </Button>
    </form>
  )
}

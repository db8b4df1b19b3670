import { Fieldset, type LabelSize } from './field'
import { Icon, VisuallyHidden } from './icon'
import type { IconName } from './icons'
import { valuesOf, type FieldBase } from './form-state'
import { inSentence } from '#app/shared/in-sentence'

type Day = { value: string; label: string; short: string }
type Part = { value: string; label: string; short?: string; hint?: string; icon?: IconName }

const week: Day[] = [
  { value: 'mon', label: 'Monday', short: 'Mon' },
  { value: 'tue', label: 'Tuesday', short: 'Tue' },
  { value: 'wed', label: 'Wednesday', short: 'Wed' },
  { value: 'thu', label: 'Thursday', short: 'Thu' },
  { value: 'fri', label: 'Friday', short: 'Fri' },
  { value: 'sat', label: 'Saturday', short: 'Sat' },
  { value: 'sun', label: 'Sunday', short: 'Sun' },
]

const partsOfDay: Part[] = [
  { value: 'morning', label: 'Morning', short: 'Morn', icon: 'sunrise' },
  { value: 'afternoon', label: 'Afternoon', short: 'Aft', icon: 'sun' },
  { value: 'evening', label: 'Evening', short: 'Eve', icon: 'sunset' },
  { value: 'night', label: 'Night', short: 'Night', icon: 'moon' },
]

type WeekGridProps = FieldBase &
  LabelSize & {
    legend: React.ReactNode
    days?: Day[]
    parts?: Part[]
    /** Ticked cells, "mon-morning". */
    defaultValue?: readonly string[]
  }

/**
 * Days by parts of the day, each cell a tick box as large as a thumb. Posts `name` once for each tick, "mon-morning".
 * Every box says its day and part itself, so it reads well outside the table too.
 */
export function WeekGrid(props: WeekGridProps) {
  const { name, form, legend, hint, days = week, parts = partsOfDay, defaultValue, ...size } = props
  const ticked = valuesOf(form, name, defaultValue)
  return (
    <Fieldset {...{ name, form, legend, hint, ...size }} className="week-grid-field">
      <table className="week-grid" role="table" data-week-grid>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <VisuallyHidden>Day</VisuallyHidden>
            </th>
            {parts.map((part) => (
              <th key={part.value} scope="col" role="columnheader">
                {part.icon && <Icon name={part.icon} />}
                <span className="long">{part.label}</span>
                <span className="short" aria-hidden="true">
                  {part.short ?? part.label}
                </span>
                {part.hint && <span className="week-grid-hint">{part.hint}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {days.map((day, row) => (
            <tr key={day.value} role="row">
              <th scope="row" role="rowheader">
                <span className="long">{day.label}</span>
                <span className="short" aria-hidden="true">
                  {day.short}
                </span>
              </th>
              {parts.map((part, column) => (
                <td key={part.value} role="cell">
                  <label>
                    <input
                      type="checkbox"
                      id={row + column === 0 ? name : `${name}-${day.value}-${part.value}`}
                      name={name}
                      value={`${day.value}-${part.value}`}
                      aria-label={`${day.label} ${inSentence(part.label)}`}
                      defaultChecked={ticked.includes(`${day.value}-${part.value}`)}
                    />
                    <span className="week-grid-box" aria-hidden="true">
                      <Icon name="check" />
                    </span>
                    <span className="week-grid-part" aria-hidden="true">
                      {inSentence(part.label)}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Fieldset>
  )
}

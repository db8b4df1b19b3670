/** Days and parts of the day as the week grid posts them: "mon-morning". */
export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof days)[number]

export const partsOfDay = ['morning', 'afternoon', 'evening', 'night'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** When somebody can work, as it is stored; days without a part are left out. */
export type Availability = Partial<Record<Day, PartOfDay[]>>

export type Tick = `${Day}-${PartOfDay}`
export const ticks: readonly Tick[] = days.flatMap((day) => partsOfDay.map((part): Tick => `${day}-${part}`))

const dayNames: Record<Day, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

export function fromTicks(ticked: readonly Tick[]): Availability {
  const availability: Availability = {}
  for (const day of days) {
    const parts = partsOfDay.filter((part) => ticked.includes(`${day}-${part}`))
    if (parts.length > 0) availability[day] = parts
  }
  return availability
}

export function toTicks(availability: Availability): Tick[] {
  return ticks.filter((tick) => {
    const [day, part] = tick.split('-') as [Day, PartOfDay]
    return availability[day]?.includes(part)
  })
}

/** What is stored, read back; anything that does not fit is left out. */
export function readAvailability(stored: unknown): Availability {
  if (typeof stored !== 'object' || stored === null) return {}
  const given = Object.entries(stored).flatMap(([day, parts]) =>
    Array.isArray(parts) ? parts.map((part) => `${day}-${String(part)}`) : [],
  )
  return fromTicks(ticks.filter((tick) => given.includes(tick)))
}

/** One line for each run of days with the same parts: "Monday to Friday: mornings, afternoons"; "Saturday: any time". */
export function availabilityWords(availability: Availability): string[] {
  const runs: { from: Day; to: Day; words: string }[] = []
  for (const day of days) {
    const words = partWords(availability[day] ?? [])
    const last = runs.at(-1)
    if (last && last.words === words && days.indexOf(last.to) === days.indexOf(day) - 1) last.to = day
    else runs.push({ from: day, to: day, words })
  }
  return runs.filter(({ words }) => words !== '').map(({ from, to, words }) => `${spanWords(from, to)}: ${words}`)
}

function partWords(parts: readonly PartOfDay[]): string {
  return parts.length === partsOfDay.length ? 'any time' : parts.map((part) => `${part}s`).join(', ')
}

function spanWords(from: Day, to: Day): string {
  if (from === to) return dayNames[from]
  const joint = days.indexOf(to) - days.indexOf(from) === 1 ? 'and' : 'to'
  return `${dayNames[from]} ${joint} ${dayNames[to]}`
}

import { toTypedPounds } from '#app/shared/money'
import type { GrantReport } from './figures'
import { financialYearWords } from './financial-year'

const HIDDEN = 'fewer than 5, or hidden beside them'

/** The report as rows of a table: what, which part, how many, pounds. */
export function reportRows({ pots, schemes, chosen }: GrantReport): string[][] {
  const pounds = (pence: number | null) => (pence === null ? HIDDEN : toTypedPounds(pence))
  const rows = [['figure', 'of', 'number', 'pounds']]
  for (const pot of pots)
    rows.push(
      ['Pot: allocated', pot.name, '', pounds(pot.allocatedPence)],
      ['Pot: committed', pot.name, '', pounds(pot.committedPence)],
      ['Pot: spent', pot.name, '', pounds(pot.spentPence)],
      ['Pot: recovered', pot.name, '', pounds(pot.recoveredPence)],
      ['Pot: left', pot.name, '', pounds(pot.leftPence)],
    )
  for (const scheme of schemes) {
    const awards = scheme.awards === null ? HIDDEN : String(scheme.awards)
    rows.push(
      ['Scheme: committed', scheme.name, awards, pounds(scheme.committedPence)],
      ['Scheme: spent', scheme.name, awards, pounds(scheme.spentPence)],
      ['Scheme: recovered', scheme.name, awards, pounds(scheme.recoveredPence)],
    )
  }
  if (!chosen) return rows
  const of = `${chosen.name} ${financialYearWords(chosen.year)}`
  for (const { title, parts, total } of chosen.breakdowns)
    for (const { label, people, pence } of [...parts, total])
      rows.push([`${of}: ${title}`, label, people === null ? HIDDEN : String(people), pence ? pounds(pence) : ''])
  const { decided, medianDays, withinPercent } = chosen.speed
  const { drawn, reviewed, rightPercent, soundPercent } = chosen.secondLooks
  const told = (count: number | null) => (count === null ? HIDDEN : String(count))
  rows.push(
    [`${of}: decided`, 'All', decided === null ? HIDDEN : String(decided), ''],
    [`${of}: working days to a decision, median`, 'All', medianDays === null ? HIDDEN : String(medianDays), ''],
    [`${of}: per cent decided by the day due`, 'All', withinPercent === null ? HIDDEN : String(withinPercent), ''],
    [`${of}: drawn for a second look`, 'All', told(drawn), ''],
    [`${of}: looked at again`, 'All', told(reviewed), ''],
    [`${of}: per cent right of those looked at again`, 'All', told(rightPercent), ''],
    [`${of}: per cent right with enough evidence`, 'All', told(soundPercent), ''],
  )
  return rows
}

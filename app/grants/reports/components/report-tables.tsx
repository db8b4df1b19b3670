import { formatMoney } from '#app/shared/money'
import { Bars } from '#app/ui/bars'
import { Section, Stats } from '#app/ui/card'
import { Table, type Column } from '#app/ui/table'
import { counted } from '#app/shared/counted'
import type { Breakdown, PotMoney, SchemeMoney, Speed, SecondLooks, ToldPart } from '../figures'

const HIDDEN = 'hidden'
const money = (pence: number | null) => (pence === null ? HIDDEN : formatMoney(pence))

/** Allocated, promised, paid and left in each pot; paid and left as bars. */
export function PotsTable({ pots }: { pots: readonly PotMoney[] }) {
  return (
    <Section title="The pots" id="pots">
      <div className="stack">
        <Bars
          title="Left in each pot"
          unit="left"
          items={pots.map(({ name, leftPence }) => ({
            label: name,
            value: leftPence,
            display: formatMoney(leftPence),
          }))}
        />
        <Table
          caption="Each pot’s money"
          showCaption
          rows={pots}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Pot', cell: ({ name, funder }) => `${name} (${funder})` },
            { label: 'Allocated', cell: ({ allocatedPence }) => formatMoney(allocatedPence), numeric: true },
            { label: 'Committed', cell: ({ committedPence }) => formatMoney(committedPence), numeric: true },
            { label: 'Spent', cell: ({ spentPence }) => formatMoney(spentPence), numeric: true },
            { label: 'Recovered', cell: ({ recoveredPence }) => formatMoney(recoveredPence), numeric: true },
            { label: 'Left', cell: ({ leftPence }) => formatMoney(leftPence), numeric: true },
          ]}
        />
      </div>
    </Section>
  )
}

export function SchemesTable({ schemes }: { schemes: readonly SchemeMoney[] }) {
  const columns: Column<SchemeMoney>[] = [
    { label: 'Scheme', cell: ({ name }) => name },
    { label: 'Awards', cell: ({ awards }) => awards ?? HIDDEN, numeric: true },
    { label: 'Committed', cell: ({ committedPence }) => money(committedPence), numeric: true },
    { label: 'Spent', cell: ({ spentPence }) => money(spentPence), numeric: true },
    { label: 'Recovered', cell: ({ recoveredPence }) => money(recoveredPence), numeric: true },
  ]
  return (
    <Section title="The schemes" id="schemes">
      <Table caption="Each scheme’s money so far" rows={schemes} rowKey={({ id }) => id} columns={columns} />
    </Section>
  )
}

export function SpeedStats({ speed, target }: { speed: Speed; target?: number }) {
  const { decided, medianDays, withinPercent } = speed
  return (
    <Section title="Time to a decision" id="speed">
      <Stats
        items={[
          { label: 'Decided', value: decided ?? 'Too few to tell' },
          {
            label: 'Half of them within',
            value: medianDays === null ? 'Too few to tell' : counted(medianDays, 'working day'),
            ...(target !== undefined && { note: `The scheme promises ${target}.` }),
          },
          {
            label: 'By the day they were due',
            value: withinPercent === null ? 'Too few to tell' : `${withinPercent}%`,
          },
        ]}
      />
    </Section>
  )
}

/** What people with no part in them found in the decisions that were drawn. */
export function SecondLookStats({ looks }: { looks: SecondLooks }) {
  const { drawn, reviewed, rightPercent, soundPercent } = looks
  const few = reviewed === 0 ? 'None yet' : 'Too few to tell'
  return (
    <Section title="Second looks at decisions" id="second-looks">
      <Stats
        items={[
          { label: 'Drawn by lot', value: drawn ?? few },
          { label: 'Looked at again', value: reviewed ?? few },
          { label: 'Right', value: rightPercent === null ? few : `${rightPercent}%` },
          { label: 'Right, on enough evidence', value: soundPercent === null ? few : `${soundPercent}%` },
        ]}
      />
    </Section>
  )
}

/** One breakdown: bars of what may be told, and all of it as a table where money is told too. */
export function BreakdownSection({ breakdown }: { breakdown: Breakdown }) {
  const { key, title, unit, parts, total } = breakdown
  const shownParts = parts.filter(({ people }) => people !== null)
  const hidden = parts.length - shownParts.length
  const paid = parts.some(({ pence }) => pence !== null && pence > 0)
  const columns: Column<ToldPart>[] = [
    { label: 'What', cell: ({ label }) => label },
    { label: 'Number', cell: ({ people }) => people ?? HIDDEN, numeric: true },
    ...(paid ? [{ label: 'Awarded', cell: ({ pence }: ToldPart) => money(pence), numeric: true }] : []),
  ]
  return (
    <Section title={title} id={key}>
      <div className="stack">
        {total.people === null ? (
          <p>Fewer than 5 {unit}, so nothing is told about them.</p>
        ) : total.people === 0 ? (
          <p>No {unit} in this year.</p>
        ) : (
          <>
            {shownParts.length > 0 && (
              <Bars
                title={`${title}: ${total.people} in all`}
                unit={unit}
                items={shownParts.map(({ label, people }) => ({ label, value: people! }))}
              />
            )}
            {(paid || hidden > 0) && (
              <Table
                caption={title}
                rows={[...parts, total]}
                rowKey={({ label }) => label}
                columns={columns}
                keepTable={!paid}
              />
            )}
            {hidden > 0 && (
              <p className="hint">Hidden: numbers under 5, and others beside them so that nobody can work those out.</p>
            )}
          </>
        )}
      </div>
    </Section>
  )
}

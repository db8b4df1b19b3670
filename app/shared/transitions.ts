import { ok, refused, type Ok, type Refused } from './outcome'

/** A guard answers true, or the reason why not. */
type Guard<Facts, Reason extends string> = (facts: Facts) => true | Reason

/** One allowed change of state. `to` is a function only where the target depends on the facts (an undo). */
export type Transition<State extends string, Event extends string, Facts, Reason extends string = string> = {
  event: Event
  from: State | readonly State[]
  to: State | ((facts: Facts) => State)
  guard?: Guard<Facts, Reason>
}

export type TransitionTable<State extends string, Event extends string, Facts, Reason extends string> = {
  readonly rows: readonly Transition<State, Event, Facts, Reason>[]
}

/**
 * The one table of an entity's changes of state; whatever is not in it is refused. At most one row for each pair of
 * state and event, so that an event means one thing.
 */
export function defineTransitions<State extends string, Event extends string, Facts>() {
  return <Reason extends string = never>(
    rows: readonly Transition<State, Event, Facts, Reason>[],
  ): TransitionTable<State, Event, Facts, Reason> => {
    const seen = new Set<string>()
    for (const row of rows)
      for (const from of statesOf(row)) {
        const pair = `${from} → ${row.event}`
        if (seen.has(pair)) throw new Error(`Two transitions for ${pair}`)
        seen.add(pair)
      }
    return { rows }
  }
}

function statesOf<State extends string>(row: { from: State | readonly State[] }): readonly State[] {
  return typeof row.from === 'string' ? [row.from] : row.from
}

/** Where `event` leads from `state`; `not-allowed` if the table has no such row, else the guard's reason. */
export function next<State extends string, Event extends string, Facts, Reason extends string>(
  table: TransitionTable<State, Event, Facts, Reason>,
  state: State,
  event: Event,
  facts: Facts,
): Ok<{ to: State }> | Refused<Reason | 'not-allowed'> {
  const row = table.rows.find((candidate) => candidate.event === event && statesOf(candidate).includes(state))
  if (!row) return refused('not-allowed')
  const answer = row.guard?.(facts) ?? true
  if (answer !== true) return refused(answer)
  return ok({ to: typeof row.to === 'function' ? row.to(facts) : row.to })
}

/** The events that would be accepted now, for the buttons of a page. */
export function allowed<State extends string, Event extends string, Facts, Reason extends string>(
  table: TransitionTable<State, Event, Facts, Reason>,
  state: State,
  facts: Facts,
): Event[] {
  const rows = table.rows.filter((row) => statesOf(row).includes(state))
  return rows.flatMap(({ event }) => (next(table, state, event, facts).ok ? [event] : []))
}

/** Every pair of state and event without a row: a test asserts that `next` refuses each. */
export function pairsOutside<State extends string, Event extends string, Facts, Reason extends string>(
  table: TransitionTable<State, Event, Facts, Reason>,
  states: readonly State[],
  events: readonly Event[],
): { state: State; event: Event }[] {
  const pairs = states.flatMap((state) => events.map((event) => ({ state, event })))
  return pairs.filter(
    ({ state, event }) => !table.rows.some((row) => row.event === event && statesOf(row).includes(state)),
  )
}

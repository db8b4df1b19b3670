import { isDatabaseAway } from './database/errors.server'

/**
 * Does `work` for each item in turn. When one throws, the others still have their turn, except when the database is
 * away, which none could do without. Answers the collected errors, for `throwAll`.
 */
export async function eachInTurn<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<unknown[]> {
  const thrown: unknown[] = []
  for (const item of items) {
    try {
      await work(item)
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      thrown.push(error)
    }
  }
  return thrown
}

/** Throws the collected errors: a single one as it is, several as one AggregateError. */
export function throwAll(thrown: readonly unknown[]): void {
  if (thrown.length === 1) throw thrown[0]
  if (thrown.length > 1) throw new AggregateError(thrown, `${thrown.length} of them failed: ${thrown.join('; ')}`)
}

import { isDatabaseAway } from './database/errors.server'

/**
 * Does `work` for each item in turn. One that throws does not keep the others from their turn; without the database none
 * could have one, so that ends it. Answers what was thrown, for `throwAll`.
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

/** Throws what was collected, one as it is and several together. */
export function throwAll(thrown: readonly unknown[]): void {
  if (thrown.length === 1) throw thrown[0]
  if (thrown.length > 1) throw new AggregateError(thrown, `${thrown.length} of them failed: ${thrown.join('; ')}`)
}

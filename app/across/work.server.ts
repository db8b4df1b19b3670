import type { Reacting } from '#app/platform/work'
import { react } from './reactions.server'

/** A guarded request, for an operation that makes something happen: what follows elsewhere comes with it. */
export function workOf<C extends object>(context: C): Reacting<C> {
  return { ...context, react }
}

import type { Actor } from '#app/platform/actor'

/** Who works on an application, for which council, and the time. */
export type Officer = { actor: Pick<Actor, 'personId'>; council: { id: string }; clock: { now(): Date } }

import type { Ok, Refused } from '#app/shared/outcome'
import type { Reading } from './read-step'

/** What storing a screen answers: how far the draft is now, and what else its page has to know. */
export type SavedStep<More extends object = object> = Ok<{ done: readonly string[] } & More>

/** Where one draft's screens are kept. Each area has its own, with its own table, in one transaction for a screen. */
export type DraftStore<Step extends string, More extends object, Refusal extends Refused> = {
  save: (step: Step, reading: Reading) => Promise<SavedStep<More> | Refusal>
}

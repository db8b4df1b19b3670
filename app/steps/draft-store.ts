import type { Ok, Refused } from '#app/shared/outcome'
import type { Reading } from './read-step'

/** What storing a screen answers: which screens are complete now, and what else its page has to know. */
export type SavedStep<More extends object = object> = Ok<{ done: readonly string[] } & More>

/** Keeps one screen of a draft. Each area has its own, with its own table, in one transaction for a screen. */
export type DraftStore<Step extends string, Outcome extends SavedStep | Refused> = (
  step: Step,
  reading: Reading,
) => Promise<Outcome>

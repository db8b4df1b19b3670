import type { SchemeDefinition } from './definition'
import { hasVisible } from '#app/shared/plain-text'

/** The name of a scheme in the event log. */
export const SCHEME_ENTITY = 'scheme'

/** What stands in the way of publishing a definition, in words; empty when nothing does. */
export function problemsOf(definition: SchemeDefinition): string[] {
  const { maximumPence, costTypes, about, opensOn, closesOn, evidence, lifetimeCapPence } = definition
  return [
    maximumPence === 0 && 'Set the most that one award can be.',
    costTypes.some(({ maxPence }) => maxPence === 0) && 'Set the most for each cost.',
    costTypes.some(
      ({ raisesMaximumToPence }) => raisesMaximumToPence !== null && raisesMaximumToPence < maximumPence,
    ) && 'A cost that raises the maximum must raise it above the scheme’s own.',
    lifetimeCapPence !== null &&
      lifetimeCapPence < maximumPence &&
      'The cap over all schemes is below this scheme’s maximum.',
    !hasVisible(about) && 'Write the text that says what the scheme is, what it pays for and how it is decided.',
    opensOn !== null && closesOn !== null && closesOn < opensOn && 'The last day is before the first.',
    evidence.some(
      ({ required, costTypes: costs, events }) => required === 'some' && costs.length + events.length === 0,
    ) && 'Say for which costs or events each piece of evidence is needed.',
  ].filter((problem) => problem !== false)
}

/** What may be published but will surprise somebody. */
export function warningsOf(definition: SchemeDefinition): string[] {
  return [
    definition.potIds.length === 0 && 'No pot is chosen: nothing can be approved until one is.',
    definition.rules.length === 0 && 'There is no rule: everybody passes the check before applying.',
  ].filter((warning) => warning !== false)
}

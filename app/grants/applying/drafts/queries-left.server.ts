import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { leftUnderCap } from '#app/grants/schemes/limits'
import type { Reader } from '#app/platform/database/client.server'
import type { GrantDraft } from './draft'
import { earlierAwardsOf } from '../queries-facts.server'

/** What the applicant can still get, as far as they may know: decisions that are not released do not count yet. */
export async function leftFor(db: Reader, draft: GrantDraft, definition: SchemeDefinition, now: Date) {
  if (definition.lifetimeCapPence === null) return null
  return leftUnderCap(definition, await earlierAwardsOf(db, draft, { releasedBy: now }))
}

import { letterResponse } from '#app/grants/deciding/letters/letter-response.server'
import { ownDecisionLetter } from '#app/grants/deciding/letters/queries-letter.server'
import { as, found } from '#app/platform/guard.server'

/** The decision as a letter; 404 before it is released. */
export const loader = as('person', async ({ db, clock, actor, params }) => {
  const mine = { id: params.id ?? '', personId: actor.personId, now: clock.now() }
  return letterResponse(found(await ownDecisionLetter(db, mine)))
})

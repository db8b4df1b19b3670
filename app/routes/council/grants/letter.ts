import { letterResponse } from '#app/grants/deciding/letters/letter-response.server'
import { decisionLetterToPost } from '#app/grants/deciding/letters/queries-letter.server'
import { as, found } from '#app/platform/guard.server'

/** The decision as a letter, to be printed for somebody without email; 404 before it is released. */
export const loader = as('grant-officer', async ({ db, clock, params, council, actor }) => {
  const reading = { id: params.id ?? '', councilId: council.id, personId: actor.personId, now: clock.now() }
  return letterResponse(found(await decisionLetterToPost(db, reading)))
})

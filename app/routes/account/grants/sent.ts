import { letterResponse } from '#app/grants/deciding/letters/letter-response.server'
import { ownSentAnswers } from '#app/grants/own/queries-sent.server'
import { sentLetter } from '#app/grants/own/sent-answers'
import { as, found } from '#app/platform/guard.server'

/** Everything somebody sent with their own application, to keep. */
export const loader = as('person', async ({ db, actor, params }) => {
  const mine = { id: params.id ?? '', personId: actor.personId }
  return letterResponse(sentLetter(found(await ownSentAnswers(db, mine))))
})

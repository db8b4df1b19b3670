import { letterResponse } from '#app/grants/deciding/letters/letter-response.server'
import { sentAnswersToPost } from '#app/grants/own/queries-sent.server'
import { sentLetter } from '#app/grants/own/sent-answers'
import { as, found } from '#app/platform/guard.server'

/** Everything that was sent with an application, to be printed for somebody whom staff helped. */
export const loader = as('grant-officer', async ({ db, params, council, actor }) => {
  const reading = { id: params.id ?? '', councilId: council.id, personId: actor.personId }
  return letterResponse(sentLetter(found(await sentAnswersToPost(db, reading))))
})

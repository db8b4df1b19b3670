import { fileResponse } from '#app/people/documents/download.server'
import { ownPaper } from '#app/grants/own/queries-own-grant.server'
import { as, found } from '#app/platform/guard.server'

/** A paper that somebody sent with their own application. */
export const loader = as('person', async ({ db, actor, params }) => {
  const { id = '', evidenceId = '' } = params
  return fileResponse(found(await ownPaper(db, { id, evidenceId, personId: actor.personId })))
})

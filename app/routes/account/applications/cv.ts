import { fileResponse } from '#app/people/documents/download.server'
import { ownCv } from '#app/hiring/own/queries-own-application.server'
import { as, found } from '#app/platform/guard.server'

/** The CV that a person sent with an application of their own. */
export const loader = as('person', async ({ db, actor, params }) =>
  fileResponse(found(await ownCv(db, { id: params.id ?? '', personId: actor.personId }))),
)

import { fileResponse } from '#app/modules/documents/download.server'
import { ownCv } from '#app/modules/applications/queries-own-application.server'
import { as, found } from '#app/platform/guard.server'

/** The CV that a person sent with an application of their own. */
export const loader = as('person', async ({ db, actor, params }) =>
  fileResponse(found(await ownCv(db, { id: params.id ?? '', personId: actor.personId }))),
)

import { evidenceFile } from '#app/grants/checking/queries-evidence.server'
import { inlineResponse } from '#app/people/documents/show-inline.server'
import { as, found } from '#app/platform/guard.server'

export const loader = as('grant-officer', async ({ db, params, council, actor }) => {
  const { id = '', evidenceId = '' } = params
  const scope = { councilId: council.id, personId: actor.personId }
  return inlineResponse(found(await evidenceFile(db, { id, evidenceId, ...scope })))
})

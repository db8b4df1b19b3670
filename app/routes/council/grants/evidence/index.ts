import { evidenceFile } from '#app/grants/checking/queries-evidence.server'
import { inlineResponse } from '#app/people/documents/show-inline.server'
import { opensAt } from '#app/people/documents/unchecked'
import { as, found } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

/** A paper of an application; one that no scanner has looked into opens from the page that warns of it. */
export const loader = as('grant-officer', async ({ db, params, url, council, actor }) => {
  const { id = '', evidenceId = '' } = params
  const scope = { councilId: council.id, personId: actor.personId }
  const file = found(await evidenceFile(db, { id, evidenceId, ...scope }))
  if (!opensAt(url, file)) throw redirect(`/council/grants/${id}/evidence/${evidenceId}/unchecked`)
  return inlineResponse(file)
})

import { officerRoles } from '#app/grants/checking/duties/policy'
import { letterResponse } from '#app/grants/deciding/letters/letter-response.server'
import { recoveryLetterOf } from '#app/grants/recovering/queries-recovery.server'
import { as, found } from '#app/platform/guard.server'

/** The letter that asks for money back, to be printed and posted. */
export const loader = as('grant-officer', async ({ db, params, council, actor }) => {
  const reading = { id: params.id ?? '', councilId: council.id, personId: actor.personId, roles: officerRoles }
  return letterResponse(found(await recoveryLetterOf(db, reading)))
})

import type { CouncilContext } from '#app/platform/guard.server'
import { forbidden } from '#app/platform/guard.server'
import { mayOpen, type CouncilArea } from '#app/organisations/councils/policy'

/** Lets only roles through that open this area; for areas of more than one role. @throws 403 */
export function requireArea({ roles }: Pick<CouncilContext, 'roles'>, area: CouncilArea): void {
  if (!mayOpen(roles, area)) throw forbidden()
}

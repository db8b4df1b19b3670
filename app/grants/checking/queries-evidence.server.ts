import { storedFileColumns } from '#app/people/documents/stored-file'
import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import { hidesFrom, officerRoles } from './duties/policy'
import { interestOf } from './duties/queries-interest.server'
import { grantInScope } from './duties/queries-scope.server'

type Scope = { id: string; evidenceId: string; councilId: string; personId: string }

/** One paper of an application that this officer may read; null: not found, or not theirs. */
export async function evidenceFile(db: Reader, { id, evidenceId, councilId, personId }: Scope) {
  if (!isUuid(evidenceId)) return null
  if (!(await grantInScope(db, { id, councilId, personId, roles: officerRoles }))) return null
  if (hidesFrom(await interestOf(db, { applicationId: id, personId }))) return null
  const row = await db.grantEvidence.findFirst({
    where: { id: evidenceId, applicationId: id, councilId, file: { erasedAt: null, scanState: { not: 'infected' } } },
    select: { file: { select: storedFileColumns } },
  })
  return row?.file ?? null
}

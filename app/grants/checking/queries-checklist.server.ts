import { readDefinition, type SchemeDefinition } from '#app/grants/schemes/definition'
import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'

/** The assessor's form of the version by which an application is judged; empty when there is no such application. */
export async function checklistOf(
  db: Reader,
  { applicationId, councilId }: { applicationId: string; councilId: string },
): Promise<SchemeDefinition['assessorForm']> {
  if (!isUuid(applicationId)) return []
  const row = await db.grantApplication.findFirst({
    where: { id: applicationId, councilId },
    select: { version: { select: { definition: true } } },
  })
  return row ? readDefinition(row.version.definition).assessorForm : []
}

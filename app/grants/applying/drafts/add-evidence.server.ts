import type { CheckedPaper } from '#app/people/documents/check-upload.server'
import { keepFile } from '#app/people/documents/keep-file.server'
import { discardFiles, removeDiscardedFiles } from '#app/people/documents/remove-files.server'
import { GRANT_ENTITY, type GrantStatus } from '../grant-application'
import { lockGrant } from '../move-grant.server'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Work } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

/** Papers that one application may have. */
export const MOST_EVIDENCE = 30

type Adding = {
  /** Read with its scope: whoever asks may add to it. */
  grant: { id: string; councilId: string; personId: string }
  /** Key of the scheme's evidence list, or 'other'. */
  kind: string
  /** What an email had with it is added beside it, of the same kind. */
  upload: CheckedPaper
  /** In which states it may be added to. */
  allowed: readonly GrantStatus[]
}

/**
 * Adds a paper to an application, its content sealed. Its name is made of its kind: what people call their files may say
 * more than they would. Refused: 'gone' when the application moved on meanwhile; 'too-many'.
 */
export async function addEvidence(
  { grant, kind, upload, allowed }: Adding,
  { db, clock, actor }: Work,
): Promise<Ok<{ id: string }> | Refused<'gone' | 'too-many'>> {
  const now = clock.now()
  const { councilId, personId } = grant
  const owner = { purpose: 'grant-evidence' as const, councilId, ownerPersonId: personId }
  const { enclosed, ...first } = upload
  const fileIds: string[] = []
  for (const one of [first, ...enclosed]) {
    const named = { ...one, name: `${kind}.${one.name.split('.').at(-1)}` }
    fileIds.push(await keepFile(named, owner, { db, clock }))
  }
  const added = await inTransaction(db, async (tx) => {
    const locked = await lockGrant(tx, grant)
    const refuse = async (reason: 'gone' | 'too-many') => {
      await discardFiles(tx, fileIds, now)
      return refused(reason)
    }
    if (!locked || !allowed.includes(locked.status)) return refuse('gone')
    const had = await tx.grantEvidence.count({ where: { applicationId: grant.id } })
    if (had + fileIds.length > MOST_EVIDENCE) return refuse('too-many')
    const [evidence] = await tx.grantEvidence.createManyAndReturn({
      data: fileIds.map((fileId) => {
        return { councilId, applicationId: grant.id, kind, fileId, addedAt: now, addedByPersonId: actor.personId }
      }),
      select: { id: true },
    })
    if (locked.status !== 'draft')
      await recordEvent(tx, {
        councilId,
        entity: GRANT_ENTITY,
        entityId: grant.id,
        by: actor,
        change: 'add-evidence',
        from: locked.status,
        to: locked.status,
        at: now,
      })
    return ok(evidence!)
  })
  if (!added.ok) await removeDiscardedFiles(db)
  return added
}

/** Takes a paper away again, while the application is a draft; its content goes with it. */
export async function removeEvidence(
  { grant, evidenceId }: { grant: Adding['grant']; evidenceId: string },
  { db, clock }: Pick<Work, 'db' | 'clock'>,
): Promise<Ok | Refused<'gone'>> {
  const removed = await inTransaction(db, async (tx) => {
    const locked = await lockGrant(tx, grant)
    if (locked?.status !== 'draft') return false
    const evidence = await tx.grantEvidence.findFirst({
      where: { id: evidenceId, applicationId: grant.id },
      select: { fileId: true },
    })
    await discardFiles(tx, [evidence?.fileId ?? null], clock.now())
    return true
  })
  await removeDiscardedFiles(db)
  return removed ? ok() : refused('gone')
}

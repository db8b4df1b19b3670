import { removeDiscardedFiles } from '#app/people/documents/remove-files.server'
import { lockGrant } from '#app/grants/applying/move-grant.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { scrubGrant } from './scrub-grant.server'

const BATCH = 200

/**
 * Sweep: applications that have been over for as many years as the version they were judged by keeps them, and those of
 * people who erased themselves and were never promised money. Answers how many.
 */
async function scrubGrants(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.$queryRaw<{ id: string; councilId: string }[]>`
    select a.id, a.council_id as "councilId"
    from grant_application a join scheme_version v on v.id = a.version_id join person p on p.id = a.person_id
    where a.scrubbed_at is null
      and a.status in ('withdrawn', 'lapsed', 'expired', 'rejected', 'rejected_final', 'closed', 'recovered', 'written_off')
      and not exists (select from instalment i where i.application_id = a.id and i.status in ('scheduled', 'due', 'in_run', 'failed'))
      and (coalesce(a.ended_at, a.updated_at) + make_interval(years => (v.definition ->> 'retainYears')::int) <= ${now}
        or (p.erased_at is not null
          and not exists (select from grant_award w where w.application_id = a.id and w.undone_at is null)))
    order by a.id limit ${BATCH}`
  for (const { id, councilId } of due)
    await inTransaction(db, async (tx) => {
      if (await lockGrant(tx, { id, councilId })) await scrubGrant(tx, { id, councilId }, { now, by: 'system' })
    })
  if (due.length > 0) await removeDiscardedFiles(db)
  return due.length
}

export const scrubGrantsSweep = { name: 'scrub-grants', run: scrubGrants }

import type { Tx } from '#app/platform/database/client.server'

/**
 * Locks the applicant, and everybody who applied here with the same National Insurance number, in the order of their
 * ids: two awards that count against one cap wait for each other. The second lock of a money operation, after the row
 * of the application.
 */
export async function lockSamePerson(
  tx: Tx,
  { id, councilId, personId }: { id: string; councilId: string; personId: string },
): Promise<void> {
  await tx.$queryRaw`
    select id from person where id = ${personId}::uuid or id in (
      select a.person_id from grant_identity mine
        join grant_identity same on same.council_id = mine.council_id and same.kind = mine.kind and same.hash = mine.hash
        join grant_application a on a.id = same.application_id
      where mine.application_id = ${id}::uuid and mine.council_id = ${councilId}::uuid and mine.kind = 'national-insurance')
    order by id for no key update`
}

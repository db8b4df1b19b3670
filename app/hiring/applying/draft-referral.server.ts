import type { Work } from '#app/platform/work'

/** Who told somebody about a job, in the columns of their draft. */
export type DraftReferral = { referralLinkId: string; referralShowsName: boolean }

/** Whether whoever told them may see their first name. @param id of a draft from `draftFor`, which says who may have it */
export async function showNameFromDraft(
  { id, shows }: { id: string; shows: boolean },
  { db }: Pick<Work, 'db'>,
): Promise<void> {
  await db.jobApplication.updateMany({
    where: { id, status: 'draft', referralLinkId: { not: null } },
    data: { referralShowsName: shows },
  })
}

import { deleteDrafts } from '#app/hiring/applying/expire-drafts.server'
import { lockOwnApplication } from '#app/hiring/own/lock-own-application.server'
import { leave } from '#app/hiring/own/withdraw-application.server'
import type { Whom } from '#app/platform/area.server'
import { Prisma, type Tx } from '#app/platform/database/client.server'

/** What stands in place of an applicant's name once it is erased. */
const ERASED_NAME = 'Erased applicant'

/**
 * Drafts go; an open application is withdrawn, and its provider told without a name; of what was sent stays what counts:
 * that somebody applied, and what became of it.
 */
export async function eraseApplications(tx: Tx, { personId, email }: Whom, now: Date): Promise<void> {
  const drafts = await tx.jobApplication.findMany({
    where: { status: 'draft', OR: [{ personId }, { personId: null, email }] },
    select: { id: true, cvFileId: true },
  })
  await deleteDrafts(tx, drafts, now)
  const sent = await tx.jobApplication.findMany({ where: { personId }, select: { id: true } })
  for (const { id } of sent) {
    const application = await lockOwnApplication(tx, { id, personId })
    // What is over stays as it ended: 'too-late' is no obstacle here.
    // Nor is a hire that they have not heard of: what it means at work stays, as of one that they have.
    if (application && application.status !== 'hired')
      await leave(tx, application, { reason: null, now, by: { personId } })
  }
  await tx.applicationNote.deleteMany({ where: { application: { personId } } })
  await tx.startClaim.updateMany({ where: { employment: { personId } }, data: { words: '' } })
  await tx.jobApplication.updateMany({
    where: { personId },
    data: {
      name: ERASED_NAME,
      email: null,
      phone: null,
      postcode: null,
      ageBand: null,
      availability: Prisma.DbNull,
      earliestStart: null,
      rightToWork: null,
      screeningAnswers: Prisma.DbNull,
      valuesAnswers: Prisma.DbNull,
      cvFileId: null,
      decisionWords: null,
      updatedAt: now,
    },
  })
}

/** Ids of applications, employments and what was asked about them. */
export function hiringIds(personId: string): Prisma.Sql {
  return Prisma.sql`
    select id from job_application where person_id = ${personId}::uuid
    union all select id from employment where person_id = ${personId}::uuid
    union all select c.id from retention_check c join employment w on w.id = c.employment_id where w.person_id = ${personId}::uuid
    union all select s.id from start_claim s join employment w on w.id = s.employment_id where w.person_id = ${personId}::uuid`
}

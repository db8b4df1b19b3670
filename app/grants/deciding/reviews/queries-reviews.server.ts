import { z } from 'zod'
import { namesOf } from '#app/grants/checking/queries-names.server'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { openText } from '#app/platform/field-encryption.server'
import { isUuid } from '#app/shared/uuid'
import { findings, type ReviewRow } from './review'

type Reads = { councilId: string; personId: string }

const Row = z.object({
  id: z.string(),
  applicationId: z.string(),
  reference: z.string(),
  scheme: z.string(),
  outcome: z.enum(['approve', 'reject', 'uphold', 'dismiss']),
  pence: whole.nullable(),
  decidedAt: z.date(),
  finding: z.enum(findings).nullable(),
  reviewedAt: z.date().nullable(),
})

/** Rows in the longest list that a page shows. */
const MOST = 100

/** What somebody may look at again: of their schemes, no part of it theirs, and the decision still stands. */
function mine({ councilId, personId }: Reads): Prisma.Sql {
  return Prisma.sql`r.council_id = ${councilId}::uuid and a.scrubbed_at is null and may_review_grant(r.application_id, ${personId}::uuid)`
}

/** A decision that was taken back, or that a new round replaced, is looked at no more. */
const STANDS = Prisma.sql`(d.id = a.decision_id or d.kind = 'appeal')`

function rowsOf(db: Reader, where: Prisma.Sql, order: Prisma.Sql): Promise<ReviewRow[]> {
  return parsedRows(db, Row)`
    select r.id, a.id as "applicationId", a.reference, v.definition ->> 'name' as scheme, d.outcome, d.pence, d.at as "decidedAt",
      r.finding, r.reviewed_at as "reviewedAt"
    from grant_review r join grant_application a on a.id = r.application_id join grant_decision d on d.id = r.decision_id
      join scheme_version v on v.id = a.version_id
    where ${where} order by ${order} limit ${MOST}`
}

/** What waits for this reader, the oldest first, and what they looked at last. */
export async function reviewLists(db: Reader, reads: Reads) {
  const waits = Prisma.sql`${mine(reads)} and r.finding is null and ${STANDS}`
  const done = Prisma.sql`r.council_id = ${reads.councilId}::uuid and r.reviewed_by_person_id = ${reads.personId}::uuid`
  const [waiting, reviewed] = await Promise.all([
    rowsOf(db, waits, Prisma.sql`r.drawn_at, r.id`),
    rowsOf(db, done, Prisma.sql`r.reviewed_at desc, r.id`),
  ])
  return { waiting, reviewed }
}

/**
 * One of them, for its page: theirs to look at, or what they found; else null. A colleague who was first is named, with
 * what they found and none of their words.
 */
export async function reviewOf(
  db: Reader,
  { id, ...reads }: Reads & { id: string },
): Promise<{ row: ReviewRow; words: string; by: string } | null> {
  if (!isUuid(id)) return null
  const may = Prisma.sql`r.id = ${id}::uuid and ((${mine(reads)} and ${STANDS})
    or (r.council_id = ${reads.councilId}::uuid and r.reviewed_by_person_id = ${reads.personId}::uuid))`
  const [row] = await rowsOf(db, may, Prisma.sql`r.id`)
  if (!row) return null
  const { wordsSealed, reviewedByPersonId } = await db.grantReview.findUniqueOrThrow({
    where: { id },
    select: { wordsSealed: true, reviewedByPersonId: true },
  })
  const by = reviewedByPersonId ?? reads.personId
  const nameOf = await namesOf(db, [by])
  return { row, words: wordsSealed && by === reads.personId ? openText(wordsSealed) : '', by: nameOf(by) }
}

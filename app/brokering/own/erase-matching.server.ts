import type { ClosedReason } from '#app/brokering/candidates/candidate'
import type { Actor } from '#app/platform/actor'
import { Prisma, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'

type Who = Pick<Actor, 'personId' | 'email'>

/** Introductions of which something may still come, at any rate one that was superseded and could be restored. */
const OPEN = ['suggested', 'endorsed', 'awaiting_candidate', 'consented', 'superseded']

/** As somebody's who left without a reason: what a case may be closed for does not tell who was erased. */
const ERASED_CASE = 'rather-not-say' satisfies ClosedReason

/** What stands in the columns that need a value, once they no longer say anything about anybody. */
const NOTHING_KNOWN = {
  postcode: '',
  eastings: 0,
  northings: 0,
  reachMetres: 0,
  travelMinutes: 5,
  slots: 0,
  sleepIns: false,
  liveIn: false,
  hoursMin: 0,
  hoursMax: 0,
  rolesWanted: [],
  rolesRuledOut: [],
  servicesWanted: [],
  servicesRuledOut: [],
  earliestStart: null,
  licence: false,
  car: false,
  experience: 'none',
  qualifications: [],
  workingTowards: null,
  leadership: null,
  registrations: [],
  languages: [],
  rightToWork: 'not-sure',
  maySwitchSponsor: false,
  ageBand: '',
  payWishPence: null,
  matters: [],
  supportKind: null,
  ownWords: '',
  pausedUntil: null,
  nextActionOn: null,
  nextActionWords: null,
  brokerPersonId: null,
} satisfies Prisma.CandidateUncheckedUpdateManyInput

/**
 * Erases what matching knows of a person: profile, contact log, exclusions, everybody's words, how a match was explained
 * (it tells where they live), lists and drafts. What counts stays without them: that a case was opened and closed, that
 * somebody was introduced, and what became of it. Open introductions and the case are closed.
 */
export async function eraseMatching(tx: Tx, { personId, email }: Who, now: Date): Promise<void> {
  await tx.$executeRaw`delete from candidate_draft where position(${email} in lower(answers::text)) > 0`
  const candidates = await tx.$queryRaw<{ id: string; councilId: string; status: string }[]>`
    select id, council_id as "councilId", status from candidate where person_id = ${personId}::uuid for update`
  if (candidates.length === 0) return
  const ids = candidates.map(({ id }) => id)
  await closeIntroductions(tx, ids, { personId, now })
  const where = { candidateId: { in: ids } }
  await tx.candidateContact.deleteMany({ where })
  await tx.providerExclusion.deleteMany({ where })
  await tx.dailyList.deleteMany({ where })
  await tx.matchReview.deleteMany({ where: { ...where, decidedAt: null } })
  await tx.matchReview.updateMany({ where, data: { words: '', answerWords: '' } })
  await tx.inWorkCheck.deleteMany({ where: { ...where, doneAt: null } })
  await tx.inWorkCheck.updateMany({ where, data: { words: '' } })
  await tx.introduction.updateMany({
    where,
    data: { brokerWords: '', reasonWords: '', consentWords: '', explained: {}, remindAt: null, lapseAt: null },
  })
  for (const id of ids) await leaveRounds(tx, id)
  for (const candidate of candidates) await closeCase(tx, candidate, { personId, now })
}

async function closeIntroductions(tx: Tx, ids: string[], { personId, now }: { personId: string; now: Date }) {
  const open = await tx.introduction.findMany({
    where: { candidateId: { in: ids }, status: { in: OPEN } },
    select: { id: true, councilId: true, status: true },
  })
  for (const { id, councilId, status } of open) {
    await tx.introduction.update({ where: { id }, data: { status: 'closed', reason: 'erased', updatedAt: now } })
    await recordEvent(tx, {
      councilId,
      entity: 'introduction',
      entityId: id,
      by: { personId },
      change: 'close',
      from: status,
      to: 'closed',
      code: 'erased',
      at: now,
    })
  }
}

/** A round that is done keeps its count; one that is not goes on without them. */
async function leaveRounds(tx: Tx, candidateId: string): Promise<void> {
  const open = await tx.matchingRound.findMany({
    where: { status: { in: ['draft', 'worked_out'] }, candidates: { some: { candidateId } } },
    select: { id: true },
  })
  const where = { candidateId, roundId: { in: open.map(({ id }) => id) } }
  await tx.roundPair.deleteMany({ where })
  await tx.roundCandidate.deleteMany({ where })
  await tx.$executeRaw`
    update matching_round set results = results #- array['candidate', ${candidateId}] #- array['vacancy', ${candidateId}]
      #- array['placements', ${candidateId}]
    where id = any(${where.roundId.in}::uuid[]) and results is not null`
  await tx.roundCandidate.updateMany({ where: { candidateId }, data: { statedOrder: [] } })
  await tx.$executeRaw`
    update round_vacancy set stated_order = array_remove(stated_order, ${candidateId}::uuid)
    where ${candidateId}::uuid = any(stated_order)`
}

async function closeCase(
  tx: Tx,
  { id, councilId, status }: { id: string; councilId: string; status: string },
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  await tx.candidate.update({
    where: { id },
    data: { ...NOTHING_KNOWN, status: 'closed', closedReason: ERASED_CASE, updatedAt: now },
  })
  if (status === 'closed') return
  await recordEvent(tx, {
    councilId,
    entity: 'candidate',
    entityId: id,
    by: { personId },
    change: 'close',
    from: status,
    to: 'closed',
    code: 'erased',
    at: now,
  })
}

/** Ids of everything that matching keeps about a person, whose events and mails are about them. */
export function matchingIds(personId: string): Prisma.Sql {
  return Prisma.sql`
    select id from candidate where person_id = ${personId}::uuid
    union all select i.id from introduction i join candidate c on c.id = i.candidate_id where c.person_id = ${personId}::uuid
    union all select r.id from match_review r join candidate c on c.id = r.candidate_id where c.person_id = ${personId}::uuid
    union all select k.id from in_work_check k join candidate c on c.id = k.candidate_id where c.person_id = ${personId}::uuid
    union all select l.id from candidate_contact l join candidate c on c.id = l.candidate_id where c.person_id = ${personId}::uuid`
}

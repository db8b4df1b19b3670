import { profileOf, profileSelect } from '#app/brokering/candidates/profile'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { isOneOf } from '#app/shared/one-of'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import { readExplained } from './explained'
import type { IntroductionStatus } from './introduction'
import { stageForCandidate } from './progress/introduction-progress'
import type { OwnIntroduction, OwnIntroductionLine } from './introduction-view'
import { jobOf, jobSelect } from './job-columns'
import { passedOnFacts } from './passed-on'
import { ownPastTitle } from './progress/past-steps'
import { mayContest } from './policy'
import { progressOf, progressSelect } from './progress/progress-row'
import { introductionHistory, namesOf, newestReview } from './queries-history.server'
import { closeReasons, closeWords, declineLabels, declineReasons, dismissReasons, dismissWords } from './reasons'

const lineSelect = {
  ...progressSelect,
  id: true,
  brokerPersonId: true,
  lapseAt: true,
  updatedAt: true,
  vacancy: { select: jobSelect },
} satisfies Prisma.IntroductionSelect

type LineRow = Prisma.IntroductionGetPayload<{ select: typeof lineSelect }>

function lineOf(
  row: LineRow,
  { now, nameOf }: { now: Date; nameOf: (id: string | null) => string },
): OwnIntroductionLine {
  const { title, provider, place } = jobOf(row.vacancy, now)
  const waits = row.status === 'awaiting_candidate' && row.lapseAt !== null && row.lapseAt > now
  return {
    id: row.id,
    title,
    provider,
    place,
    broker: nameOf(row.brokerPersonId),
    stage: stageForCandidate(progressOf(row), now),
    answerBy: waits ? row.lapseAt : null,
    updatedAt: row.updatedAt,
  }
}

/** A mere suggestion nobody has decided about is none yet, unless a second look made it one again. */
const shown = { OR: [{ status: { not: 'suggested' } }, { reviews: { some: {} } }] }

/** A person's introductions at every council, those that wait for their answer first, then the newest. */
export async function introductionsForCandidate(
  db: Reader,
  { personId, now, page: wanted = 1, perPage }: { personId: string; now: Date; page?: number; perPage?: number },
): Promise<{ items: OwnIntroductionLine[]; page: Page }> {
  const where = { candidate: { personId }, ...shown }
  const page = paginate(wanted, await db.introduction.count({ where }), perPage)
  const rows = await db.$queryRaw<{ id: string }[]>`
    select i.id from introduction i join candidate c on c.id = i.candidate_id
    where c.person_id = ${personId}::uuid
      and (i.status <> 'suggested' or exists (select from match_review r where r.introduction_id = i.id))
    order by (i.status = 'awaiting_candidate') desc, i.updated_at desc, i.id limit ${page.limit} offset ${page.offset}`
  const found = await db.introduction.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, select: lineSelect })
  const nameOf = await namesOf(
    db,
    found.map(({ brokerPersonId }) => brokerPersonId),
  )
  const byId = new Map(found.map((row) => [row.id, lineOf(row, { now, nameOf })]))
  return { items: rows.flatMap(({ id }) => byId.get(id) ?? []), page }
}

/** One of a person's own introductions; null when it is not theirs. */
export function ownIntroduction(
  db: Reader,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<OwnIntroduction | null> {
  return readOwn(db, { id, candidate: { personId }, ...shown }, now)
}

/** Whether it is theirs and shown to them: a look before their form is read. */
export async function findOwnIntroduction(db: Reader, { id, personId }: { id: string; personId: string }) {
  if (!isUuid(id)) return null
  return db.introduction.findFirst({ where: { id, candidate: { personId }, ...shown }, select: { id: true } })
}

/** The introduction that a link opens (`introductionOfLink`): its holder is somebody who reads the candidate's mail. */
export function linkedIntroduction(
  db: Reader,
  { id, now }: { id: string; now: Date },
): Promise<OwnIntroduction | null> {
  return readOwn(db, { id, candidate: { person: { erasedAt: null } }, ...shown }, now)
}

async function readOwn(db: Reader, where: Prisma.IntroductionWhereInput & { id: string }, now: Date) {
  if (!isUuid(where.id)) return null
  const row = await db.introduction.findFirst({ where, select: { ...lineSelect, ...ownColumns } })
  if (!row) return null
  const { candidate, status } = row
  const nameOf = await namesOf(db, [row.brokerPersonId])
  const council = await db.council.findUniqueOrThrow({ where: { id: row.councilId }, select: { name: true } })
  const review = await newestReview(db, row.id)
  const line = lineOf(row, { now, nameOf })
  return {
    ...line,
    job: jobOf(row.vacancy, now),
    brokerWords: row.brokerWords,
    council: council.name,
    explained: readExplained(row.explained),
    passedOn: line.answerBy ? passedOnFacts(profileOf(candidate), candidate.person) : null,
    because: becauseOf(status, row.reason),
    reasonWords: status === 'dismissed' ? row.reasonWords : '',
    applicationId: status === 'sent' ? row.applicationId : null,
    history: await introductionHistory(db, { id: row.id, personId: candidate.personId }, ownPastTitle),
    review,
    mayContest: mayContest({ status, reviewed: review !== null }),
  }
}

const ownColumns = {
  councilId: true,
  brokerWords: true,
  explained: true,
  reason: true,
  reasonWords: true,
  applicationId: true,
  candidate: {
    select: { ...profileSelect, personId: true, person: { select: { name: true, email: true, phone: true } } },
  },
} as const satisfies Prisma.IntroductionSelect

function becauseOf(status: IntroductionStatus, reason: string | null): string | null {
  if (reason === null) return null
  if (status === 'dismissed' && isOneOf(dismissReasons, reason)) return dismissWords[reason]
  if (status === 'closed' && isOneOf(closeReasons, reason)) return closeWords[reason]
  if (status === 'declined' && isOneOf(declineReasons, reason)) return `you said: “${declineLabels[reason]}”`
  return null
}

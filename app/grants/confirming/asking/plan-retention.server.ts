import { readDefinition } from '#app/grants/schemes/definition'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { createConfirmation } from './ask-employer.server'
import { askedFrom, weekBegins, weekOf } from '../confirmation'
import { firstDayAtWork } from '../queries-first-day.server'
import { readApplication } from './whom-to-ask.server'

/**
 * Writes down when employers are asked again: at each of the scheme's weeks after the first day at work, once everything
 * is paid; and 28 days before money is due that is paid only while they still work there. Nobody is asked any more once
 * an employer said that they left. Answers how many questions.
 */
export async function planRetention(db: PrismaClient, now: Date): Promise<number> {
  const today = londonDate(now)
  const due = await db.$queryRaw<{ id: string }[]>`
    select a.id from grant_application a
    where not exists (select from confirmation k where k.application_id = a.id and k.kind = 'retention'
        and k.cancelled_at is null and k.answer in ('left', 'not-ours'))
      and ((a.status = 'monitoring' and exists (
          select from scheme_version v, jsonb_array_elements(v.definition -> 'retentionChecks') c
          where v.id = a.version_id and not exists (select from confirmation k where k.application_id = a.id
            and k.kind = 'retention' and k.week = (c ->> 'week')::int and k.cancelled_at is null)))
        or (a.status = 'approved' and exists (select from instalment i
          where i.application_id = a.id and i.while_employed and i.status = 'scheduled' and i.due_on <= ${today}::date + 28
            and not exists (select from confirmation k where k.application_id = a.id and k.kind = 'retention'
              and k.cancelled_at is null and (k.answered_at is null
                or k.answered_at >= (i.due_on - 28)::timestamp at time zone 'Europe/London')))))
    order by a.id limit 1000`
  let planned = 0
  for (const { id } of due) planned += await inTransaction(db, (tx) => plan(tx, id, now))
  return planned
}

async function plan(tx: Tx, id: string, now: Date): Promise<number> {
  // Held: a second sweep sees what this one wrote.
  const [held] = await tx.$queryRaw<{ status: string; versionId: string }[]>`
    select status, version_id as "versionId" from grant_application where id = ${id}::uuid for no key update`
  if (!held) return 0
  const questions = await tx.confirmation.findMany({
    where: { applicationId: id, kind: 'retention', cancelledAt: null },
    select: { week: true, answer: true, answeredAt: true },
  })
  if (questions.some(({ answer }) => answer === 'left' || answer === 'not-ours')) return 0
  const wanted = held.status === 'monitoring' ? await checks(tx, id, held) : await instalments(tx, id, now)
  const missing = wanted.filter(({ week, countsFrom }) =>
    questions.every((question) =>
      countsFrom ? question.answeredAt !== null && question.answeredAt < countsFrom : question.week !== week,
    ),
  )
  const application = missing.length > 0 ? await readApplication(tx, id) : null
  const weeks = new Map(missing.map((question) => [question.week, question]))
  for (const { week, dueAt } of weeks.values())
    await createConfirmation(tx, application!, { kind: 'retention', week, dueAt })
  return weeks.size
}

/** `countsFrom`: an answer before it is too old, one after it serves, whichever week it was asked for. */
type Wanted = { week: number; dueAt: Date; countsFrom: Date | null }

async function checks(tx: Tx, id: string, { versionId }: { versionId: string }): Promise<Wanted[]> {
  const { definition } = await tx.schemeVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { definition: true },
  })
  const startedOn = await firstDayAtWork(tx, id)
  return readDefinition(definition).retentionChecks.map(({ week }) => ({
    week,
    dueAt: weekBegins(startedOn, week),
    countsFrom: null,
  }))
}

/** The next one that is due within the 28 days. */
async function instalments(tx: Tx, id: string, now: Date): Promise<Wanted[]> {
  const next = await tx.instalment.findFirst({
    where: { applicationId: id, whileEmployed: true, status: 'scheduled' },
    orderBy: { dueOn: 'asc' },
    select: { dueOn: true },
  })
  if (!next) return []
  const dueOn = fromDateColumn(next.dueOn)
  const dueAt = askedFrom(dueOn)
  return dueAt > now ? [] : [{ week: weekOf(await firstDayAtWork(tx, id), dueOn), dueAt, countsFrom: dueAt }]
}

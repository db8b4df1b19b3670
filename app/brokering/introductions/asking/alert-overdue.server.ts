import { introductionOverdue } from '#emails/brokering/introduction-overdue'
import { brokeringSettings } from '#app/brokering/candidates/queries-brokering.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { INTRODUCTION_ENTITY } from '../introduction'
import { readLocked } from '../lock-introduction.server'
import { tellBroker } from '../tell.server'

const OVERDUE = 'answer_overdue'

/**
 * Sweep: introductions that their employer has not answered in time; the broker is told of each once. `answer_due_at`
 * stays as it is: it is also what puts them on the desk. Answers how many.
 */
export async function alertOverdue(db: PrismaClient, now: Date): Promise<number> {
  for (let done = 0; ; done += 1) {
    const alerted = await inTransaction(db, (tx) => alertNext(tx, now))
    if (!alerted) return done
  }
}

async function alertNext(tx: Tx, now: Date): Promise<boolean> {
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    select i.id from introduction i join job_application a on a.id = i.application_id
    where i.status = 'sent' and i.answer_due_at <= ${now} and a.status = 'submitted' and not exists (
      select from event e where e.entity = ${INTRODUCTION_ENTITY} and e.entity_id = i.id
        and e.change = ${OVERDUE} and e.due_at = i.answer_due_at)
    order by i.answer_due_at limit 1 for update of i skip locked`
  if (!due) return false
  const introduction = await readLocked(tx, due.id)
  const { id, councilId, vacancy, answerDueAt } = introduction
  const eventId = await recordEvent(tx, {
    councilId,
    entity: INTRODUCTION_ENTITY,
    entityId: id,
    by: 'system',
    change: OVERDUE,
    from: 'sent',
    to: 'sent',
    at: now,
    dueAt: answerDueAt!,
  })
  const { answerWorkingDays } = await brokeringSettings(tx, councilId)
  await tellBroker(tx, introduction, { eventId, now }, ({ firstName, name, origin }) =>
    introductionOverdue.with({
      firstName,
      title: vacancy.title,
      provider: vacancy.provider.name,
      days: answerWorkingDays,
      portal: name,
      url: `${origin}/broker/introductions/${id}`,
    }),
  )
  return true
}

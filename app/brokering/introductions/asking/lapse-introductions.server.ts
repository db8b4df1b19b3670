import { introductionClosed } from '#emails/brokering/introduction-closed'
import { introductionEnded } from '#emails/brokering/introduction-ended'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { changeIntroduction } from '../change-introduction.server'
import { closeIntroduction } from '../close-introductions.server'
import { readLocked } from '../lock-introduction.server'
import { nextDue } from './next-due.server'
import { employerName, tellBroker, tellCandidate } from '../tell.server'

/** Sweep: questions that nobody answered in time lapse; candidate and broker are told. Answers how many. */
export async function lapseIntroductions(db: PrismaClient, now: Date): Promise<number> {
  for (let done = 0; ; done += 1) {
    const lapsed = await inTransaction(db, async (tx) => {
      const id = await nextDue(tx, 'lapse', now)
      if (!id) return false
      const introduction = await readLocked(tx, id)
      const { vacancy, lapseAt } = introduction
      const change = await changeIntroduction(tx, introduction, {
        event: 'lapse',
        facts: { by: 'system' },
        by: 'system',
        now,
        columns: { remindAt: null },
        dueAt: lapseAt!,
      })
      if (!change.ok) throw new Error(`A question that is ${introduction.status} cannot lapse.`)
      const telling = { eventId: change.eventId, now }
      await tellCandidate(tx, introduction, telling, (portal) =>
        introductionClosed.with({
          employer: employerName(vacancy.provider),
          title: vacancy.title,
          because: 'we did not hear from you in time. If you would still like it, tell your job broker',
          portal: portal.name,
          url: `${portal.origin}/account/introductions/${id}`,
        }),
      )
      await tellBroker(tx, introduction, telling, ({ firstName, name, origin }) =>
        introductionEnded.with({
          firstName,
          title: vacancy.title,
          what: 'They did not answer in time, so the question has lapsed. You can ask again.',
          portal: name,
          url: `${origin}/broker/introductions/${id}`,
        }),
      )
      return true
    })
    if (!lapsed) return done
  }
}

/** Sweep: introductions that were not sent while their vacancy closed, ran out or filled up. Answers how many. */
export async function closeForGoneVacancies(db: PrismaClient, now: Date): Promise<number> {
  for (let done = 0; ; done += 1) {
    const closed = await inTransaction(db, async (tx) => {
      const id = await nextDue(tx, 'vacancy-gone', now)
      if (!id) return false
      const closing = { reason: 'vacancy-closed', by: 'system', party: 'system', now } as const
      return (await closeIntroduction(tx, await readLocked(tx, id), closing)).ok
    })
    if (!closed) return done
  }
}

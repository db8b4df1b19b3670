import { dueAfterPause } from '#app/grants/checking/queue/service-clock'
import { lockOwnGrant, type LockedOwnGrant } from '#app/grants/applying/lock-own-grant.server'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { mayAnswer } from './own-policy'
import { inTransaction } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { Work } from '#app/platform/work'
import { londonDate, toDateColumn } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { dueOnAfterLapse } from '#app/grants/checking/reopen-grant.server'

/**
 * The applicant answers what staff asked: the clock goes again, from where it stood when they were asked. A late answer
 * opens again what had lapsed. One answer is for every question that is open (there is one, as a rule).
 */
export function answerGrantQuestion(
  { id, words }: { id: string; words: string },
  { db, clock, actor }: Work,
): Promise<Ok | Refused<'not-found' | 'nothing-asked'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const own = await lockOwnGrant(tx, { id, personId: actor.personId, now })
    if (!own || own.grant.status === 'draft') return refused('not-found')
    if (!mayAnswer(own.status)) return refused('nothing-asked')
    const open = await tx.grantQuestion.findMany({
      where: { applicationId: id, answeredAt: null },
      select: { id: true },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    })
    const [newest] = open
    if (!newest) return refused('nothing-asked')
    await tx.grantQuestion.updateMany({ where: { applicationId: id, answeredAt: null }, data: { answeredAt: now } })
    await tx.grantQuestion.update({ where: { id: newest.id }, data: { answerSealed: sealText(words) } })
    const late = own.status === 'lapsed'
    const moved = await moveGrant(tx, own.grant, {
      event: late ? 'reopen' : 'answer',
      facts: { by: 'applicant' },
      by: { personId: actor.personId },
      now,
      data: {
        dueOn: late ? await dueOnAfterLapse(tx, id, now) : dueOn(own, now),
        pausedOn: null,
        infoDueAt: null,
        infoRemindAt: null,
        endedAt: null,
      },
    })
    if (!moved.ok) throw new Error(`An answer was refused after it was checked: ${moved.reason}`)
    return ok()
  })
}

function dueOn({ dueOn: due, pausedOn }: LockedOwnGrant, now: Date): Date | null {
  if (!due) return null
  return toDateColumn(pausedOn ? dueAfterPause({ dueOn: due, pausedOn, today: londonDate(now) }) : due)
}

import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { answerByLink } from '../answer-confirmation.server'
import { asking, elsewhere, linkIn } from './asking.fixture'
import { cancelMootConfirmations } from './cancel-moot.server'
import { confirmationOfLink } from '../confirm-link.server'
import { confirmationsOf } from '../queries-confirmations.server'
import { remindEmployers } from './remind-employers.server'

const { db } = await useDatabase()
beforeEach(async () => {
  await db.confirmation.deleteMany()
  await db.message.updateMany({ where: { status: 'queued' }, data: { status: 'cancelled' } })
})

test('reminders come on working days 3 and 6, Easter left out, then staff see that nobody answers', async () => {
  const { apply, ask, mails, clock, council } = await asking(db)
  const application = await apply()
  const { id } = await ask(application.id)
  const [asked] = await mails()
  const sweep = (iso: string) => {
    clock.set(iso)
    return remindEmployers(db, clock.now())
  }
  const standing = async () => (await confirmationsOf(db, { applicationId: application.id, councilId: council.id }))[0]
  // Asked on Thursday 2 April; Friday to Monday are Easter, so Tuesday, Wednesday and Thursday are the three days.
  expect(await sweep('2026-04-07T12:00:00Z')).toBe(0)
  expect(await sweep('2026-04-09T07:59:59Z')).toBe(0)
  const now = new Date('2026-04-09T08:00:00Z')
  const runs = await Promise.all([remindEmployers(db, now), remindEmployers(db, now), remindEmployers(db, now)])
  expect(runs.toSorted((a, b) => a - b)).toEqual([0, 0, 1])
  expect(await sweep('2026-04-09T08:00:00Z')).toBe(0)
  const [first] = await mails()
  expect(first!.subject).toBe('Reminder: please confirm somebody’s employment')
  expect(await standing()).toMatchObject({ state: 'asked', remindersSent: 1 })
  // Friday, Monday, Tuesday.
  expect(await sweep('2026-04-14T07:59:59Z')).toBe(0)
  expect(await sweep('2026-04-14T08:00:00Z')).toBe(1)
  expect(await sweep('2026-04-30T08:00:00Z')).toBe(0)
  const [second] = await mails()
  expect(second!.text).toContain('last reminder')
  expect(await standing()).toMatchObject({ state: 'unanswered', remindersSent: 2, nextReminderAt: null })
  // Each mail has a link of its own; one answer ends them all.
  const links = [asked, first, second].map((mail) => linkIn(mail!.text))
  expect(new Set(links).size).toBe(3)
  for (const link of links) expect(await confirmationOfLink(db, link)).toBe(id)
  const reply = { answer: 'not-ours', words: '' } as const
  expect(await answerByLink({ id, reply, byName: 'Grace', browser: elsewhere }, { db, clock })).toMatchObject({
    ok: true,
  })
  expect(await answerByLink({ id, reply, byName: 'Grace', browser: elsewhere }, { db, clock })).toMatchObject({
    reason: 'already-answered',
  })
})

test('around Christmas and the New Year', async () => {
  const { apply, ask, clock } = await asking(db)
  clock.set('2026-12-23T16:00:00Z')
  const { id } = await ask((await apply()).id)
  // 24th; 25th and 28th (for the 26th) are holidays; 29th, 30th. Then 31st, Monday 4th, 5th January.
  expect(await db.confirmation.findUnique({ where: { id } })).toMatchObject({
    firstReminderAt: new Date('2026-12-30T09:00:00Z'),
    secondReminderAt: new Date('2027-01-05T09:00:00Z'),
  })
})

test('a portal that stood still sends only the last', async () => {
  const { apply, ask, mails } = await asking(db)
  await ask((await apply()).id)
  await mails()
  const late = new Date('2026-04-20T08:00:00Z')
  expect([await remindEmployers(db, late), await remindEmployers(db, late)]).toEqual([1, 0])
  expect(await db.message.count({ where: { status: 'queued' } })).toBe(1)
})

test('a question that nobody needs an answer to any more is taken back', async () => {
  const { apply, ask, clock } = await asking(db)
  const withdrawn = await ask((await apply({ status: 'withdrawn' })).id)
  const decided = await apply({ status: 'approved', releasedAt: new Date('2026-04-03T07:00:00Z') })
  const { id } = await ask(decided.id)
  expect(await cancelMootConfirmations(db, clock.now())).toBe(1)
  expect(await db.confirmation.findUnique({ where: { id: withdrawn.id } })).toMatchObject({ cancelledAt: clock.now() })
  // Not while the decision can still be undone in silence.
  expect(await db.confirmation.findUnique({ where: { id } })).toMatchObject({ cancelledAt: null })
  clock.set('2026-04-03T07:00:00Z')
  expect(await cancelMootConfirmations(db, clock.now())).toBe(1)
  expect(await cancelMootConfirmations(db, clock.now())).toBe(0)
  expect(await remindEmployers(db, new Date('2026-04-20T08:00:00Z'))).toBe(0)
})

import { expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { renderEmail } from '#emails/render'
import { inTransaction } from '#app/platform/database/client.server'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { capturedMail } from '#app/testing/captured-mail'
import { useDatabase } from '#app/testing/database'
import {
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { EMPLOYER_SILENT } from '#app/hiring/applications/job-application'
import { lapseSilent } from '#app/hiring/silence/lapse-silent.server'
import { changeApplication } from './change-application.server'
import { historyForCandidate } from '#app/hiring/applications/release'
import { undoDecision } from './undo-decision.server'

const { db } = await useDatabase()

const now = new Date('2026-03-04T15:00:00Z')
const morning = new Date('2026-03-05T09:00:00Z')
const council = await makeCouncil(db)

/** An applicant who was invited to an interview and then got a "no" that is held back until the morning. */
async function heldBack() {
  const provider = await makeProvider(db, council)
  const member = await makeMember(db, provider, 'owner')
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  const { id } = await makeApplication(db, vacancy, await makePerson(db))
  const context = { now, actor: member, provider: member.providers[0]!, council }
  const not = { id, change: 'not_select', reason: 'other', words: 'No.', tell: 'tomorrow-morning' } as const
  await inTransaction(db, async (tx) => {
    await changeApplication(tx, { id, change: 'interview', words: 'Tuesday at 10.' }, context)
    await changeApplication(tx, not, context)
  })
  return { id, context: workOf({ db, clock: { now: () => now }, ...context }) }
}

const read = (id: string) => db.jobApplication.findUniqueOrThrow({ where: { id } })
const messages = (id: string) =>
  db.message.findMany({ where: { event: { entityId: id, change: 'not_select' } }, select: { status: true } })

test('undo brings back what the candidate still sees, and they are never told', async () => {
  const { id, context } = await heldBack()
  expect(await undoDecision({ id }, context)).toMatchObject({ ok: true, to: 'interviewing' })
  expect(await read(id)).toMatchObject({
    status: 'interviewing',
    previousStatus: null,
    statusReleasedAt: null,
    decisionReason: null,
    decisionWords: 'Tuesday at 10.',
    firstAnsweredAt: now,
  })
  expect(await messages(id)).toEqual([{ status: 'cancelled' }])
  const mail = capturedMail()
  await sendDueMessages(db, { now: new Date('2026-04-01T09:00:00Z'), mailer: mail, render: renderEmail })
  expect(mail.sent.map(({ subject }) => subject)).not.toContainEqual(expect.stringContaining('not this time'))

  const events = await db.event.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })
  expect(events.map(({ change }) => change)).toEqual(['interview', 'not_select', 'undo'])
  const seen = historyForCandidate(events, new Date('2026-04-01T09:00:00Z'))
  expect(seen.map(({ change }) => change)).toEqual(['interview'])
})

test('a first answer that was taken back is none', async () => {
  const { id, context } = await heldBack()
  await db.jobApplication.update({ where: { id }, data: { firstAnsweredAt: morning } })
  await undoDecision({ id }, context)
  expect(await read(id)).toMatchObject({ firstAnsweredAt: null })
})

test('too late once it was told, for another provider, and for a viewer', async () => {
  const { id, context } = await heldBack()
  const rival = await heldBack()
  expect(await undoDecision({ id }, rival.context)).toEqual({ ok: false, reason: 'not-found' })
  const viewer = { ...context.provider, roles: ['viewer' as const] }
  expect(await undoDecision({ id }, { ...context, provider: viewer })).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await undoDecision({ id }, { ...context, clock: { now: () => morning } })).toEqual({
    ok: false,
    reason: 'already-released',
  })
  await db.message.updateMany({ where: { event: { entityId: id } }, data: { status: 'sent' } })
  expect(await undoDecision({ id }, context)).toEqual({ ok: false, reason: 'already-released' })
  expect(await read(id)).toMatchObject({ status: 'not_selected' })
})

test('two undos at once: one does it', async () => {
  const { id, context } = await heldBack()
  const outcomes = await Promise.all([undoDecision({ id }, context), undoDecision({ id }, context)])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.event.count({ where: { entityId: id, change: 'undo' } })).toBe(1)
})

test('what rested because its employer said nothing rests for that again, once the answer is taken back', async () => {
  const provider = await makeProvider(db, council)
  const member = await makeMember(db, provider, 'owner')
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  const { id } = await makeApplication(db, vacancy, await makePerson(db), {
    submittedAt: new Date('2026-01-05T10:00:00Z'),
  })
  await lapseSilent(db, now)
  expect(await read(id)).toMatchObject({ status: 'inactive', decisionReason: EMPLOYER_SILENT })
  const context = { now, actor: member, provider: member.providers[0]!, council }
  const not = { id, change: 'not_select', reason: 'other', words: 'No.', tell: 'tomorrow-morning' } as const
  await inTransaction(db, (tx) => changeApplication(tx, not, context))
  const work = workOf({ db, clock: { now: () => now }, ...context })
  expect(await undoDecision({ id }, work)).toMatchObject({ ok: true, to: 'inactive' })
  expect(await read(id)).toMatchObject({ status: 'inactive', decisionReason: EMPLOYER_SILENT })
})

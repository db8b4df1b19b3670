import { expect, test } from 'vitest'
import { grantsWaiting } from '#app/grants/checking/queue/queries-waiting.server'
import { decidingDesk } from '#app/grants/deciding/deciding.fixture'
import { openText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { proposeRecovery } from '../propose-recovery.server'
import { letGo } from './let-go.server'
import { LetGoForm } from './let-go'
import { leftDuringAward } from './queries-left.server'

const { db } = await useDatabase()

/** Paid £500; started on 23 February 2026; half may be asked back from who leaves before week 13 (25 May). */
async function followed(answer: 'left' | 'employed' = 'left') {
  const desk = await decidingDesk(db)
  desk.clock.set('2026-05-26T10:00:00Z')
  const application = await makeGrantApplication(db, desk.scheme, { status: 'monitoring' })
  const says = (answered: typeof answer, at: string) =>
    db.confirmation.create({
      data: {
        councilId: desk.council.id,
        applicationId: application.id,
        kind: 'retention',
        week: 13,
        email: 'hr@employer.example',
        personName: application.name,
        dueAt: new Date('2026-05-25T08:00:00Z'),
        askedAt: new Date('2026-05-25T08:00:00Z'),
        answer: answered,
        answeredAt: new Date(at),
        since: answered === 'employed' ? new Date('2026-02-23') : null,
        leftOn: answered === 'left' ? new Date('2026-04-10') : null,
      },
    })
  await says(answer, '2026-05-26T08:00:00Z')
  const { id } = application
  const { approver } = desk.staff
  const left = () => leftDuringAward(db, { councilId: desk.council.id, personId: approver.personId })
  return { ...desk, application, id, approver, says, left }
}

test('who left during an award is on the approver’s first page, and among what waits', async () => {
  const { id, application, left, council, approver } = await followed()
  expect(await left()).toMatchObject({
    total: 1,
    rows: [{ applicationId: id, reference: application.reference, leftOn: '2026-04-10', askBackPence: 25_000 }],
  })
  const asks = { councilId: council.id, personId: approver.personId }
  expect(await grantsWaiting(db, { ...asks, roles: ['approver'] })).toMatchObject({ left: 1 })
  expect(await grantsWaiting(db, { ...asks, roles: ['assessor'] })).toMatchObject({ left: 0 })
})

test('who stayed, or came back by the newest word, is not', async () => {
  expect(await (await followed('employed')).left()).toEqual({ rows: [], total: 0 })
  const back = await followed()
  await back.says('employed', '2026-05-26T09:00:00Z')
  expect(await back.left()).toEqual({ rows: [], total: 0 })
})

test('letting it go is one decision with its reason: closed, nobody told, nothing left to decide', async () => {
  const { id, approver, as, left, read } = await followed()
  const go = () => letGo({ id, reason: 'still-in-care', words: 'Moved to the home next door.' }, as(approver))
  const mails = await db.message.count()
  expect(await Promise.all([go(), go()])).toEqual([{ ok: true }, { ok: true }])
  expect((await read(id)).status).toBe('closed')
  expect(await db.message.count()).toBe(mails)
  expect(await db.event.findMany({ where: { entityId: id, change: 'close' } })).toMatchObject([
    { code: 'let-go-still-in-care', actorPersonId: approver.personId },
  ])
  const notes = await db.grantNote.findMany({ where: { applicationId: id } })
  expect(notes).toHaveLength(1)
  expect(openText(notes[0]!.wordsSealed)).toContain('They still work in care, for someone else.\n\nMoved to')
  expect(await left()).toEqual({ rows: [], total: 0 })
  expect(await letGo({ id, reason: 'small', words: '' }, as(approver))).toEqual({ ok: false, reason: 'not-allowed' })
})

test('it is for an approver, where somebody left, and not once money was proposed to be asked back', async () => {
  const { id, approver, as, staff, read } = await followed()
  const give = (actor = approver) => letGo({ id, reason: 'small', words: '' }, as(actor))
  expect(await give(staff.assessor)).toEqual({ ok: false, reason: 'not-found' })
  expect(await proposeRecovery({ id, pence: 20_000, words: 'Please.', note: 'Left.' }, as(approver))).toMatchObject({
    ok: true,
  })
  expect(await give()).toEqual({ ok: false, reason: 'live-already' })
  expect((await read(id)).status).toBe('monitoring')
  const stayed = await followed('employed')
  const refused = await letGo({ id: stayed.id, reason: 'small', words: '' }, stayed.as(stayed.approver))
  expect(refused).toEqual({ ok: false, reason: 'not-early' })
})

test('a reason is chosen, and another one is written down', () => {
  expect(LetGoForm.safeParse({ reason: '', letGoNote: '' }).success).toBe(false)
  expect(LetGoForm.safeParse({ reason: 'other', letGoNote: '' }).success).toBe(false)
  expect(LetGoForm.safeParse({ reason: 'small', letGoNote: '' }).success).toBe(true)
})

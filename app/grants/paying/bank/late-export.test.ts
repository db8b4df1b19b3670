import { expect, it } from 'vitest'
import { authoriseRun } from '../runs/authorise-run.server'
import { createRun } from '../runs/create-run.server'
import { lockPaymentRun } from '../runs/lock-run.server'
import { downloadRun, exportRun } from './export-run.server'
import { makeStaff } from '#app/testing/factories'
import { fromDateColumn } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { payingCouncil, seenOf } from '../paying.fixture'

const { db } = await useDatabase()

async function authorised(begunAt: string) {
  const at = await payingCouncil(db)
  await makeGrantApplication(db, at.scheme, { status: 'approved' })
  at.clock.set(begunAt)
  const run = await createRun(at.as(at.builder))
  if (!run.ok) throw new Error(run.reason)
  const seen = await seenOf(db, run.id)
  expect(await lockPaymentRun({ runId: run.id, seen }, at.as(at.builder))).toEqual({ ok: true })
  expect(await authoriseRun({ runId: run.id, seen }, at.as(at.second))).toEqual({ ok: true })
  return { at, runId: run.id }
}

const days = async (id: string) => {
  const { payOn, plannedOn } = await db.paymentRun.findUniqueOrThrow({ where: { id } })
  return [fromDateColumn(payOn), plannedOn && fromDateColumn(plannedOn)]
}

it('a file made in time is paid on the planned day', async () => {
  const { at, runId } = await authorised('2026-04-02T09:00:00Z')
  expect(await days(runId)).toEqual(['2026-04-07', null])
  at.clock.set('2026-04-02T13:59:59Z')
  expect(await exportRun({ runId }, at.as(at.second))).toMatchObject({ ok: true, payOn: '2026-04-07', late: false })
  expect(await days(runId)).toEqual(['2026-04-07', null])
})

it('a file made too late moves the day past weekend and bank holidays, says so, and is named by it', async () => {
  const { at, runId } = await authorised('2026-04-02T09:00:00Z')
  at.clock.set('2026-04-02T14:00:00Z')
  expect(await exportRun({ runId }, at.as(at.second))).toMatchObject({ ok: true, payOn: '2026-04-08', late: true })
  expect(await days(runId)).toEqual(['2026-04-08', '2026-04-07'])
  const events = await db.event.findMany({ where: { entityId: runId, change: 'move_pay_day' } })
  expect(events).toMatchObject([{ actorPersonId: at.second.personId }])
  const file = await downloadRun({ runId }, at.as(at.second))
  expect(file.ok && file.name).toBe('payments-1-pay-on-2026-04-08.csv')
})

it('a run is never paid on a Saturday, whatever the code says', async () => {
  const { runId } = await authorised('2026-04-02T09:00:00Z')
  const saturday = { payOn: new Date('2026-04-11') }
  await expect(db.paymentRun.update({ where: { id: runId }, data: saturday })).rejects.toThrow(/pays_on_weekdays/)
})

it('a second officer does not lock a run that nobody could authorise then', async () => {
  const at = await payingCouncil(db)
  await makeGrantApplication(db, at.scheme, { status: 'approved' })
  const run = await createRun(at.as(at.builder))
  if (!run.ok) throw new Error(run.reason)
  const lock = { runId: run.id, seen: await seenOf(db, run.id) }
  expect(await lockPaymentRun(lock, at.as(at.second))).toEqual({ ok: false, reason: 'lock-is-the-beginners' })
  const third = await makeStaff(db, at.council, 'payments')
  expect(await lockPaymentRun(lock, at.as(at.second))).toEqual({ ok: true })
  expect(await authoriseRun(lock, at.as(third))).toEqual({ ok: true })
})

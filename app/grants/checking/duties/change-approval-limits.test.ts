import { expect, test } from 'vitest'
import { approvalLimits } from './queries-duties.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeStaff } from '#app/testing/factories'
import { inTransaction } from '#app/platform/database/client.server'
import { changeApprovalLimits } from './change-approval-limits.server'

const { db } = await useDatabase()

test('limits are a version of the settings, and what the triggers read; nobody overwrites unread what a colleague set', async () => {
  const council = await makeCouncil(db)
  const actor = await makeStaff(db, council, 'admin')
  const work = { clock: fixedClock('2026-03-11T15:00:00Z'), actor, council }
  const change = (input: Parameters<typeof changeApprovalLimits>[1]) =>
    inTransaction(db, (tx) => changeApprovalLimits(tx, input, work))
  expect(await approvalLimits(db, council.id)).toEqual({ assessor: null, approver: null, payments: null })
  const limits = { assessor: 100_000, approver: 200_000, payments: 5_000_000 }
  expect(await change({ limits, seenVersion: 0 })).toEqual({ ok: true, version: 1 })
  expect(await approvalLimits(db, council.id)).toEqual(limits)
  const lower = { ...limits, approver: 0 }
  expect(await change({ limits: lower, seenVersion: 0 })).toEqual({
    ok: false,
    reason: 'changed-meanwhile',
  })
  expect(await change({ limits: lower, seenVersion: 1 })).toEqual({ ok: true, version: 2 })
  expect(await approvalLimits(db, council.id)).toEqual(lower)
  const events = await db.event.findMany({ where: { councilId: council.id, entity: 'setting_version' } })
  expect(events).toMatchObject([{ code: 'grants' }, { code: 'grants' }])
})

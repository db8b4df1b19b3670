import { afterAll, expect, test } from 'vitest'
import { connect, inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { decideAward } from './decide-award.server'
import { decidingDesk } from './deciding.fixture'

const { db, appUrl } = await useDatabase()
const watcher = connect(appUrl, { connections: 1 })
afterAll(() => watcher.$disconnect())

type Desk = Awaited<ReturnType<typeof decidingDesk>>
type Row = Awaited<ReturnType<Desk['recommended']>>

/** Until somebody waits for a lock in this database. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await watcher.$queryRaw<{ waits: boolean }[]>`
      select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`
    if (row!.waits) return
  }
}

/** An approval that stands before the pot's lock, everything looked at, while `meanwhile` happens. */
async function approvedWhile(desk: Desk, { id, recommendationId }: Row, meanwhile: () => Promise<unknown>) {
  let outcome: ReturnType<typeof decideAward> | undefined
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`select id from pot where id = ${desk.pot.id}::uuid for update`
    outcome = decideAward({ id, recommendationId, outcome: 'approve', tell: 'now' }, desk.as(desk.staff.approver))
    await somebodyWaits()
    await meanwhile()
  })
  return outcome
}

test.each([
  [
    'their role ended',
    { reason: 'duty', bar: 'role-missing' },
    (desk: Desk) =>
      db.councilMember.updateMany({
        where: { personId: desk.staff.approver.personId },
        data: { endedAt: desk.clock.now() },
      }),
  ],
  [
    'the limit was lowered',
    { reason: 'over-limit' },
    (desk: Desk) => db.approvalLimit.updateMany({ where: { councilId: desk.council.id }, data: { maxPence: 1 } }),
  ],
  ['nothing happened', null, () => Promise.resolve()],
])('what is looked at again at the last moment: %s', async (_, refusal, change) => {
  const desk = await decidingDesk(db)
  const row = await desk.recommended()
  const outcome = await approvedWhile(desk, row, () => change(desk))
  if (refusal) {
    expect(outcome).toMatchObject({ ok: false, ...refusal })
    expect(await desk.read(row.id)).toMatchObject({ status: 'recommended', awards: [], instalments: [] })
    expect((await desk.potNow()).pot.committedPence).toBe(0)
  } else expect(outcome).toMatchObject({ ok: true })
})

import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { authoriseRun } from './authorise-run.server'
import { cancelRun } from './cancel-run.server'
import { createRun } from './create-run.server'
import { exportRun } from '../bank/export-run.server'
import { lockPaymentRun, unlockPaymentRun } from './lock-run.server'
import { putLineBack, rebuildRun, takeLineOut } from './rebuild-run.server'
import { takeOutInstalments } from '../instalments/take-out-instalments.server'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makePerson } from '#app/testing/factories'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { confirmPaymentRun } from '../bank/confirm-payment-run.server'
import { payingCouncil, seenOf, type PayingCouncil } from '../paying.fixture'

const { db } = await useDatabase()

const steps = [
  'create',
  'rebuild',
  'take-out',
  'put-back',
  'undo-one',
  'lock',
  'unlock',
  'authorise',
  'export',
  'to-bank',
  'confirm',
  'correct',
  'cancel',
  'second-line-by-sql',
  'free-by-sql',
  'new-application',
] as const
type Step = { what: (typeof steps)[number]; pick: number; fail: boolean }

const pickOf = <T>(rows: readonly T[], pick: number): T | undefined => rows[pick % Math.max(1, rows.length)]

/** Runs of the council in one of these states. */
const runsIn = (at: PayingCouncil, ...status: string[]) =>
  db.paymentRun.findMany({ where: { councilId: at.council.id, status: { in: status } }, orderBy: { number: 'asc' } })

/** Does a step wherever it may be done; what is refused is as good as done. */
async function perform(at: PayingCouncil, { what, pick, fail }: Step): Promise<void> {
  const builder = at.as(at.builder)
  const second = at.as(at.second)
  const councilId = at.council.id
  const open = pickOf(await runsIn(at, 'open'), pick)
  const any = pickOf(await runsIn(at, 'open', 'locked', 'authorised', 'exported', 'part_confirmed', 'cancelled'), pick)
  switch (what) {
    case 'create':
      return void (await Promise.all([createRun(builder), createRun(second)]))
    case 'rebuild':
      return void (open && (await rebuildRun({ runId: open.id }, at.as({ personId: open.builtByPersonId }))))
    case 'take-out': {
      const line = open && pickOf(await db.paymentLine.findMany({ where: { runId: open.id } }), pick)
      if (line) await takeLineOut({ runId: open.id, lineId: line.id, reason: 'by-hand-other' }, builder)
      return
    }
    case 'put-back': {
      const out = open && pickOf(await db.paymentExclusion.findMany({ where: { runId: open.id } }), pick)
      if (out) await putLineBack({ runId: open.id, instalmentId: out.instalmentId }, builder)
      return
    }
    case 'undo-one': {
      const one = pickOf(await db.instalment.findMany({ where: { councilId }, orderBy: { id: 'asc' } }), pick)
      const given = { councilId, instalmentIds: [one!.id], by: 'system' as const, now: at.clock.now() }
      return void (await inTransaction(db, (tx) => takeOutInstalments(tx, given)))
    }
    case 'lock':
      return void (any && (await lockPaymentRun({ runId: any.id, seen: await seenOf(db, any.id) }, builder)))
    case 'unlock':
      return void (any && (await unlockPaymentRun({ runId: any.id }, second)))
    case 'authorise':
      return void (
        any && (await authoriseRun({ runId: any.id, seen: await seenOf(db, any.id) }, fail ? builder : second))
      )
    case 'export':
      return void (any && (await exportRun({ runId: any.id }, second)))
    case 'to-bank': {
      if (!open) return
      const seen = await seenOf(db, open.id)
      const byOther = open.builtByPersonId === at.builder.personId ? second : builder
      await lockPaymentRun({ runId: open.id, seen }, at.as({ personId: open.builtByPersonId }))
      await authoriseRun({ runId: open.id, seen }, byOther)
      return void (await exportRun({ runId: open.id }, byOther))
    }
    case 'confirm': {
      const lines = any ? await db.paymentLine.findMany({ where: { runId: any.id }, orderBy: { number: 'asc' } }) : []
      const some = lines.filter((_, index) => (pick >> index) % 2 === 0)
      const rows = some.map((line) => `${line.reference},${line.pence},${fail ? 'failed' : 'paid'},`)
      const bytes = Buffer.from(['reference,pence,result,reason', ...rows].join('\n'))
      return void (any && (await confirmPaymentRun({ runId: any.id, bytes }, builder)))
    }
    case 'correct':
      return void (await db.instalment.updateMany({ where: { councilId, status: 'failed' }, data: { status: 'due' } }))
    case 'cancel':
      return void (any && (await cancelRun({ runId: any.id }, second)))
    case 'second-line-by-sql':
      return secondLine(at, any?.id, pick)
    case 'free-by-sql':
      return void (await db.paymentLineInstalment
        .updateMany({ where: { councilId, line: { status: 'ready' } }, data: { live: false } })
        .catch(() => null))
    case 'new-application':
      return void (await makeGrantApplication(db, at.scheme, { status: 'approved', awardPence: 1 + pick }))
  }
}

/** Somebody with SQL alone tries to pay an instalment once more. */
async function secondLine(at: PayingCouncil, runId: string | undefined, pick: number): Promise<void> {
  const part = pickOf(
    await db.paymentLineInstalment.findMany({ where: { councilId: at.council.id, live: true } }),
    pick,
  )
  if (!part || !runId) return
  const { bankDetailsId, pence } = await db.paymentLine.findUniqueOrThrow({ where: { id: part.lineId } })
  const person = await makePerson(db)
  const line = { councilId: at.council.id, runId, personId: person.personId, bankDetailsId, pence, status: 'ready' }
  const add = db.paymentLine.create({
    data: {
      ...line,
      number: 1_000_000 + pick,
      reference: randomUUID().replaceAll('-', '').slice(0, 18).toUpperCase(),
      instalments: { create: { instalmentId: part.instalmentId } },
    },
  })
  await expect(add).rejects.toThrow()
}

/** What must hold after every step. */
async function check(at: PayingCouncil): Promise<void> {
  const councilId = at.council.id
  const wrong = await db.$queryRaw<object[]>`
    select i.id, i.status, count(li.line_id)::int as live, min(l.status) as line, min(r.status) as run
    from instalment i left join payment_line_instalment li on li.instalment_id = i.id and li.live
      left join payment_line l on l.id = li.line_id left join payment_run r on r.id = l.run_id
    where i.council_id = ${councilId}::uuid group by i.id
    having count(li.line_id) > 1
      or (i.status in ('in_run', 'paid')) <> (count(li.line_id) = 1)
      or (i.status = 'in_run' and (min(l.status) <> 'ready' or min(r.status) in ('cancelled', 'reconciled')))
      or (i.status = 'paid' and min(l.status) <> 'paid')`
  expect(wrong).toEqual([])
  const unequal = await db.$queryRaw<object[]>`
    select r.number from payment_run r left join payment_line l on l.run_id = r.id where r.council_id = ${councilId}::uuid
    group by r.id having r.line_count <> count(l.id) or r.total_pence <> coalesce(sum(l.pence), 0)`
  expect(unequal).toEqual([])
  const twice = await db.$queryRaw<object[]>`
    select i.id from instalment i join ledger_line x on x.instalment_id = i.id and x.account = 'spent'
    where i.council_id = ${councilId}::uuid group by i.id, i.pence, i.status
    having sum(x.pence) <> i.pence or i.status <> 'paid'`
  expect(twice).toEqual([])
}

/** The events of each instalment lead, one after the other, to the state it is in. */
async function replay(at: PayingCouncil): Promise<void> {
  const events = await db.event.findMany({
    where: { councilId: at.council.id, entity: 'instalment' },
    orderBy: { id: 'asc' },
  })
  const states = new Map<string, string | null>()
  for (const { entityId, fromState, toState } of events) {
    if (states.has(entityId)) expect(fromState).toBe(states.get(entityId))
    states.set(entityId, toState)
  }
  for (const { id, status } of await db.instalment.findMany({ where: { councilId: at.council.id } })) {
    // `correct` is the applicant's; here it is written without its event.
    if (states.has(id) && !(status === 'due' && states.get(id) === 'failed')) expect(states.get(id)).toBe(status)
  }
}

it('an instalment is in at most one live line and paid once, whatever is done in whatever order', async () => {
  const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom(...steps),
    pick: fc.nat({ max: 63 }),
    fail: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (given) => {
      const at = await payingCouncil(db)
      for (let made = 0; made < 3; made++)
        await makeGrantApplication(db, at.scheme, { status: 'approved', awardPence: 1000 + made })
      for (const one of [{ what: 'create', pick: 0, fail: false } as const, ...given]) {
        await perform(at, one)
        await check(at)
      }
      if (!given.some(({ what }) => what === 'correct')) await replay(at)
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 120_000)

it('by the way that things usually go, everything is paid once', async () => {
  const at = await payingCouncil(db)
  for (let made = 0; made < 3; made++) await makeGrantApplication(db, at.scheme, { status: 'approved' })
  // Nobody can be paid at first, then everybody; runs that are over are never picked.
  for (const fail of [true, false])
    for (const what of ['create', 'to-bank', 'confirm', 'correct'] as const) {
      await perform(at, { what, pick: 0, fail })
      await check(at)
    }
  expect(await db.instalment.count({ where: { councilId: at.council.id, status: 'paid' } })).toBe(3)
  expect(await runsIn(at, 'reconciled')).toHaveLength(2)
})

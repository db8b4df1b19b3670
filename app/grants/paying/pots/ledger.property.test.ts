import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { decideAward } from '#app/grants/deciding/decide-award.server'
import { decidingDesk } from '#app/grants/deciding/deciding.fixture'
import { undoDecisionAward } from '#app/grants/deciding/undoing/undo-decision-award.server'

const { db } = await useDatabase({ connections: 20 })

type Desk = Awaited<ReturnType<typeof decidingDesk>>

async function holds(desk: Desk) {
  const { pot, ledger } = await desk.potNow()
  expect(pot).toEqual(ledger)
  expect(pot.availablePence).toBeGreaterThanOrEqual(0)
  expect(pot.allocatedPence).toBe(pot.availablePence + pot.committedPence + pot.spentPence - pot.recoveredPence)
  return pot
}

const amount = fc.integer({ min: 1, max: 50_000 })

test('20 approvals at once promise exactly what fits, and the pot never goes below zero', async () => {
  const amounts = fc.array(amount, { minLength: 20, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(amounts, fc.integer({ min: 1, max: 600_000 }), async (asked, potPence) => {
      const desk = await decidingDesk(db, { potPence })
      const { assessor, approver } = desk.staff
      const applications = []
      for (const pence of asked)
        applications.push(
          await makeGrantApplication(db, desk.scheme, {
            status: 'recommended',
            costs: { travel: pence },
            assessor,
          }),
        )
      const outcomes = await Promise.all(
        applications.map(({ id, recommendationId }) =>
          decideAward({ id, recommendationId: recommendationId!, outcome: 'approve', tell: 'now' }, desk.as(approver)),
        ),
      )
      const pot = await holds(desk)
      const approved = asked.filter((_, index) => outcomes[index]!.ok)
      expect(pot.committedPence).toBe(approved.reduce((sum, pence) => sum + pence, 0))
      for (const [index, outcome] of outcomes.entries()) {
        const status = outcome.ok ? 'approved' : 'recommended'
        expect((await desk.read(applications[index]!.id)).status).toBe(status)
        if (outcome.ok) continue
        // Whatever was refused does not fit now either: what is available only went down.
        expect(outcome).toMatchObject({ reason: 'pot-empty', pots: [desk.pot.name] })
        expect(asked[index]).toBeGreaterThan(pot.availablePence)
      }
    }),
    { numRuns: 4 },
  )
}, 120_000)

test('of equal amounts exactly as many as fit are approved', async () => {
  const desk = await decidingDesk(db, { potPence: 7 * 40_000 + 39_999 })
  const { assessor, approver } = desk.staff
  const applications = []
  for (let index = 0; index < 20; index += 1)
    applications.push(
      await makeGrantApplication(db, desk.scheme, { status: 'recommended', costs: { travel: 40_000 }, assessor }),
    )
  const outcomes = await Promise.all(
    applications.map(({ id, recommendationId }) =>
      decideAward({ id, recommendationId: recommendationId!, outcome: 'approve', tell: 'now' }, desk.as(approver)),
    ),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(7)
  expect((await holds(desk)).availablePence).toBe(39_999)
})

test('undo puts every balance back to the penny, whatever was approved, split and undone', async () => {
  const step = fc.record({ which: fc.nat(5), undo: fc.boolean(), later: fc.boolean() })
  const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 7 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(amount, { minLength: 6, maxLength: 6 }),
      fc.array(step, { maxLength: 14 }),
      shares,
      async (asked, steps, split) => {
        const instalments = split.map((share, afterMonths) => ({ afterMonths, share, whileEmployed: false }))
        const desk = await decidingDesk(db, { potPence: 100_000, definition: { instalments } })
        const { assessor, approver } = desk.staff
        const ids: string[] = []
        for (const pence of asked)
          ids.push(
            (
              await makeGrantApplication(db, desk.scheme, {
                status: 'recommended',
                costs: { travel: pence },
                assessor,
              })
            ).id,
          )
        /** The balances as they were before each approval that stands. */
        const before = new Map<string, number>()
        for (const { which, undo, later } of steps) {
          const id = ids[which]!
          const row = await desk.read(id)
          const { availablePence, committedPence } = await holds(desk)
          if (undo) {
            const undone = await undoDecisionAward(
              { id, decisionId: row.decisionId ?? id, words: 'A mistake.' },
              desk.as(approver),
            )
            expect(undone.ok).toBe(before.has(id))
            if (!undone.ok) continue
            const after = await holds(desk)
            expect(after.availablePence - availablePence).toBe(before.get(id))
            expect(committedPence - after.committedPence).toBe(before.get(id))
            before.delete(id)
          } else {
            const tell = later ? 'tomorrow-morning' : 'now'
            const { recommendationId } = row
            const decided = await decideAward({ id, recommendationId, outcome: 'approve', tell }, desk.as(approver))
            if (!before.has(id)) expect(decided.ok).toBe(asked[which]! <= availablePence)
            if (decided.ok && !decided.repeated) before.set(id, decided.pence!)
          }
        }
        for (const id of before.keys()) {
          const { decisionId } = await desk.read(id)
          expect(await undoDecisionAward({ id, decisionId: decisionId!, words: '' }, desk.as(approver))).toMatchObject({
            ok: true,
          })
        }
        expect(await holds(desk)).toEqual({
          allocatedPence: 100_000,
          availablePence: 100_000,
          committedPence: 0,
          spentPence: 0,
          recoveredPence: 0,
        })
      },
    ),
    { numRuns: 6 },
  )
}, 120_000)

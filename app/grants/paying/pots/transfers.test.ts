import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairsOutside } from '#app/shared/transitions'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeStaff } from '#app/testing/factories'
import { makePot as givePot, makeScheme } from '#app/testing/grant-factories'
import { decideTransfer } from './decide-transfer.server'
import { makePot } from './make-pot.server'
import { transferEvents, transferStatuses, transferTransitions } from './pot-transfer'
import { proposeTransfer } from './propose-transfer.server'
import { councilPots, potById, potLedger, potTransfers } from './queries-pots.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-11T15:00:00Z')

async function moneyDesk() {
  const council = await makeCouncil(db)
  const [one, two] = [await makeStaff(db, council, 'payments'), await makeStaff(db, council, 'admin')]
  const as = (actor: { personId: string }) => ({ db, clock, actor, council })
  return { council, one, two, as, key: () => crypto.randomUUID() }
}
const available = async (id: string) => Number((await db.pot.findUniqueOrThrow({ where: { id } })).availablePence)

test('a transfer is decided once: every other step is refused', () => {
  expect(pairsOutside(transferTransitions, transferStatuses, transferEvents)).toHaveLength(4)
})

describe('a pot', () => {
  test('is made once, empty, with its first money proposed for a colleague', async () => {
    const { one, two, as, key, council } = await moneyDesk()
    const given = { name: 'Fund', funder: 'County', about: '', amount: 50_000, formKey: key() }
    const [made, again] = await Promise.all([makePot(given, as(one)), makePot(given, as(one))])
    expect(made).toMatchObject({ ok: true })
    expect(again).toEqual(made)
    expect(await makePot({ ...given, formKey: key() }, as(one))).toEqual({ ok: false, reason: 'name-taken' })
    const id = made.ok ? made.id : ''
    expect(await available(id)).toBe(0)
    const [proposal] = await potTransfers(db, { councilId: council.id, potId: id })
    expect(proposal).toMatchObject({ status: 'proposed', pence: 50_000, from: null })
    const agree = { id: proposal!.id, potId: id, decision: 'agree' } as const
    expect(await decideTransfer(agree, as(one))).toEqual({ ok: false, reason: 'own-proposal' })
    expect(await decideTransfer(agree, as(two))).toEqual({ ok: true, to: 'agreed' })
    expect(await decideTransfer(agree, as(two))).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await available(id)).toBe(50_000)
    const { rows } = await potLedger(db, { potId: id, councilId: council.id, schemeIds: null, page: 1 })
    expect(rows).toMatchObject([{ kind: 'allocate', account: 'available', pence: 50_000 }])
  })

  test('a refused proposal moves nothing; the database itself wants two people', async () => {
    const { one, two, as, key, council } = await moneyDesk()
    const pot = await givePot(db, council, { pence: 0 })
    const proposal = { fromPotId: null, toPotId: pot.id, pence: 100, words: '', formKey: key() }
    const proposed = await proposeTransfer(proposal, as(one))
    if (!proposed.ok) throw new Error(proposed.reason)
    const own = { status: 'agreed', decidedByPersonId: one.personId, decidedAt: clock.now() }
    await expect(db.potTransfer.update({ where: { id: proposed.id }, data: own })).rejects.toThrow(
      /pot_transfer_two_people/,
    )
    const refusal = { id: proposed.id, potId: pot.id, decision: 'refuse' } as const
    expect(await decideTransfer(refusal, as(two))).toEqual({ ok: true, to: 'refused' })
    expect(await available(pot.id)).toBe(0)
    const events = await db.event.findMany({ where: { entityId: proposed.id }, orderBy: { id: 'asc' } })
    expect(events.map(({ change, fromState, toState }) => [change, fromState, toState])).toEqual([
      ['propose', null, 'proposed'],
      ['refuse', 'proposed', 'refused'],
    ])
  })

  test('of another council, or of schemes that are not the reader’s, is not there', async () => {
    const { one, as, key, council } = await moneyDesk()
    const [pot, hidden] = [await givePot(db, council), await givePot(db, council)]
    const scheme = await makeScheme(db, council, { definition: { potIds: [pot.id] } })
    const foreign = await givePot(db, await makeCouncil(db))
    const scope = { councilId: council.id, schemeIds: [scheme.id] }
    expect((await councilPots(db, scope)).map(({ id }) => id)).toEqual([pot.id])
    expect(await potById(db, { ...scope, id: hidden.id })).toBeNull()
    expect(await potById(db, { ...scope, schemeIds: null, id: foreign.id })).toBeNull()
    const proposal = { fromPotId: foreign.id, toPotId: pot.id, pence: 1, words: '', formKey: key() }
    expect(await proposeTransfer(proposal, as(one))).toEqual({ ok: false, reason: 'not-found' })
    expect(await proposeTransfer({ ...proposal, fromPotId: pot.id, formKey: key() }, as(one))).toMatchObject({
      reason: 'same-pot',
    })
  })
})

test('money moved to and fro at once, in both directions: nothing is made, nothing is lost, nobody waits for ever', async () => {
  const amounts = fc.array(fc.record({ back: fc.boolean(), pence: fc.integer({ min: 1, max: 6_000 }) }), {
    minLength: 8,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(amounts, async (moves) => {
      const { one, two, as, key, council } = await moneyDesk()
      const [left, right] = [
        await givePot(db, council, { pence: 10_000 }),
        await givePot(db, council, { pence: 10_000 }),
      ]
      const proposals = []
      for (const { back, pence } of moves) {
        const [from, to] = back ? [right, left] : [left, right]
        const given = { fromPotId: from.id, toPotId: to.id, pence, words: '', formKey: key() }
        const proposed = await proposeTransfer(given, as(one))
        if (proposed.ok) proposals.push({ id: proposed.id, potId: to.id, decision: 'agree' as const })
      }
      const outcomes = await Promise.all(proposals.map((proposal) => decideTransfer(proposal, as(two))))
      const net = moves.reduce(
        (sum, { back, pence }, index) => (outcomes[index]!.ok ? sum + (back ? pence : -pence) : sum),
        0,
      )
      expect(await available(left.id)).toBe(10_000 + net)
      expect(await available(right.id)).toBe(10_000 - net)
      for (const outcome of outcomes) if (!outcome.ok) expect(outcome.reason).toBe('too-little')
    }),
    { numRuns: 4 },
  )
}, 60_000)

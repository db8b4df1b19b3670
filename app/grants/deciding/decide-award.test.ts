import { describe, expect, test } from 'vitest'
import { openText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makePot, makeScheme } from '#app/testing/grant-factories'
import { decideAward } from './decide-award.server'
import { approveMany } from './decide-many.server'
import { decidingDesk } from './deciding.fixture'
import { recommendAward } from './recommend-award.server'
import { returnRecommendation } from './return-recommendation.server'

const { db } = await useDatabase()

type Desk = Awaited<ReturnType<typeof decidingDesk>>
const approve = (
  desk: Desk,
  { id, recommendationId }: { id: string; recommendationId: string },
  by = desk.staff.approver,
) => decideAward({ id, recommendationId, outcome: 'approve', tell: 'now' }, desk.as(by))
const letters = (id: string) =>
  db.message.findMany({ where: { event: { entityId: id } }, select: { template: true, status: true, releaseAt: true } })

describe('recommending', () => {
  test('an amount for each cost, or a refusal with reasons; the claim is given up', async () => {
    const desk = await decidingDesk(db)
    const { id } = await desk.checking({ costs: { travel: 40_000, uniform: 20_000 } })
    const costs = [
      { costType: 'travel', pence: 33_333 },
      { costType: 'uniform', pence: 0 },
    ]
    const input = { id, outcome: 'approve', costs, privateWords: 'Their bus pass costs that much.' } as const
    expect(await recommendAward(input, desk.as(desk.staff.assessor))).toEqual({ ok: true, pence: 33_333 })
    const row = await desk.read(id)
    expect(row).toMatchObject({ status: 'recommended', claimedByPersonId: null, awardedPence: null })
    expect(new Map(row.costs.map(({ costType, awardedPence }) => [costType, awardedPence]))).toEqual(
      new Map([
        ['travel', 33_333],
        ['uniform', 0],
      ]),
    )
    const words = await db.grantDecisionWords.findUniqueOrThrow({ where: { decisionId: row.recommendationId } })
    expect(openText(words.privateSealed!)).toBe('Their bus pass costs that much.')
    expect(Buffer.from(words.privateSealed!).includes('bus pass')).toBe(false)
  })

  test.each([
    ['more than was asked', { travel: 30_000 }, 30_001, 'over-asked'],
    ['more than the scheme pays for it', { travel: 60_000 }, 50_001, 'over-cost'],
    ['nothing', { travel: 30_000 }, 0, 'nothing-awarded'],
  ])('refused: %s', async (_, asked, pence, reason) => {
    const desk = await decidingDesk(db)
    const { id } = await desk.checking({ costs: asked })
    const input = { id, outcome: 'approve', costs: [{ costType: 'travel', pence }], privateWords: '' } as const
    expect(await recommendAward(input, desk.as(desk.staff.assessor))).toMatchObject({ ok: false, reason })
    expect((await desk.read(id)).status).toBe('checking')
  })

  test('refused without the claim, without the checklist, over the role’s limit, for an unknown reason', async () => {
    const desk = await decidingDesk(db)
    const { id } = await desk.checking({ costs: { travel: 30_000 } })
    const input = { id, outcome: 'approve', costs: [{ costType: 'travel', pence: 30_000 }], privateWords: '' } as const
    const other = await makeStaff(db, desk.council, 'assessor')
    expect(await recommendAward(input, desk.as(other))).toMatchObject({ reason: 'claimed-by-other' })
    const mine = desk.as(desk.staff.assessor)
    const rejection = { id, outcome: 'reject', reasons: ['because'], words: 'No.', privateWords: '' } as const
    expect(await recommendAward(rejection, mine)).toMatchObject({ reason: 'unknown-reason' })
    expect(await recommendAward({ ...rejection, reasons: [] }, mine)).toMatchObject({ reason: 'unknown-reason' })
    await db.approvalLimit.updateMany({
      where: { councilId: desk.council.id, role: 'assessor' },
      data: { maxPence: 29_999 },
    })
    expect(await recommendAward(input, mine)).toMatchObject({ reason: 'over-limit', limitPence: 29_999 })
    await db.approvalLimit.deleteMany({ where: { councilId: desk.council.id, role: 'assessor' } })
    expect(await recommendAward(input, mine)).toMatchObject({ reason: 'no-limit' })
    await db.grantCheck.deleteMany({ where: { applicationId: id } })
    expect(await recommendAward(input, mine)).toMatchObject({ reason: 'checks-missing' })
    desk.clock.advance(31 * 60_000)
    expect(await recommendAward(input, mine)).toMatchObject({ reason: 'not-claimed' })
  })
})

describe('approving', () => {
  test('promises the whole award: decision, instalments, ledger, letter, state, in one go', async () => {
    const instalments = [
      { afterMonths: 0, share: 1, whileEmployed: false },
      { afterMonths: 3, share: 1, whileEmployed: true },
      { afterMonths: 6, share: 1, whileEmployed: true },
    ]
    const desk = await decidingDesk(db, { potPence: 100_000, definition: { instalments } })
    const recommended = await desk.recommended({ costs: { travel: 40_000 } })
    expect(await approve(desk, recommended)).toMatchObject({ ok: true, pence: 40_000, repeated: false })
    const row = await desk.read(recommended.id)
    expect(row).toMatchObject({
      status: 'approved',
      awardedPence: 40_000,
      releasedAt: desk.clock.now(),
      appealUntil: null,
    })
    expect(row.awards).toMatchObject([
      { pence: 40_000, potId: desk.pot.id, decisionId: row.decisionId, undoneAt: null },
    ])
    const days = row.instalments.map(({ pence, status, dueOn }) => [pence, status, dueOn.toISOString().slice(0, 10)])
    expect(days).toEqual([
      [13_334, 'due', '2026-03-11'],
      [13_333, 'scheduled', '2026-06-11'],
      [13_333, 'scheduled', '2026-09-11'],
    ])
    expect((await desk.potNow()).pot).toMatchObject({ availablePence: 60_000, committedPence: 40_000 })
    expect(await letters(row.id)).toEqual([
      { template: 'grant-decided', status: 'queued', releaseAt: desk.clock.now() },
    ])
  })

  test('a double click makes one award and gets the same answer', async () => {
    const desk = await decidingDesk(db)
    const recommended = await desk.recommended()
    const both = await Promise.all([approve(desk, recommended), approve(desk, recommended)])
    expect(new Set(both.map((outcome) => outcome.ok && outcome.repeated))).toEqual(new Set([false, true]))
    expect((await desk.read(recommended.id)).awards).toHaveLength(1)
    const other = await makeStaff(db, desk.council, 'approver')
    expect(await approve(desk, recommended, other)).toMatchObject({ ok: false, reason: 'not-allowed' })
  })

  test('what was recommended meanwhile is not what was read', async () => {
    const desk = await decidingDesk(db)
    const read = await desk.recommended()
    const { id, recommendationId } = read
    expect(
      await returnRecommendation({ id, recommendationId, words: 'Ask again.' }, desk.as(desk.staff.approver)),
    ).toMatchObject({ ok: true })
    expect(await desk.read(id)).toMatchObject({ status: 'checking', recommendationId: '' })
    expect(await approve(desk, read)).toMatchObject({ reason: 'not-allowed' })
    const claim = { claimedByPersonId: desk.staff.assessor.personId, claimedUntil: new Date('2026-03-11T15:30:00Z') }
    await db.grantApplication.update({ where: { id }, data: claim })
    const again = { id, outcome: 'approve', costs: [{ costType: 'travel', pence: 100 }], privateWords: '' } as const
    expect(await recommendAward(again, desk.as(desk.staff.assessor))).toMatchObject({ ok: true })
    expect(await approve(desk, read)).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await approve(desk, await desk.read(id))).toMatchObject({ ok: true, pence: 100 })
  })

  test('the first pot in the scheme’s order that has all of it; none: refused, naming them', async () => {
    const desk = await decidingDesk(db)
    const small = await makePot(db, desk.council, { name: 'Small fund', pence: 39_999 })
    const large = await makePot(db, desk.council, { name: 'Large fund', pence: 70_000 })
    const scheme = await makeScheme(db, desk.council, { definition: { potIds: [large.id, small.id] } })
    const given = { status: 'recommended', costs: { travel: 40_000 }, assessor: desk.staff.assessor } as const
    const [first, second] = [
      await makeGrantApplication(db, scheme, given),
      await makeGrantApplication(db, scheme, given),
    ]
    expect(await approve(desk, await desk.read(first.id))).toMatchObject({ ok: true })
    expect((await desk.read(first.id)).awards).toMatchObject([{ potId: large.id }])
    const refusal = await approve(desk, await desk.read(second.id))
    expect(refusal).toMatchObject({ reason: 'pot-empty', pots: ['Large fund', 'Small fund'] })
    expect((await desk.read(second.id)).status).toBe('recommended')
  })

  test('refused over the approver’s limit, with an open signal, for what was to be refused', async () => {
    const desk = await decidingDesk(db)
    const [one, other] = [await desk.recommended(), await desk.recommended()]
    const signal = await db.grantSignal.create({
      data: {
        councilId: desk.council.id,
        applicationId: one.id,
        kind: 'bank-account',
        otherApplicationId: other.id,
        foundAt: desk.clock.now(),
      },
    })
    expect(await approve(desk, one)).toMatchObject({ reason: 'signals-open' })
    const resolved = { resolvedAt: desk.clock.now(), resolvedByPersonId: desk.staff.assessor.personId }
    await db.grantSignal.update({ where: { id: signal.id }, data: resolved })
    const limit = { where: { councilId: desk.council.id, role: 'approver' } }
    await db.approvalLimit.updateMany({ ...limit, data: { maxPence: 49_999 } })
    expect(await approve(desk, one)).toMatchObject({ reason: 'over-limit', limitPence: 49_999 })
    await db.approvalLimit.deleteMany(limit)
    expect(await approve(desk, one)).toMatchObject({ reason: 'no-limit' })
    expect(await approve(desk, await desk.recommended({}, { reject: true }))).toMatchObject({
      reason: 'not-recommended',
    })
    expect(await approve(desk, { ...one, id: 'x' })).toMatchObject({ reason: 'not-found' })
    const foreign = { ...desk.as(desk.staff.approver), council: await makeCouncil(db) }
    const input = { id: one.id, recommendationId: one.recommendationId, outcome: 'approve', tell: 'now' } as const
    expect(await decideAward(input, foreign)).toMatchObject({ reason: 'not-found' })
  })
})

describe('caps', () => {
  const hash = 'a'.repeat(64)
  const national = (desk: Desk, applicationId: string) =>
    db.grantIdentity.create({
      data: { councilId: desk.council.id, applicationId, kind: 'national-insurance', hash },
    })

  test('hold for one person, and for two records with one National Insurance number, also at once', async () => {
    const desk = await decidingDesk(db, { definition: { lifetimeCapPence: 100_000 } })
    const other = await makeScheme(db, desk.council, {
      definition: { potIds: [desk.pot.id], lifetimeCapPence: 100_000 },
    })
    const people = [await makePerson(db), await makePerson(db), await makePerson(db)]
    const applications = []
    for (const [index, person] of [...people, ...people].entries()) {
      const given = { status: 'recommended', person, costs: { travel: 40_000 }, assessor: desk.staff.assessor } as const
      const application = await makeGrantApplication(db, index % 2 ? other : desk.scheme, given)
      await national(desk, application.id)
      applications.push(await desk.read(application.id))
    }
    const outcomes = await Promise.all(applications.map((application) => approve(desk, application)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2)
    for (const outcome of outcomes)
      if (!outcome.ok) expect(outcome).toMatchObject({ reason: 'over-cap', leftPence: 20_000 })
    expect((await desk.potNow()).pot.committedPence).toBe(80_000)
  })

  test('the gap between two awards of a scheme, counted from the last; another scheme does not count', async () => {
    const desk = await decidingDesk(db, { definition: { gapMonths: 24 } })
    const person = await makePerson(db)
    await makeGrantApplication(db, desk.scheme, {
      status: 'monitoring',
      person,
      submittedAt: new Date('2024-03-04T10:00:00Z'),
    })
    const { id } = await desk.checking({ person, costs: { travel: 100 } })
    const input = { id, outcome: 'approve', costs: [{ costType: 'travel', pence: 100 }], privateWords: '' } as const
    expect(await recommendAward(input, desk.as(desk.staff.assessor))).toMatchObject({
      reason: 'too-soon',
      from: '2026-03-12',
    })
    desk.clock.set('2026-03-12T09:00:00Z')
    const claimedUntil = new Date('2026-03-12T09:20:00Z')
    await db.grantApplication.update({ where: { id }, data: { claimedUntil } })
    expect(await recommendAward(input, desk.as(desk.staff.assessor))).toMatchObject({ ok: true })
    expect(await approve(desk, await desk.read(id))).toMatchObject({ ok: true })
  })
})

describe('rejecting', () => {
  test('needs a reason of the scheme’s; they may appeal from when they know', async () => {
    const desk = await decidingDesk(db)
    const { id, recommendationId } = await desk.recommended({}, { reject: true })
    const input = { id, recommendationId, outcome: 'reject', words: 'We could not.', tell: 'tomorrow-morning' } as const
    const context = desk.as(desk.staff.approver)
    for (const reasons of [[], ['nonsense'], ['other', 'nonsense']])
      expect(await decideAward({ ...input, reasons }, context)).toMatchObject({ reason: 'unknown-reason' })
    const decided = await decideAward({ ...input, reasons: ['other'] }, context)
    const morning = new Date('2026-03-12T09:00:00Z')
    expect(decided).toMatchObject({ ok: true, pence: null, releasedAt: morning })
    const row = await desk.read(id)
    expect(row).toMatchObject({ status: 'rejected', awardedPence: null, endedAt: desk.clock.now() })
    expect(row.appealUntil?.toISOString().slice(0, 10)).toBe('2026-04-09')
    expect(await letters(id)).toEqual([{ template: 'grant-decided', status: 'queued', releaseAt: morning }])
    const words = await db.grantDecisionWords.findUniqueOrThrow({ where: { decisionId: row.decisionId! } })
    expect(openText(words.wordsSealed!)).toBe('We could not.')
  })

  test('in the second round it is final', async () => {
    const desk = await decidingDesk(db)
    const { id, recommendationId } = await desk.recommended({ round: 2 }, { reject: true })
    const input = { id, recommendationId, outcome: 'reject', reasons: ['other'], words: 'No.', tell: 'now' } as const
    expect(await decideAward(input, desk.as(desk.staff.approver))).toMatchObject({ ok: true })
    expect(await desk.read(id)).toMatchObject({ status: 'rejected_final', appealUntil: null })
  })
})

test('several at once: each by itself, each with its own answer', async () => {
  const desk = await decidingDesk(db, { potPence: 60_000 })
  const own = await makeStaff(db, desk.council, 'assessor', 'approver')
  const good = await desk.recommended({ costs: { travel: 40_000 } })
  const large = await desk.recommended({ costs: { travel: 30_000 } })
  const refusal = await desk.recommended({}, { reject: true })
  const mine = await makeGrantApplication(db, desk.scheme, {
    status: 'recommended',
    costs: { travel: 100 },
    assessor: own,
  })
  const read = [good, large, refusal, await desk.read(mine.id), good].map(({ id, recommendationId }) => ({
    id,
    recommendationId,
  }))
  const results = await approveMany({ read, tell: 'now' }, desk.as(own))
  expect(results.map(({ outcome }) => (outcome.ok ? 'approved' : outcome.reason))).toEqual([
    'approved',
    'pot-empty',
    'not-recommended',
    'duty',
  ])
  expect((await desk.potNow()).pot).toMatchObject({ availablePence: 20_000, committedPence: 40_000 })
})

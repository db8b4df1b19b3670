import { describe, expect, test } from 'vitest'
import { refusedBy } from '#app/platform/database/errors.server'
import type { CouncilRole } from '#app/platform/actor'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makePerson, makeProvider, makeStaff } from '#app/testing/factories'
import { makeScheme } from '#app/testing/grant-factories'
import { decideAward } from './decide-award.server'
import { approveMany } from './decide-many.server'
import { decidingDesk } from './deciding.fixture'
import { recommendAward } from './recommend-award.server'
import { returnRecommendation } from './return-recommendation.server'
import { undoDecisionAward } from './undoing/undo-decision-award.server'

const { db } = await useDatabase()

type Desk = Awaited<ReturnType<typeof decidingDesk>>
type Person = { personId: string }
type Row = Awaited<ReturnType<Desk['recommended']>>

const TRIGGERS = [
  'grant_role_held',
  'grant_interest_bars',
  'grant_duties_separate',
  'grant_approval_limit',
  'grant_signals_resolved',
  'grant_recommended_first',
  'grant_decision_round',
  'grant_decision_unknown',
] as const

/** Which trigger refuses the row when it is written past every operation, with the portal's own rights; null: none. */
async function directly(
  row: Row,
  by: Person,
  kind: 'recommend' | 'return' | 'decide' | 'undo' | 'appeal',
  round = row.round,
) {
  const approves = kind === 'decide' || kind === 'recommend'
  const outcome = approves ? 'approve' : kind === 'appeal' ? 'uphold' : null
  try {
    await db.$executeRaw`
      insert into grant_decision (council_id, application_id, round, kind, outcome, pence, reasons, by_person_id, at)
      values (${row.councilId}::uuid, ${row.id}::uuid, ${round}, ${kind}, ${outcome}, ${approves ? 50_000 : null}, '{}',
        ${by.personId}::uuid, now())`
    return null
  } catch (error) {
    const trigger = refusedBy(error, TRIGGERS)
    if (!trigger) throw error
    return trigger
  }
}

/** Everything an approver can do with what is recommended, one by one and several at once: what refused each. */
async function everything(desk: Desk, row: Row, by: Person): Promise<string[]> {
  const { id, recommendationId } = row
  const context = desk.as(by)
  const read = { id, recommendationId }
  const reject = { ...read, outcome: 'reject', reasons: ['other'], words: 'No.', tell: 'now' } as const
  const [many] = await approveMany({ read: [read], tell: 'now' }, context)
  const outcomes = [
    await decideAward({ ...read, outcome: 'approve', tell: 'now' }, context),
    await decideAward(reject, context),
    await returnRecommendation({ ...read, words: 'Again.' }, context),
    many!.outcome,
  ]
  expect(await desk.read(id)).toMatchObject({ status: 'recommended', recommendationId })
  return outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason))
}

/** A recommended application and somebody who is an approver, but barred from it. */
type Case = (desk: Desk) => Promise<{ row: Row; by: Person }>

const approverWith = (desk: Desk, ...more: CouncilRole[]) => makeStaff(db, desk.council, 'approver', ...more)

const bars: [name: string, reason: string, trigger: (typeof TRIGGERS)[number], make: Case][] = [
  [
    'the recommender',
    'duty',
    'grant_duties_separate',
    async (desk) => {
      const data = { councilId: desk.council.id, personId: desk.staff.assessor.personId, role: 'approver' }
      await db.councilMember.create({ data })
      return { row: await desk.recommended(), by: desk.staff.assessor }
    },
  ],
  [
    'the applicant',
    'interest',
    'grant_interest_bars',
    async (desk) => {
      const by = await approverWith(desk)
      return { row: await desk.recommended({ person: by }), by }
    },
  ],
  [
    'who filled it in for them',
    'interest',
    'grant_interest_bars',
    async (desk) => {
      const by = await approverWith(desk)
      return { row: await desk.recommended({ assistedByPersonId: by.personId, assistedHow: 'phone' }), by }
    },
  ],
  [
    'a relative',
    'interest',
    'grant_interest_bars',
    async (desk) => {
      const [row, by] = [await desk.recommended(), await approverWith(desk)]
      const about = { councilId: desk.council.id, applicationId: row.id, personId: by.personId }
      await db.grantInterest.create({ data: { ...about, kind: 'relative', declaredAt: desk.clock.now() } })
      return { row, by }
    },
  ],
  [
    'who works for the employer',
    'interest',
    'grant_interest_bars',
    async (desk) => {
      const provider = await makeProvider(db, desk.council)
      const by = await makeMember(db, provider, 'referrer')
      await db.councilMember.create({ data: { councilId: desk.council.id, personId: by.personId, role: 'approver' } })
      return { row: await desk.recommended({ providerId: provider.id }), by }
    },
  ],
  [
    'who declared an interest in the employer',
    'interest',
    'grant_interest_bars',
    async (desk) => {
      const provider = await makeProvider(db, desk.council)
      const by = await approverWith(desk)
      const about = { councilId: desk.council.id, providerId: provider.id, personId: by.personId }
      await db.staffInterest.create({ data: { ...about, declaredAt: desk.clock.now() } })
      return { row: await desk.recommended({ providerId: provider.id }), by }
    },
  ],
  [
    'a partner of another scheme',
    'not-found',
    'grant_role_held',
    async (desk) => {
      const [row, by, other] = [await desk.recommended(), await approverWith(desk), await makeScheme(db, desk.council)]
      const member = await db.councilMember.findFirstOrThrow({ where: { personId: by.personId } })
      const data = { councilId: desk.council.id, memberId: member.id, schemeId: other.id, createdAt: desk.clock.now() }
      await db.memberScheme.create({ data })
      return { row, by }
    },
  ],
  [
    'who holds other roles',
    'not-found',
    'grant_role_held',
    async (desk) => {
      const by = await makeStaff(db, desk.council, 'assessor', 'payments', 'appeals', 'admin')
      return { row: await desk.recommended(), by }
    },
  ],
  [
    'whose role ended',
    'not-found',
    'grant_role_held',
    async (desk) => {
      const by = await approverWith(desk)
      await db.councilMember.updateMany({ where: { personId: by.personId }, data: { endedAt: desk.clock.now() } })
      return { row: await desk.recommended(), by }
    },
  ],
  [
    'an approver of another council',
    'not-found',
    'grant_role_held',
    async (desk) => {
      const by = await makeStaff(db, await makeCouncil(db), 'approver')
      return { row: await desk.recommended(), by }
    },
  ],
  [
    'who decided it before the appeal',
    'duty',
    'grant_duties_separate',
    async (desk) => ({ row: await secondRound(desk), by: desk.staff.approver }),
  ],
  [
    'who reviewed the appeal',
    'duty',
    'grant_duties_separate',
    async (desk) => {
      const data = { councilId: desk.council.id, personId: desk.staff.officer.personId, role: 'approver' }
      await db.councilMember.create({ data })
      return { row: await secondRound(desk), by: desk.staff.officer }
    },
  ],
]

/** Refused, appealed, upheld, and recommended again by somebody else. */
async function secondRound(desk: Desk): Promise<Row> {
  const { id, recommendationId } = await desk.recommended({}, { reject: true })
  const rejection = { outcome: 'reject', reasons: ['other'], words: 'No.', tell: 'now' } as const
  await decideAward({ id, recommendationId, ...rejection }, desk.as(desk.staff.approver))
  expect(await directly(await desk.read(id), desk.staff.officer, 'appeal')).toBeNull()
  const again = await makeStaff(db, desk.council, 'assessor')
  const claim = { claimedByPersonId: again.personId, claimedUntil: new Date('2026-03-11T15:30:00Z') }
  const round = { round: 2, status: 'checking', recommendationId: null, decisionId: null, ...claim }
  await db.grantApplication.update({ where: { id }, data: round })
  const check = { applicationId: id, round: 2, key: 'identity', answer: 'yes' }
  await db.grantCheck.create({ data: { ...check, byPersonId: again.personId, at: desk.clock.now() } })
  const input = { id, outcome: 'approve', costs: [{ costType: 'travel', pence: 50_000 }], privateWords: '' } as const
  expect(await recommendAward(input, desk.as(desk.staff.assessor))).toMatchObject({ reason: 'duty' })
  expect(await directly(await desk.read(id), desk.staff.assessor, 'recommend')).toBe('grant_duties_separate')
  expect(await recommendAward(input, desk.as(again))).toMatchObject({ ok: true })
  return desk.read(id)
}

test.each(bars)('%s decides nothing, by any way', async (_, reason, trigger, make) => {
  const desk = await decidingDesk(db)
  const { row, by } = await make(desk)
  expect(await everything(desk, row, by)).toEqual([reason, reason, reason, reason])
  expect(await directly(row, by, 'decide')).toBe(trigger)
  expect(await directly(row, by, 'return')).toBe(trigger)
  expect(await directly(row, by, 'undo')).toBe(trigger)
})

describe('the others', () => {
  test('an approver neither recommends nor reviews what they decided, and an assessor not what they recommended', async () => {
    const desk = await decidingDesk(db)
    const all = await makeStaff(db, desk.council, 'assessor', 'approver', 'appeals')
    const row = await desk.recommended()
    const { id, recommendationId } = row
    expect(await decideAward({ id, recommendationId, outcome: 'approve', tell: 'now' }, desk.as(all))).toMatchObject({
      ok: true,
    })
    expect(await directly(row, all, 'recommend')).toBe('grant_duties_separate')
    expect(await directly(row, all, 'appeal')).toBe('grant_duties_separate')
    expect(await directly(row, all, 'undo')).toBeNull()
    await db.councilMember.create({
      data: { councilId: desk.council.id, personId: desk.staff.assessor.personId, role: 'appeals' },
    })
    expect(await directly(row, desk.staff.assessor, 'appeal')).toBe('grant_duties_separate')
  })

  test('who built the run that pays it takes nothing back', async () => {
    const desk = await decidingDesk(db)
    const by = await makeStaff(db, desk.council, 'approver', 'payments')
    const { id, recommendationId } = await desk.recommended()
    await decideAward({ id, recommendationId, outcome: 'approve', tell: 'now' }, desk.as(desk.staff.approver))
    const row = await desk.read(id)
    const about = { councilId: desk.council.id }
    const run = await db.paymentRun.create({
      data: {
        ...about,
        number: 1,
        status: 'open',
        payOn: new Date('2026-03-12'),
        builtByPersonId: by.personId,
        builtAt: new Date(),
      },
    })
    const instalmentId = row.instalments[0]!.id
    await db.paymentLine.create({
      data: {
        ...about,
        runId: run.id,
        number: 1,
        personId: row.personId,
        bankDetailsId: row.bankDetailsId!,
        pence: 50_000,
        reference: 'GRANT0001',
        status: 'ready',
        instalments: { create: { instalmentId } },
      },
    })
    await db.instalment.update({ where: { id: instalmentId }, data: { status: 'in_run' } })
    const input = { id, decisionId: row.decisionId!, words: 'Oh.' }
    expect(await undoDecisionAward(input, desk.as(by))).toMatchObject({ reason: 'duty', bar: 'paid-it' })
    expect(await directly(row, by, 'undo')).toBe('grant_duties_separate')
    expect(await undoDecisionAward(input, desk.as(desk.staff.approver))).toMatchObject({ ok: true })
  })

  test('no limit, over the limit, an open signal, another amount, nobody’s recommendation, another round: nothing is promised', async () => {
    const desk = await decidingDesk(db)
    const row = await desk.recommended()
    const { approver } = desk.staff
    const limit = (role: string) => ({ councilId_role: { councilId: desk.council.id, role } })
    for (const role of ['approver', 'assessor'] as const) {
      const [by, kind] =
        role === 'approver' ? ([approver, 'decide'] as const) : ([desk.staff.assessor, 'recommend'] as const)
      await db.approvalLimit.update({ where: limit(role), data: { maxPence: 49_999 } })
      expect(await directly(row, by, kind)).toBe('grant_approval_limit')
      await db.approvalLimit.delete({ where: limit(role) })
      expect(await directly(row, by, kind)).toBe('grant_approval_limit')
      await db.approvalLimit.create({
        data: { councilId: desk.council.id, role, maxPence: 1_000_000, updatedAt: desk.clock.now() },
      })
    }
    const other = await desk.recommended()
    const about = { councilId: desk.council.id, applicationId: row.id, foundAt: desk.clock.now() }
    const signal = await db.grantSignal.create({ data: { ...about, kind: 'phone', otherApplicationId: other.id } })
    expect(await directly(row, approver, 'decide')).toBe('grant_signals_resolved')
    await db.grantSignal.delete({ where: { id: signal.id } })
    const less = await desk.recommended({}, { pence: 49_999 })
    expect(await directly(less, approver, 'decide')).toBe('grant_recommended_first')
    expect(await directly(await desk.recommended({}, { reject: true }), approver, 'decide')).toBe(
      'grant_recommended_first',
    )
    const unread = await desk.checking()
    expect(await directly({ ...unread, recommendationId: '' }, approver, 'decide')).toBe('grant_recommended_first')
    expect(await directly(row, approver, 'decide', 2)).toBe('grant_decision_round')
    expect(await directly({ ...row, id: row.personId }, approver, 'decide')).toBe('grant_decision_unknown')
    expect(await directly(row, await makePerson(db), 'decide')).toBe('grant_role_held')
    expect(await directly(row, approver, 'decide')).toBeNull()
  })
})

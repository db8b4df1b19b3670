import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRANT_ENTITY, grantTransitions } from '#app/grants/applying/grant-application'
import { upholdReasons } from '#app/grants/checking/appeal-reasons'
import { authoriseRun } from './runs/authorise-run.server'
import { createRun } from './runs/create-run.server'
import { exportRun } from './bank/export-run.server'
import { INSTALMENT_ENTITY, instalmentTransitions } from './instalments/instalment'
import { lockPaymentRun } from './runs/lock-run.server'
import { RUN_ENTITY, runTransitions } from './runs/payment-run'
import type { Actor } from '#app/platform/actor'
import { useDatabase } from '#app/testing/database'
import { makeStaff } from '#app/testing/factories'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { askApplicant } from '#app/grants/checking/ask-applicant.server'
import { cancelRemaining } from '#app/grants/deciding/undoing/cancel-remaining.server'
import { claimGrant } from '#app/grants/checking/queue/claim-grant.server'
import { confirmPaymentRun } from './bank/confirm-payment-run.server'
import { decideAppeal } from '#app/grants/deciding/appeals/decide-appeal.server'
import { decideAward } from '#app/grants/deciding/decide-award.server'
import { decidingDesk } from '#app/grants/deciding/deciding.fixture'
import { holdGrant, resumeGrant } from '#app/grants/checking/hold-grant.server'
import { answerGrantQuestion } from '#app/grants/own/answer-grant-question.server'
import { makeAppeal } from '#app/grants/own/make-appeal.server'
import { recommendAward } from '#app/grants/deciding/recommend-award.server'
import { returnRecommendation } from '#app/grants/deciding/return-recommendation.server'
import { undoDecisionAward } from '#app/grants/deciding/undoing/undo-decision-award.server'
import { withdrawGrant } from '#app/grants/own/withdraw-grant.server'

const { db } = await useDatabase()

type Desk = Awaited<ReturnType<typeof decidingDesk>>
type Target = { id: string; person: Actor }

const words = 'Because.'

/** Real operations, by real people. Most are refused most of the time; then nothing must have happened. */
const operations = {
  claim: async (desk: Desk, { id }: Target, who: Actor) => claimGrant({ id }, desk.as(who)),
  recommend: async (desk: Desk, { id }: Target, who: Actor) => {
    const { round, costs } = await desk.read(id)
    await db.grantCheck.createMany({
      data: [
        { applicationId: id, round, key: 'identity', answer: 'yes', byPersonId: who.personId, at: desk.clock.now() },
      ],
      skipDuplicates: true,
    })
    const given = costs.map(({ costType, pence }) => ({ costType, pence }))
    return recommendAward({ id, outcome: 'approve', costs: given, privateWords: '' }, desk.as(who))
  },
  recommendNo: (desk: Desk, { id }: Target, who: Actor) =>
    recommendAward({ id, outcome: 'reject', reasons: ['other'], words, privateWords: '' }, desk.as(who)),
  approve: async (desk: Desk, { id }: Target, who: Actor) => {
    const { recommendationId } = await desk.read(id)
    const decision = { id, recommendationId: recommendationId || id, outcome: 'approve', tell: 'now' } as const
    return decideAward({ ...decision, unconfirmedWords: 'I rang the home.' }, desk.as(who))
  },
  approveLater: async (desk: Desk, { id }: Target, who: Actor) => {
    const { recommendationId } = await desk.read(id)
    const input = {
      id,
      recommendationId: recommendationId || id,
      outcome: 'approve',
      tell: 'tomorrow-morning',
    } as const
    return decideAward(input, desk.as(who))
  },
  reject: async (desk: Desk, { id }: Target, who: Actor) => {
    const { recommendationId } = await desk.read(id)
    const input = { id, recommendationId: recommendationId || id, outcome: 'reject', reasons: ['other'] } as const
    return decideAward({ ...input, words, tell: 'now' }, desk.as(who))
  },
  sendBack: async (desk: Desk, { id }: Target, who: Actor) => {
    const { recommendationId } = await desk.read(id)
    return returnRecommendation({ id, recommendationId: recommendationId || id, words }, desk.as(who))
  },
  undo: async (desk: Desk, { id }: Target, who: Actor) => {
    const { decisionId } = await desk.read(id)
    return undoDecisionAward({ id, decisionId: decisionId ?? id, words }, desk.as(who))
  },
  stop: (desk: Desk, { id }: Target, who: Actor) => cancelRemaining({ id, reason: 'other', words }, desk.as(who)),
  hold: (desk: Desk, { id }: Target, who: Actor) => holdGrant({ id, until: '2026-06-01', words }, desk.as(who)),
  resume: (desk: Desk, { id }: Target, who: Actor) => resumeGrant({ id }, desk.as(who)),
  ask: (desk: Desk, { id }: Target, who: Actor) => askApplicant({ id, words }, desk.as(who)),
  answer: (desk: Desk, { id, person }: Target) =>
    answerGrantQuestion({ id, words }, { db, clock: desk.clock, actor: person }),
  withdraw: (desk: Desk, { id, person }: Target) => withdrawGrant({ id }, { db, clock: desk.clock, actor: person }),
  appeal: (desk: Desk, { id, person }: Target) => makeAppeal({ id, words }, { db, clock: desk.clock, actor: person }),
  uphold: async (desk: Desk, { id }: Target, who: Actor) => {
    const appeal = await db.grantAppeal.findFirst({ where: { applicationId: id } })
    const reasons = [upholdReasons[0]]
    return decideAppeal({ id: appeal?.id ?? id, outcome: 'uphold', reasons, words, privateWords: '' }, desk.as(who))
  },
  buildRun: (desk: Desk) => createRun(desk.as(desk.staff.payments)),
  lockRun: async (desk: Desk) => {
    const run = await db.paymentRun.findFirst({ where: { councilId: desk.council.id, status: 'open' } })
    if (!run) return null
    const seen = { lineCount: run.lineCount, totalPence: Number(run.totalPence) }
    return lockPaymentRun({ runId: run.id, seen }, desk.as(desk.staff.payments))
  },
  pay: async (desk: Desk) => {
    const run = await db.paymentRun.findFirst({ where: { councilId: desk.council.id, status: 'locked' } })
    if (!run) return null
    const seen = { lineCount: run.lineCount, totalPence: Number(run.totalPence) }
    await authoriseRun({ runId: run.id, seen }, desk.as(desk.staff.payments2))
    await exportRun({ runId: run.id }, desk.as(desk.staff.payments2))
    const lines = await db.paymentLine.findMany({ where: { runId: run.id }, orderBy: { number: 'asc' } })
    const rows = lines.map(({ reference, pence }, index) =>
      index % 3 === 2 ? `${reference},${pence},failed,Account closed` : `${reference},${pence},paid,`,
    )
    const bytes = new TextEncoder().encode(['reference,pence,result,reason', ...rows].join('\n'))
    return confirmPaymentRun({ runId: run.id, bytes }, desk.as(desk.staff.payments2))
  },
}

type Name = keyof typeof operations
const names = Object.keys(operations) as Name[]

/** What somebody whose turn it is would do next, so that sequences get somewhere. */
const sensible: Record<string, Name[]> = {
  submitted: ['claim'],
  checking: ['claim', 'recommend', 'recommend', 'recommendNo', 'ask', 'hold'],
  info_requested: ['answer'],
  on_hold: ['resume'],
  recommended: ['approve', 'approve', 'approveLater', 'reject', 'sendBack'],
  approved: ['buildRun', 'buildRun', 'lockRun', 'lockRun', 'pay', 'pay', 'undo', 'stop'],
  rejected: ['appeal', 'undo'],
  appealed: ['uphold'],
}

type Step = { which: number; who: number; pick: number; guided: boolean; minutes: number }

async function takeStep(
  desk: Desk,
  target: Target,
  staff: readonly Actor[],
  { pick, who, guided }: Step,
): Promise<Name | null> {
  const row = await db.grantApplication.findUniqueOrThrow({ where: { id: target.id } })
  const likely = guided ? sensible[row.status] : undefined
  const choice = likely ?? names
  const name = choice[pick % choice.length]!
  const claimant = staff.find(({ personId }) => personId === row.claimedByPersonId)
  const actor = guided && row.status === 'checking' && claimant ? claimant : staff[who]!
  const outcome = await operations[name](desk, target, actor)
  return outcome?.ok ? name : null
}

const turn = (which: number, who: number, pick: number): Step => ({ which, who, pick, guided: true, minutes: 1 })

/** Paid in the end, after a decision was taken back; and refused, appealed, upheld and approved by other people. */
const whole = [
  // of the first application: claim, recommend, approve, undo, approve, build, lock, pay
  [0, 0, 0],
  [0, 0, 1],
  [0, 1, 0],
  [0, 1, 6],
  [0, 1, 0],
  [0, 0, 0],
  [0, 0, 2],
  [0, 0, 4],
  // of the second: claim, recommend to refuse, reject, appeal, uphold, claim, recommend, approve
  [1, 0, 0],
  [1, 0, 3],
  [1, 1, 3],
  [1, 0, 0],
  [1, 2, 0],
  [1, 3, 0],
  [1, 3, 1],
  [1, 5, 0],
].map(([which, who, pick]) => turn(which!, who!, pick!))

type Recorded = { change: string; fromState: string | null; toState: string | null }

/** What the events of one thing lead to. Each begins where the one before ended, and is a step of the table. */
function replayed(
  events: readonly Recorded[],
  begin: string | null,
  table: { rows: readonly unknown[] },
): string | null {
  const rows = table.rows as { event: string; from: string | string[]; to: unknown }[]
  return events.reduce<string | null>((state, { change, fromState, toState }) => {
    if (toState === null) return state
    expect(fromState).toBe(state)
    if (state !== null) {
      const row = rows.find(({ event, from }) => event === change && [from].flat().includes(state))
      expect(row, `${state} → ${change}`).toBeDefined()
      if (typeof row!.to === 'string') expect(toState).toBe(row!.to)
    }
    return toState
  }, begin)
}

const eventsOf = (entity: string, entityId: string) =>
  db.event.findMany({
    where: { entity, entityId },
    orderBy: { id: 'asc' },
    select: { change: true, fromState: true, toState: true },
  })

test('the events of every application, payment and run lead to the state each is in, and the money adds up', async () => {
  const step: fc.Arbitrary<Step> = fc.record({
    which: fc.nat(2),
    who: fc.nat(5),
    pick: fc.nat(1000),
    guided: fc.integer({ min: 0, max: 9 }).map((odds) => odds < 8),
    minutes: fc.constantFrom(0, 0, 0, 1, 1, 45, 2000),
  })
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 40 }), async (steps) => {
      const instalments = [0, 1].map((afterMonths) => ({ afterMonths, share: 1, whileEmployed: false }))
      const desk = await decidingDesk(db, { potPence: 100_000, definition: { instalments } })
      const staff = [
        desk.staff.assessor,
        desk.staff.approver,
        desk.staff.officer,
        await makeStaff(db, desk.council, 'assessor', 'approver'),
        await makeStaff(db, desk.council, 'assessor', 'approver', 'appeals'),
        await makeStaff(db, desk.council, 'assessor', 'approver'),
      ]
      const targets: Target[] = []
      for (const pence of [50_000, 33_333, 20_001]) {
        const made = await makeGrantApplication(db, desk.scheme, { status: 'submitted', costs: { travel: pence } })
        targets.push({ id: made.id, person: made.person })
      }
      for (const taken of steps) {
        desk.clock.advance(taken.minutes * 60_000)
        const done = await takeStep(desk, targets[taken.which]!, staff, taken)
        if (done) reached.add(done)
      }

      let promised = 0
      for (const { id } of targets) {
        const row = await db.grantApplication.findUniqueOrThrow({
          where: { id },
          include: { awards: true, instalments: true },
        })
        expect(replayed(await eventsOf(GRANT_ENTITY, id), 'submitted', grantTransitions)).toBe(row.status)
        for (const instalment of row.instalments) {
          const events = await eventsOf(INSTALMENT_ENTITY, instalment.id)
          expect(replayed(events, null, instalmentTransitions)).toBe(instalment.status)
          if (!['paid', 'cancelled'].includes(instalment.status)) promised += instalment.pence
        }
        expect(row.awards.filter(({ undoneAt }) => undoneAt === null).length).toBeLessThanOrEqual(1)
      }
      for (const run of await db.paymentRun.findMany({ where: { councilId: desk.council.id } }))
        expect(replayed(await eventsOf(RUN_ENTITY, run.id), null, runTransitions)).toBe(run.status)
      const { pot, ledger } = await desk.potNow()
      expect(pot).toEqual(ledger)
      expect(pot.committedPence).toBe(promised)
      expect(pot.availablePence).toBe(100_000 - promised - pot.spentPence)
      const { _sum } = await db.instalment.aggregate({
        where: { status: 'paid', councilId: desk.council.id },
        _sum: { pence: true },
      })
      expect(pot.spentPence).toBe(_sum.pence ?? 0)
    }),
    { numRuns: 6, endOnFailure: true, examples: [[whole]] },
  )
  // Not a test of refusals alone.
  const story: Name[] = ['recommend', 'approve', 'undo', 'buildRun', 'lockRun', 'pay', 'reject', 'appeal', 'uphold']
  expect([...reached]).toEqual(expect.arrayContaining(story))
}, 300_000)

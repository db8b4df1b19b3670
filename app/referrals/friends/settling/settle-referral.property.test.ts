import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '#app/platform/database/client.server'
import { addDays, addMonths, addWeeks, fromDateColumn, londonDate, type LocalDate } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import { makePerson } from '#app/testing/factories'
import { decideFirstDay } from '#app/across/employment/decide-first-day.server'
import { answerApplicant } from '#app/hiring/answering/answer-applicant.server'
import { workOf } from '#app/across/work.server'
import { withdrawApplication } from '#app/hiring/own/withdraw-application.server'
import { hireCandidate } from '#app/across/employment/hire-candidate.server'
import { recordDidNotStart } from '#app/across/employment/record-did-not-start.server'
import { sayNewToCare } from '#app/hiring/employment/new-to-care.server'
import { recordLeaving } from '#app/hiring/employment/record-leaving.server'
import { answerRetentionCheck } from '#app/hiring/employment/retention-checks/answer-retention-check.server'
import { correctStart, recordStart, undoStart } from '#app/across/employment/record-start.server'
import { apply, ledgerOf, readReferral, referringWorld, type ReferringWorld } from '../referring.fixture'
import { settleReferral, settleReferralsSweep } from './settle-referral.server'
import { undoDecision } from '#app/hiring/answering/undo-decision.server'

const { db } = await useDatabase()

const worth: Record<string, number> = {
  interested: 5,
  interviewed: 20,
  started: 75,
  new_to_care: 25,
  retained_13: 100,
  retained_26: 40,
}
const rules = { rules: { retained26: worth['retained_26']! } }

/** What happened to one friend, as somebody with pen and paper would keep it. */
type Kept = {
  interviewed: boolean
  employmentId: string | null
  startedOn: LocalDate | null
  endedOn: LocalDate | null
  newToCare: boolean | null
  /** Weeks that the provider confirmed, and the day it did. */
  answers: Map<number, LocalDate>
}

/** What the paper says should be paid. */
function owed(kept: Kept, today: LocalDate): string[] {
  const { startedOn, endedOn, answers, newToCare } = kept
  const started = startedOn !== null && startedOn <= today
  const retained = [13, 26].filter((week) => {
    if (!started) return false
    const dueOn = addWeeks(startedOn, week)
    if (dueOn > today || (endedOn && endedOn < dueOn)) return false
    const answeredOn = answers.get(week)
    return endedOn ? answeredOn !== undefined : answeredOn !== undefined && answeredOn >= dueOn
  })
  return [
    'interested',
    ...(kept.interviewed || started ? ['interviewed'] : []),
    ...(started ? ['started'] : []),
    ...(started && newToCare ? ['new_to_care'] : []),
    ...retained.map((week) => `retained_${week}`),
  ]
}

const back = fc.integer({ min: 0, max: 250 })
const dated = fc.record({ do: fc.constantFrom('start', 'correct'), back })
const before = fc.record({
  do: fc.constantFrom('interview', 'not_select', 'hold_no', 'undo', 'withdraw', 'wait'),
  days: fc.constant(1),
})
/** What changes points is likelier than what does not; the rest would only be refused. */
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer'), week: fc.constantFrom(13 as const, 26 as const) }) },
  { weight: 4, arbitrary: dated },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait'), days: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end'), back: fc.integer({ min: 0, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('new_to_care'), is: fc.option(fc.boolean()) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('approve', 'approve', 'refuse') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('undo_start', 'undo_start', 'fall_through', 'sweep', 'replay') }),
  },
)
type Act = { do: string; back?: number; week?: 13 | 26; is?: boolean | null; days?: number }

/** Through the portal's own doors; what it refuses did not happen. */
async function perform(world: ReferringWorld, one: Act, applied: Awaited<ReturnType<typeof apply>>, kept: Kept) {
  const { clock } = world
  const context = world.work
  const today = londonDate(clock.now())
  const { id } = applied.application
  const day = addDays(today, -(one.back ?? 0))
  const job = kept.employmentId
  switch (one.do) {
    case 'interview':
    case 'offer':
    case 'not_select': {
      const change = {
        id,
        change: one.do,
        words: 'Words.',
        ...(one.do === 'not_select' && { reason: 'too-far' }),
      } as const
      const done = await answerApplicant(change, context)
      if (done.ok && one.do !== 'not_select') kept.interviewed = true
      return
    }
    case 'hold_no':
      await answerApplicant(
        { id, change: 'not_select', words: 'No.', reason: 'too-far', tell: 'tomorrow-morning' },
        context,
      )
      return
    case 'undo':
      await undoDecision({ id }, context)
      return
    case 'withdraw':
      await withdrawApplication({ id, reason: 'hours' }, workOf({ db, clock, actor: applied.friend }))
      return
    case 'hire': {
      const hired = await hireCandidate({ id, startAgreed: today, siteId: world.site.id }, context)
      if (hired.ok && hired.employmentId) Object.assign(kept, { employmentId: hired.employmentId, interviewed: true })
      return
    }
    case 'wait':
      clock.advance(one.days! * 86_400_000)
      return
    case 'sweep':
      await settleReferralsSweep.run(db, clock.now())
      return
    case 'replay':
      await inTransaction(db, (tx) =>
        settleReferral(tx, { referralId: applied.referralId!, now: clock.now(), by: 'system' }),
      )
      return
  }
  if (!job) return
  switch (one.do) {
    case 'fall_through':
      await recordDidNotStart({ id: job, reason: 'other-job' }, context)
      return
    case 'start': {
      const done = await recordStart({ id: job, on: day }, context)
      if (done.ok && !done.waits) kept.startedOn = day
      return
    }
    case 'undo_start': {
      const done = await undoStart({ id: job }, context)
      if (done.ok) Object.assign(kept, { startedOn: null, answers: new Map() })
      return
    }
    case 'correct': {
      const done = await correctStart({ id: job, on: day }, context)
      if (done.ok && !done.waits) moved(kept, day, today)
      return
    }
    case 'answer': {
      const done = await answerRetentionCheck({ id: job, week: one.week!, answer: 'still-here' }, context)
      if (done.ok)
        for (const week of [13, 26]) if (week <= one.week! && !kept.answers.has(week)) kept.answers.set(week, today)
      return
    }
    case 'end': {
      const hadLeft = kept.endedOn !== null
      const done = await recordLeaving({ id: job, on: day, reason: 'pay' }, context)
      if (!done.ok || hadLeft) return
      kept.endedOn = day
      for (const week of [13, 26])
        if (addWeeks(kept.startedOn!, week) <= today && !kept.answers.has(week)) kept.answers.set(week, today)
      return
    }
    case 'approve':
    case 'refuse': {
      const claim = await db.startClaim.findFirst({ where: { employmentId: job, status: 'waiting' } })
      if (!claim) return
      const council = { ...context, actor: await makePerson(db) }
      const done = await decideFirstDay({ id: claim.id, decision: one.do, words: 'We asked.' }, council)
      if (!done.ok || one.do === 'refuse') return
      if (claim.kind === 'start') kept.startedOn = fromDateColumn(claim.claimedOn)
      else moved(kept, fromDateColumn(claim.claimedOn), today)
      return
    }
    case 'new_to_care': {
      const done = await sayNewToCare({ id: job, newToCare: one.is ?? null }, context)
      if (done.ok) kept.newToCare = one.is ?? null
      return
    }
  }
}

/** Answers from before the new day are asked for again; of somebody who left, the last day answers. */
function moved(kept: Kept, startedOn: LocalDate, today: LocalDate) {
  kept.startedOn = startedOn
  for (const week of [13, 26]) {
    const dueOn = addWeeks(startedOn, week)
    if (kept.endedOn && dueOn <= today) kept.answers.set(week, today)
    else if ((kept.answers.get(week) ?? today) < dueOn || (kept.endedOn && dueOn > today)) kept.answers.delete(week)
  }
}

async function dueWeeks(employmentId: string | null, now: Date): Promise<number[]> {
  if (!employmentId) return []
  const rows = await db.retentionCheck.findMany({ where: { employmentId, dueAt: { lte: now } } })
  return rows.map(({ week }) => week)
}

/** The day that the record is measured by: first written down, begun anew after a start taken back, or by the council. */
function checkedBy(
  done: string,
  { startedOn }: Kept,
  { checked, hadStarted }: { checked: LocalDate | null; hadStarted: LocalDate | null },
): LocalDate | null {
  if (startedOn === null || startedOn === hadStarted) return checked
  if (done === 'approve' || checked === null) return startedOn
  return done === 'start' && startedOn > addDays(checked, 14) ? startedOn : checked
}

/** What is on record lies within the hire and within what one may move alone. */
async function expectChecked({ employmentId, startedOn }: Kept, checked: LocalDate | null) {
  if (!employmentId || !startedOn) return
  const row = await db.employment.findUniqueOrThrow({ where: { id: employmentId } })
  expect(row.startedOn && fromDateColumn(row.startedOn)).toBe(startedOn)
  expect(startedOn >= addMonths(londonDate(row.createdAt), -3)).toBe(true)
  expect(startedOn >= addDays(checked!, -14) && startedOn <= addDays(checked!, 14)).toBe(true)
}

async function expectAccountsToAddUp(world: ReferringWorld) {
  const rows = await db.$queryRaw<{ fits: boolean }[]>`
    select a.balance - a.owed = coalesce(sum(e.points), 0) and a.balance >= 0 and a.owed >= 0 as fits
    from points_account a left join points_entry e on e.programme_id = a.programme_id and e.referrer_id = a.referrer_id
    where a.provider_id = ${world.provider.id}::uuid group by a.id`
  expect(rows.every(({ fits }) => fits)).toBe(true)
}

describe('points follow facts', () => {
  it('in any order of doing, undoing, correcting and dating back: each milestone paid once, and as the facts say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(before, { maxLength: 2 }),
        fc.option(back),
        fc.array(act, { minLength: 8, maxLength: 20 }),
        async (early, first, acts) => {
          const world = await referringWorld(db, { rules, openings: 3 })
          const applied = await apply(world)
          const kept: Kept = {
            interviewed: false,
            employmentId: null,
            startedOn: null,
            endedOn: null,
            newToCare: null,
            answers: new Map(),
          }
          let checked: LocalDate | null = null
          // Random steps seldom lead to a hire, on which the rest hangs.
          const hired: Act[] = [{ do: 'interview' }, { do: 'offer' }, { do: 'hire' }]
          if (first !== null) hired.push({ do: 'start', back: first })
          for (const one of [...early, ...hired, ...acts]) {
            const dueBefore = await dueWeeks(kept.employmentId, world.clock.now())
            const hadStarted = kept.startedOn
            await perform(world, one, applied, kept)
            const after = await dueWeeks(kept.employmentId, world.clock.now())
            // Only the calendar and the council make something due: nothing that a provider writes does.
            if (!['wait', 'approve'].includes(one.do)) expect(dueBefore).toEqual(expect.arrayContaining(after))
            checked = checkedBy(one.do, kept, { checked, hadStarted })
            await expectChecked(kept, checked)
            const { net, awards } = await ledgerOf(db, applied.referralId!)
            const wanted = owed(kept, londonDate(world.clock.now()))
            expect(net).toEqual(Object.fromEntries(wanted.map((milestone) => [milestone, worth[milestone]])))
            expect(new Set(awards).size).toBe(awards.length)
          }
          await settleReferralsSweep.run(db, world.clock.now())
          expect(await readReferral(db, applied.referralId)).toMatchObject({ factsChanged: false })
          await expectAccountsToAddUp(world)
        },
      ),
      { numRuns: 12 },
    )
  }, 120_000)
})

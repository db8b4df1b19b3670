import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { profileIsComplete } from '#app/brokering/candidates/candidate'
import {
  GRANT_ENTITY,
  grantStatuses,
  grantTransitions,
  type GrantEvent,
  type GrantStatus,
} from '#app/grants/applying/grant-application'
import {
  instalmentTransitions,
  type InstalmentEvent,
  type InstalmentStatus,
} from '#app/grants/paying/instalments/instalment'
import { readDefinition } from '#app/grants/schemes/definition'
import { next } from '#app/shared/transitions'
import type { Fit } from '#app/brokering/matching/match'
import { useDatabase } from '#app/testing/database'
import { loadDemo } from './load-demo'
import { DEMO_APPLICATIONS } from './hiring/applications'
import { idOf } from './random'
import { describeDeciding } from './grants/deciding.fixture'
import { describeReferrals } from './referrals/referrals.fixture'
import { DEMO_VETERANS } from './referrals/veterans'
import { DEMO_VACANCIES } from './jobs/vacancies'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()
const now = new Date('2026-11-22T10:00:00Z')

const counts = await loadDemo(db, now)

describe('the demo', () => {
  it('has what the contract promises', async () => {
    expect(counts).toMatchObject({
      councils: 2,
      providers: 40,
      sites: 120,
      vacancies: DEMO_VACANCIES,
      candidates: 150,
    })
    expect(counts!.applications).toBe(
      DEMO_APPLICATIONS + DEMO_VETERANS + (await db.jobApplication.count({ where: { source: 'broker' } })),
    )
    const accounts = [
      'seeker',
      'provider',
      'recruiter',
      'viewer',
      'carer',
      'rival',
      'newprovider',
      'broker',
      'broker2',
      'assessor',
      'assessor2',
      'approver',
      'approver2',
      'payments',
      'payments2',
      'appeals',
      'moderator',
      'admin',
      'staffs-admin',
      'staffs-broker',
    ]
    const emails = accounts.map((name) => `${name}@demo.example`)
    expect(await db.account.count({ where: { email: { in: emails } } })).toBe(emails.length)
  })

  it('is loaded once', async () => {
    expect(await loadDemo(db, now)).toBeNull()
    expect(await db.vacancy.count()).toBe(DEMO_VACANCIES)
  })

  it('shows vacancies in every state, and applications in every state but draft', async () => {
    const states = await db.vacancy.groupBy({ by: ['status'], _count: true })
    expect(states.map(({ status }) => status).toSorted()).toEqual(['approved', 'closed', 'draft', 'pending_review'])
    const where = { status: 'approved' }
    expect(await db.vacancy.count({ where: { ...where, publishAt: { gt: now } } })).toBeGreaterThan(5)
    expect(await db.vacancy.count({ where: { ...where, closesAt: { lt: now } } })).toBeGreaterThan(5)
    expect(
      await db.vacancy.count({
        where: { ...where, closesAt: { gt: now }, touchedAt: { lt: new Date(now.getTime() - 90 * 86_400_000) } },
      }),
    ).toBeGreaterThan(5)
    const stages = await db.jobApplication.groupBy({ by: ['status'], _count: true })
    expect(stages).toHaveLength(10)
  })

  it('adds up: openings taken are the people who agreed, started or left', async () => {
    const [row] = await db.$queryRaw<{ wrong: number }[]>`
      select count(*)::int as wrong from vacancy v where v.openings_taken <>
        (select count(*) from employment e where e.vacancy_id = v.id and e.status <> 'fell_through')`
    expect(row?.wrong).toBe(0)
    const [hired] = await db.$queryRaw<{ wrong: number }[]>`
      select count(*)::int as wrong from job_application a where (a.status = 'hired') <> exists (select from employment e where e.application_id = a.id)`
    expect(hired?.wrong).toBe(0)
  })

  it('never shows the home of somebody who employs an assistant, or of children', async () => {
    const [row] = await db.$queryRaw<{ wrong: number }[]>`
      select count(*)::int as wrong from site s join provider p on p.id = s.provider_id
      where (p.kind = 'personal-assistant-employer' or 'childrens-home' = any (s.services)) and (s.public_precision = 'exact' or s.address <> '')`
    expect(row?.wrong).toBe(0)
  })

  it('is the same on every load', async () => {
    const fingerprint = async () => {
      const rows = await db.$queryRaw<{ of: string }[]>`
        select md5(string_agg(v.id::text || v.reference || v.title || v.description || v.status || s.postcode, '|' order by v.id)) as of
        from vacancy v join vacancy_site vs on vs.vacancy_id = v.id join site s on s.id = vs.site_id`
      return rows[0]!.of
    }
    expect(await fingerprint()).toMatchInlineSnapshot(`"11d24d9d2b73b3e3d0efa1a0c3bd94e7"`)
  })
})

describe('the brokers’ side of the demo', () => {
  const oxfordshire = idOf('council', 'oxfordshire')
  const account = (name: string) => idOf('account', name)

  it('has candidates in every state, and caseloads of which one is near the warning and one past it', async () => {
    const states = await db.candidate.groupBy({ by: ['status'], where: { councilId: oxfordshire }, _count: true })
    expect(states.map(({ status }) => status).toSorted()).toEqual([
      'active',
      'closed',
      'in_work_support',
      'paused',
      'placed',
      'profiled',
      'registered',
    ])
    expect(states.reduce((sum, { _count }) => sum + _count, 0)).toBe(120)
    const caseload = (broker: string) =>
      db.candidate.count({ where: { brokerPersonId: account(broker), status: { not: 'closed' } } })
    expect(await Promise.all(['broker', 'broker2', 'broker3', 'staffs-broker'].map(caseload))).toEqual([18, 9, 22, 14])
    expect(await db.candidate.count({ where: { brokerPersonId: null, status: 'active' } })).toBeGreaterThan(10)
  })

  it('matches nobody without an open consent, and has nobody active with nothing to match', async () => {
    const [row] = await db.$queryRaw<{ wrong: number }[]>`
      select count(*)::int as wrong from candidate c where c.status not in ('registered', 'profiled') and not exists (
        select from consent k where k.person_id = c.person_id and k.council_id = c.council_id and k.purpose = 'matching' and k.withdrawn_at is null)`
    expect(row?.wrong).toBe(0)
    const active = await db.candidate.findMany({ where: { status: 'active' } })
    expect(active.filter((candidate) => !profileIsComplete(candidate))).toEqual([])
    expect(active.filter(({ reachMetres }) => reachMetres === 0)).toEqual([])
  })

  it('has introductions in every state, whose scores are the sum of their parts', async () => {
    const rows = await db.introduction.findMany({ include: { application: true } })
    expect([...new Set(rows.map(({ status }) => status))].toSorted()).toEqual([
      'awaiting_candidate',
      'closed',
      'declined',
      'dismissed',
      'endorsed',
      'lapsed',
      'sent',
      'suggested',
      'superseded',
    ])
    for (const { explained, score, wants, needs } of rows) {
      const fit = explained as unknown as Fit
      expect(fit.parts.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(score)
      expect(wants + needs).toBe(score)
    }
    const applications = rows.filter(({ status }) => status === 'sent').map(({ application }) => application!.status)
    for (const status of ['submitted', 'shortlisted', 'interviewing', 'offered', 'hired', 'not_selected'])
      expect(applications).toContain(status)
  })

  it('leaves the demo’s own accounts something to do', async () => {
    const waiting = { status: 'awaiting_candidate', lapseAt: { gt: now } }
    expect(await db.introduction.count({ where: { ...waiting, candidate: { personId: account('seeker') } } })).toBe(1)
    const late = { status: 'sent', providerId: idOf('provider', 0), answerDueAt: { lt: now } }
    expect(await db.introduction.count({ where: { ...late, application: { status: 'submitted' } } })).toBeGreaterThan(0)
    const mine = { brokerPersonId: account('broker') }
    expect(await db.candidate.count({ where: { ...mine, nextActionOn: { lte: now } } })).toBeGreaterThan(2)
    const checks = { doneAt: null, dueAt: { lte: now } }
    expect(await db.inWorkCheck.count({ where: { ...checks, candidate: mine } })).toBeGreaterThan(0)
    const reviews = await db.matchReview.findMany({ orderBy: { decidedAt: 'asc' } })
    expect(reviews.map(({ contestedPersonId, outcome }) => [contestedPersonId, outcome])).toEqual([
      [account('broker2'), 'stands'],
      [account('broker'), null],
    ])
  })

  it('has a round to look at and one that is done, with all three results', async () => {
    const rounds = await db.matchingRound.findMany({
      orderBy: { createdAt: 'asc' },
      include: { candidates: true, pairs: true },
    })
    expect(rounds.map(({ status }) => status)).toEqual(['endorsed', 'worked_out'])
    for (const { id, results, candidates, pairs } of rounds) {
      expect(Object.keys(results as object).toSorted()).toEqual(['candidate', 'comparison', 'placements', 'vacancy'])
      expect(candidates.filter(({ placedWith }) => placedWith).length).toBeGreaterThan(3)
      expect(pairs.length).toBeGreaterThan(10)
      const introduced = await db.introduction.count({ where: { roundId: id } })
      expect(introduced > 0).toBe(rounds[0]!.id === id)
    }
  })

  it('puts people only to work that they asked for and may do: no care worker becomes a deputy manager', async () => {
    const [put] = await db.$queryRaw<[{ pairs: number; unasked: number; unfit: number }]>`
      with put as (
        select candidate_id, vacancy_id from introduction union select candidate_id, vacancy_id from round_pair
        union select candidate_id, placed_with from round_candidate where placed_with is not null)
      select count(*)::int as pairs,
        (count(*) filter (where c.roles_wanted <> '{}' and not c.roles_wanted && v.roles))::int as unasked,
        (count(*) filter (where 'deputy-manager' = any (v.roles) and coalesce(c.leadership, 'none') = 'none'
          or 'registered-manager' = any (v.roles) and c.working_towards is distinct from 'level-5'))::int as unfit
      from put join candidate c on c.id = put.candidate_id join vacancy v on v.id = put.vacancy_id`
    expect(put.pairs).toBeGreaterThan(60)
    expect(put).toMatchObject({ unasked: 0, unfit: 0 })
  })

  it('happened before now, in the order of time, each step from where the last one led', async () => {
    const events = await db.event.findMany({ orderBy: { id: 'asc' } })
    expect(events.filter(({ at }) => at > now)).toEqual([])
    const late = events.filter(({ at }, n) => n > 0 && at < events[n - 1]!.at)
    expect(late).toEqual([])
    const reached = new Map<string, string | null>()
    for (const { entity, entityId, fromState, toState, change } of events) {
      if (!['candidate', 'introduction'].includes(entity) || toState === null) continue
      expect([entity, change, fromState]).toEqual([entity, change, reached.get(entityId) ?? null])
      reached.set(entityId, toState)
    }
    const candidates = await db.candidate.findMany({ select: { id: true, status: true } })
    expect(candidates.filter(({ id, status }) => reached.get(id) !== status)).toEqual([])
    const introductions = await db.introduction.findMany({ select: { id: true, status: true } })
    expect(introductions.filter(({ id, status }) => reached.get(id) !== status)).toEqual([])
  })

  it('is the same on every load', async () => {
    const [row] = await db.$queryRaw<{ of: string }[]>`
      select md5(string_agg(c.id::text || p.name || c.postcode || c.status || c.slots || coalesce(i.score, 0) || coalesce(i.status, ''), '|' order by c.id, i.id)) as of
      from candidate c join person p on p.id = c.person_id left join introduction i on i.candidate_id = c.id`
    expect(row!.of).toMatchInlineSnapshot(`"8eb64afa269a543cd7e0e6d52d50e3b5"`)
  })
})

describe('grants in the demo', () => {
  const oxfordshire = idOf('council', 'oxfordshire')

  it('has applications in every state, about 200 of them in Oxfordshire', async () => {
    const states = await db.grantApplication.groupBy({
      by: ['status'],
      where: { councilId: oxfordshire },
      _count: true,
    })
    expect(states.map(({ status }) => status).toSorted()).toEqual([...grantStatuses].toSorted())
    const inAll = states.reduce((sum, { _count }) => sum + _count, 0)
    expect(inAll).toBeGreaterThan(190)
    expect(inAll).toBeLessThan(260)
    expect(await db.grantApplication.count({ where: { councilId: { not: oxfordshire } } })).toBeGreaterThan(30)
  })

  it('adds up: each pot is its lines, its awards and what was paid from it', async () => {
    const wrong = await db.$queryRaw`
      select p.name from pot p where p.available_pence < 0
        or p.allocated_pence <> (select sum(pence) from pot_transfer t where t.to_pot_id = p.id and t.status = 'agreed')
        or p.committed_pence <> (select coalesce(sum(i.pence), 0) from instalment i join grant_award a on a.id = i.award_id
          where a.pot_id = p.id and i.status not in ('paid', 'cancelled'))
        or p.spent_pence <> (select coalesce(sum(i.pence), 0) from instalment i join grant_award a on a.id = i.award_id
          where a.pot_id = p.id and i.status = 'paid')`
    expect(wrong).toEqual([])
    const [back] = await db.$queryRaw<{ pots: bigint; asked: bigint }[]>`
      select (select sum(recovered_pence)::bigint from pot) as pots, (select sum(recovered_pence)::bigint from grant_recovery) as asked`
    expect(back!.pots).toBe(back!.asked)
    const sums = await db.$queryRaw`
      select a.reference from grant_application a
      where a.requested_pence <> (select coalesce(sum(pence), 0) from grant_cost c where c.application_id = a.id)
        or a.awarded_pence <> (select sum(awarded_pence) from grant_cost c where c.application_id = a.id)
        or a.awarded_pence <> (select pence from grant_award w where w.application_id = a.id and w.undone_at is null)`
    expect(sums).toEqual([])
  })

  it('has every application and instalment where its events lead', async () => {
    const events = await db.event.findMany({
      where: { entity: { in: [GRANT_ENTITY, 'instalment'] } },
      orderBy: { id: 'asc' },
    })
    const grants = new Map<string, { status: GrantStatus; round: number }>()
    const instalments = new Map<string, InstalmentStatus>()
    for (const { entity, entityId, change, fromState, toState, actorKind } of events) {
      if (entity === 'instalment') {
        const from = instalments.get(entityId) ?? null
        expect([change, fromState]).toEqual([change, from])
        instalments.set(entityId, toState as InstalmentStatus)
        if (from === null) continue
        const led = next(instalmentTransitions, from, change as InstalmentEvent, {})
        expect(led).toMatchObject({ ok: true, to: toState })
        continue
      }
      if (change === 'start') continue
      const { status, round } = grants.get(entityId) ?? { status: 'draft' as const, round: 1 }
      expect([change, fromState]).toEqual([change, status])
      const parties = actorKind === 'system' ? (['system'] as const) : PARTIES
      const led = parties.map((by) => next(grantTransitions, status, change as GrantEvent, { by, round }))
      expect(led.find(({ ok }) => ok)).toMatchObject({ to: toState })
      grants.set(entityId, { status: toState as GrantStatus, round: change === 'uphold' ? 2 : round })
    }
    const rows = await db.grantApplication.findMany({ select: { id: true, status: true, round: true } })
    expect(rows.map(({ id, status, round }) => [id, status, round])).toEqual(
      rows.map(({ id }) => [id, grants.get(id)?.status ?? 'draft', grants.get(id)?.round ?? 1]),
    )
    const parts = await db.instalment.findMany({ select: { id: true, status: true } })
    expect(parts.filter(({ id, status }) => status !== instalments.get(id))).toEqual([])
  })

  it('leaves the demo’s own accounts something to do', async () => {
    const waiting = { askedAt: { not: null }, answeredAt: null, cancelledAt: null }
    expect(await db.confirmation.count({ where: { ...waiting, providerId: idOf('provider', 0) } })).toBeGreaterThan(2)
    const own = { councilId: oxfordshire }
    expect(await db.grantSignal.count({ where: { ...own, resolvedAt: null } })).toBeGreaterThan(4)
    expect(await db.grantSignal.count({ where: { ...own, resolvedAt: { not: null } } })).toBeGreaterThan(4)
    expect(await db.grantAppeal.count({ where: { ...own, status: 'open' } })).toBe(4)
    const runs = await db.paymentRun.groupBy({ by: ['status'], where: own, _count: true })
    const statuses = runs.map(({ status, _count }) => (status === 'reconciled' ? status : `${_count} ${status}`))
    expect(statuses.toSorted()).toEqual(['1 exported', '1 locked', 'reconciled'])
    expect(await db.paymentLine.count({ where: { ...own, status: 'failed' } })).toBeGreaterThan(3)
    expect(await db.potTransfer.count({ where: { ...own, status: 'proposed' } })).toBe(1)
    const partner = await db.memberScheme.findMany({ include: { member: true, scheme: true } })
    expect(partner.map(({ scheme, member }) => [scheme.slug, member.role])).toEqual([['hardship', 'assessor']])
  })

  it('lets seeker@ apply to both schemes afresh', async () => {
    const where = { personId: idOf('account', 'seeker') }
    const awards = await db.grantApplication.findMany({ where, include: { version: true } })
    expect(awards.filter(({ status }) => ['draft', 'approved', 'submitted'].includes(status))).toEqual([])
    const paid = awards.filter(({ awardedPence }) => awardedPence)
    expect(paid).toHaveLength(1)
    for (const { decidedAt, awardedPence, version } of paid) {
      const { gapMonths, lifetimeCapPence, maximumPence } = readDefinition(version.definition)
      expect(now.getTime() - decidedAt!.getTime()).toBeGreaterThan(gapMonths! * 31 * 86_400_000)
      expect(awardedPence! + maximumPence).toBeLessThanOrEqual(lifetimeCapPence!)
    }
  })
})

describeDeciding(db)
describeReferrals(db, now)

const PARTIES = ['applicant', 'assessor', 'approver', 'payments', 'appeals'] as const

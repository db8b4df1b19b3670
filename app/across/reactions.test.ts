import { describe, expect, it } from 'vitest'
import { answerIntroduction } from '#app/brokering/introductions/answering/answer-introduction.server'
import { restoreIntroduction } from '#app/brokering/introductions/answering/restore-introduction.server'
import { accepted, introducing } from '#app/brokering/introductions/introducing.fixture'
import { undoDecision } from '#app/hiring/answering/undo-decision.server'
import { answerApplicant } from '#app/hiring/answering/answer-applicant.server'
import { sayNewToCare } from '#app/hiring/employment/new-to-care.server'
import { recordLeaving } from '#app/hiring/employment/record-leaving.server'
import { answerRetentionCheck } from '#app/hiring/employment/retention-checks/answer-retention-check.server'
import { withdrawApplication } from '#app/hiring/own/withdraw-application.server'
import { editVacancy } from '#app/jobs/editing/edit-vacancy.server'
import { closeVacancy } from '#app/jobs/publishing/change-vacancy-state.server'
import { changeSite } from '#app/organisations/sites/change-site.server'
import { suspendProvider } from '#app/organisations/verifying/suspend-provider.server'
import type { React } from '#app/platform/work'
import type { HappeningKind } from '#app/shared/happenings'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson } from '#app/testing/factories'
import { hireCandidate } from './employment/hire-candidate.server'
import { recordDidNotStart } from './employment/record-did-not-start.server'
import { correctStart, recordStart, undoStart } from './employment/record-start.server'
import { react } from './reactions.server'

const { db } = await useDatabase()
const council = await makeCouncil(db)

type World = Awaited<ReturnType<typeof introducing>>
/** Does something of which a happening comes, with the reactions it is given. */
type Doing = (react: React) => Promise<{ ok: boolean }>

/** A candidate who was introduced to one employer, asked about another, and applied here. */
async function applied(world: World, status = 'submitted') {
  const { newCandidate, newVacancy, endorse, spoken } = world
  const candidate = await newCandidate()
  const introduce = async (more: Parameters<typeof endorse>[1] = {}) => {
    const vacancy = await newVacancy()
    const id = accepted(await endorse({ candidateId: candidate.id, vacancyId: vacancy.id }, more))
    return { id, vacancyId: vacancy.id }
  }
  const [sent, asked] = [await introduce({ consent: spoken }), await introduce()]
  const vacancy = await newVacancy({ openings: 2 })
  const { id } = await makeApplication(db, vacancy, candidate.person, { status })
  return { id, vacancy, candidate, sent, asked }
}

async function hired(world: World) {
  const made = await applied(world, 'offered')
  const hire = { id: made.id, startAgreed: '2026-03-16', siteId: world.site.id } as const
  const outcome = await hireCandidate(hire, world.handling)
  if (!outcome.ok) throw new Error(outcome.reason)
  return { ...made, employmentId: outcome.employmentId! }
}

async function started(world: World) {
  const made = await hired(world)
  await recordStart({ id: made.employmentId, on: '2026-03-09' }, world.handling)
  return made
}

const place = {
  name: 'Bicester office',
  address: '2 Sheep Street',
  town: 'Bicester',
  postcode: 'OX26 1AA',
  services: ['home-care' as const],
  regulator: 'CQC' as const,
  locationId: '1-200000009',
  publicPrecision: 'exact' as const,
  gettingThere: '',
}

/** How each happening comes about. A new one does not compile without its line. */
const doings: Record<HappeningKind, (world: World) => Promise<Doing>> = {
  'provider-status-changed': async ({ provider, work, newVacancy }) => {
    await newVacancy()
    return (reacts) => suspendProvider({ providerId: provider.id, reason: 'Closed.' }, { ...work, react: reacts })
  },
  'site-changed': async ({ site, handling, newVacancy }) => {
    await newVacancy()
    return (reacts) => changeSite({ siteId: site.id, site: place }, { ...handling, react: reacts })
  },
  'vacancy-closed': async (world) => {
    const { vacancyId } = (await applied(world)).asked
    return (reacts) => closeVacancy({ vacancyId, reason: 'withdrawn' }, { ...world.handling, react: reacts })
  },
  'closes-earlier': async ({ handling, newVacancy }) => {
    const vacancy = await newVacancy()
    const vacancyId = vacancy.id
    const draft = { status: 'draft', submittedAt: null, draftExpiresAt: new Date('2026-05-01T00:00:00Z') }
    await makeApplication(db, vacancy, await makePerson(db), draft)
    const closesAt = new Date('2026-04-01T22:59:59.999Z')
    const edit = { vacancyId, answers: { closesAt }, closingReason: 'Enough people have applied.' }
    return (reacts) => editVacancy(edit, { ...handling, react: reacts })
  },
  'applicant-answered': async (world) => {
    const { id } = await applied(world)
    return (reacts) => answerApplicant({ id, change: 'interview', words: '' }, { ...world.handling, react: reacts })
  },
  'application-changed': async (world) => {
    const { id, candidate } = await applied(world)
    const own = { db, clock: world.clock, actor: candidate.person }
    return (reacts) => withdrawApplication({ id, reason: 'hours' }, { ...own, react: reacts })
  },
  hired: async (world) => {
    const { id } = await applied(world, 'offered')
    const hire = { id, startAgreed: '2026-03-16', siteId: world.site.id } as const
    return (reacts) => hireCandidate(hire, { ...world.handling, react: reacts })
  },
  'hire-undone': async (world) => {
    const { id } = await applied(world, 'offered')
    const hire = { id, startAgreed: '2026-03-16', siteId: world.site.id, tell: 'tomorrow-morning' } as const
    await hireCandidate(hire, world.handling)
    return (reacts) => undoDecision({ id }, { ...world.handling, react: reacts })
  },
  started: async (world) => {
    const { employmentId } = await hired(world)
    return (reacts) => recordStart({ id: employmentId, on: '2026-03-09' }, { ...world.handling, react: reacts })
  },
  'start-corrected': async (world) => {
    const { employmentId } = await started(world)
    return (reacts) => correctStart({ id: employmentId, on: '2026-03-08' }, { ...world.handling, react: reacts })
  },
  'start-undone': async (world) => {
    const { employmentId } = await started(world)
    return (reacts) => undoStart({ id: employmentId }, { ...world.handling, react: reacts })
  },
  'start-fell-through': async (world) => {
    const { employmentId } = await hired(world)
    return (reacts) => recordDidNotStart({ id: employmentId, reason: 'checks' }, { ...world.handling, react: reacts })
  },
  'retention-check-answered': async (world) => {
    const { employmentId: id } = await started(world)
    world.clock.set('2026-06-15T10:00:00Z')
    return (reacts) =>
      answerRetentionCheck({ id, week: 13, answer: 'still-here' }, { ...world.handling, react: reacts })
  },
  left: async (world) => {
    const { employmentId: id } = await started(world)
    return (reacts) => recordLeaving({ id, on: '2026-03-10', reason: 'pay' }, { ...world.handling, react: reacts })
  },
  'new-to-care-said': async (world) => {
    const { employmentId: id } = await started(world)
    return (reacts) => sayNewToCare({ id, newToCare: true }, { ...world.handling, react: reacts })
  },
  'introduction-consented': async (world) => {
    const { id } = (await applied(world)).asked
    const yes = { id, place: { how: 'link' }, answer: 'yes' } as const
    return (reacts) => answerIntroduction(yes, { db, clock: world.clock, react: reacts })
  },
  'introduction-restored': async (world) => {
    const { sent, employmentId } = await hired(world)
    await recordDidNotStart({ id: employmentId, reason: 'checks' }, world.handling)
    return (reacts) => restoreIntroduction({ id: sent.id }, { ...world.work, react: reacts })
  },
}

/** Everything that a change or what follows from it could have written. */
async function everything(): Promise<unknown> {
  const tables = ['provider', 'site', 'vacancy', 'search_row', 'search_site', 'job_application', 'employment']
  const more = ['retention_check', 'introduction', 'candidate', 'in_work_check', 'referral', 'event', 'message']
  const columns = [...tables, ...more].map(
    (table) => `(select md5(string_agg(t::text, '' order by t::text)) from ${table} t) ${table}`,
  )
  return db.$queryRawUnsafe(`select ${columns.join(', ')}`)
}

describe.each(Object.keys(doings) as HappeningKind[])('%s', (kind) => {
  it('happens together with what follows, or not at all', async () => {
    const perform = await doings[kind](await introducing(db, council))
    const before = await everything()
    const failing: React = async (tx, happening) => {
      await react(tx, happening)
      if (happening.kind === kind) throw new Error('What follows fails.')
    }
    await expect(perform(failing)).rejects.toThrow('What follows fails.')
    expect(await everything()).toEqual(before)

    const happened: HappeningKind[] = []
    const outcome = await perform(async (tx, happening) => {
      happened.push(happening.kind)
      await react(tx, happening)
    })
    expect(outcome).toMatchObject({ ok: true })
    expect(happened).toEqual([kind])
    expect(await everything()).not.toEqual(before)
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { providerVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { renderMarkdown } from '#app/platform/markdown'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeCouncil,
  makeMember,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import type { ProviderWork, Reacting } from '#app/platform/work'
import { approveVacancy } from '#app/jobs/moderation/approve-vacancy.server'
import {
  closeVacancy,
  confirmVacancy,
  reopenVacancy,
  takeBackVacancy,
} from '#app/jobs/publishing/change-vacancy-state.server'
import { editVacancy } from './edit-vacancy.server'
import { publishVacancy } from '#app/jobs/publishing/publish-vacancy.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-10T09:00:00Z')
const council = await makeCouncil(db)
const moderator = await makeStaff(db, council, 'moderator')
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)
const actor = await makeMember(db, provider, 'owner')
const work = workOf({ db, clock, council, actor, provider: actor.providers[0]! })

beforeEach(() => clock.set('2026-03-10T09:00:00Z'))

const read = async (vacancyId: string) =>
  (await providerVacancy(db, { vacancyId, providerId: provider.id, now: clock.now() }))!
const inSearch = async (vacancyId: string) => (await db.searchRow.count({ where: { vacancyId } })) === 1
const YOUNG = 'We want a young and energetic team.'

describe('editing a published vacancy', () => {
  test('a clean change stays approved, is in the search at once, and confirms that the job is open', async () => {
    const { id } = await makeVacancy(db, provider, site, { touchedAt: new Date('2026-01-05T09:00:00Z') })
    expect(
      await editVacancy({ vacancyId: id, answers: { title: 'Kind evening carer', payMin: 1300, payMax: 1350 } }, work),
    ).toEqual({
      ok: true,
      result: 'saved',
    })
    expect(await db.vacancy.findUnique({ where: { id } })).toMatchObject({
      status: 'approved',
      touchedAt: clock.now(),
      payHourlyPence: 1300,
    })
    const [row] = await db.$queryRaw<{ found: boolean }[]>`
      select document @@ to_tsquery('english', 'evening') as found from search_row where vacancy_id = ${id}::uuid`
    expect(row?.found).toBe(true)
  })

  test('a change that trips a rule hides it until a moderator has read it; what was approved then stays approved', async () => {
    const { id } = await makeVacancy(db, provider, site)
    expect(await editVacancy({ vacancyId: id, answers: { description: YOUNG } }, work)).toEqual({
      ok: true,
      result: 'held',
    })
    expect((await read(id)).state).toBe('pending_review')
    expect(await inSearch(id)).toBe(false)
    const mails = await db.message.findMany({
      where: { event: { entityId: id } },
      select: { template: true, recipient: true },
    })
    expect(mails).toContainEqual({ template: 'vacancy-waiting', recipient: actor.email })
    expect(mails).toContainEqual({ template: 'vacancy-to-moderate', recipient: moderator.email })
    expect(mails).toHaveLength(2)

    const { updatedAt } = await db.vacancy.findUniqueOrThrow({ where: { id } })
    await approveVacancy(
      { vacancyId: id, acceptsRequirement: false, readVersion: updatedAt },
      workOf({ db, clock, council, actor: moderator }),
    )
    expect((await read(id)).state).toBe('live')
    expect(await editVacancy({ vacancyId: id, answers: { openings: 3 } }, work)).toEqual({ ok: true, result: 'saved' })
    expect(
      await editVacancy({ vacancyId: id, answers: { description: `${YOUNG} No foreigners.` } }, work),
    ).toMatchObject({ result: 'held' })
  })

  test('it must stay complete and lawful', async () => {
    const { id } = await makeVacancy(db, provider, site)
    const edit = (answers: object) => editVacancy({ vacancyId: id, answers }, work)
    expect(await edit({ title: '' })).toMatchObject({
      reason: 'problems',
      problems: [{ step: 'basics', field: 'title' }],
    })
    expect(await edit({ payMin: 1100 })).toMatchObject({ reason: 'problems', problems: [{ field: 'payMin' }] })
    // The closing date moves it under the next rate.
    expect(await edit({ payMin: 1230 })).toMatchObject({ reason: 'problems', problems: [{ field: 'payMin' }] })
    const sooner = { closesAt: new Date('2026-03-31T22:59:00Z'), payMin: 1230 }
    const closingReason = 'We have enough applicants.'
    expect(await editVacancy({ vacancyId: id, answers: sooner, closingReason }, work)).toMatchObject({ ok: true })
    expect(await edit({ closesAt: new Date('2026-04-10T22:59:00Z') })).toMatchObject({
      reason: 'problems',
      problems: [{ field: 'payMin' }],
    })
    expect(await edit({ closesAt: new Date('2026-03-01T22:59:00Z') })).toMatchObject({ reason: 'problems' })
    expect(await read(id)).toMatchObject({ state: 'live', answers: { title: 'Care assistant', payMin: 1230 } })
  })

  test('what time alone made wrong does not stand in the way', async () => {
    const { id } = await makeVacancy(db, provider, site, {
      startsOn: new Date('2026-03-05'),
      closesAt: new Date('2026-03-08T22:59:00Z'),
    })
    expect((await read(id)).state).toBe('expired')
    expect(await editVacancy({ vacancyId: id, answers: { benefits: ['Free meals'] } }, work)).toMatchObject({
      ok: true,
    })
    expect(
      await editVacancy({ vacancyId: id, answers: { closesAt: new Date('2026-04-04T22:59:00Z') } }, work),
    ).toMatchObject({ ok: true })
    expect((await read(id)).state).toBe('live')
  })

  test('what is out stays published when it was; what is scheduled can be moved', async () => {
    const out = await makeVacancy(db, provider, site)
    await editVacancy({ vacancyId: out.id, answers: { publishAt: new Date('2026-03-20T09:00:00Z') } }, work)
    expect((await read(out.id)).answers.publishAt).toEqual(out.publishAt)

    const later = await makeVacancy(db, provider, site, { publishAt: new Date('2026-03-20T09:00:00Z') })
    await editVacancy({ vacancyId: later.id, answers: { publishAt: new Date('2026-03-25T09:00:00Z') } }, work)
    expect(await read(later.id)).toMatchObject({
      state: 'scheduled',
      answers: { publishAt: new Date('2026-03-25T09:00:00Z') },
    })
  })

  test('clearing the publishing date of what is scheduled makes it a draft again, never live', async () => {
    const { id } = await makeVacancy(db, provider, site, { publishAt: new Date('2026-03-20T09:00:00Z') })
    const edited = await editVacancy({ vacancyId: id, answers: { title: 'Not yet', publishAt: null } }, work)
    expect(edited).toEqual({ ok: true, result: 'draft' })
    expect(await read(id)).toMatchObject({ state: 'draft', answers: { title: 'Not yet', publishAt: null } })
    expect(await inSearch(id)).toBe(false)
    clock.set('2026-03-21T09:00:00Z')
    expect((await read(id)).state).toBe('draft')
    // Changing something else does not take the date away.
    const kept = await makeVacancy(db, provider, site, { publishAt: new Date('2026-03-25T09:00:00Z') })
    await editVacancy({ vacancyId: kept.id, answers: { title: 'Soon' } }, work)
    expect((await read(kept.id)).state).toBe('scheduled')
  })

  test('never fewer openings than people taken on', async () => {
    const { id } = await makeVacancy(db, provider, site, { openings: 3, openingsTaken: 2 })
    expect(await editVacancy({ vacancyId: id, answers: { openings: 1 } }, work)).toEqual({
      ok: false,
      reason: 'openings-taken',
      taken: 2,
    })
  })

  test('questions that stay keep their ids, also when the order changes', async () => {
    const { id } = await makeVacancy(db, provider, site)
    const question = (text: string) => ({ kind: 'yes-no' as const, text, choices: [] })
    await editVacancy({ vacancyId: id, answers: { questions: [question('First?'), question('Second?')] } }, work)
    const before = await db.screeningQuestion.findMany({ where: { vacancyId: id }, orderBy: { position: 'asc' } })
    await editVacancy({ vacancyId: id, answers: { questions: [question('Second?'), question('Third?')] } }, work)
    const after = await db.screeningQuestion.findMany({ where: { vacancyId: id }, orderBy: { position: 'asc' } })
    expect(after.map(({ text }) => text)).toEqual(['Second?', 'Third?'])
    expect(after[0]?.id).toBe(before[1]?.id)
    expect(after[1]?.id).not.toBe(before[0]?.id)
  })

  test('a script in the description is kept as typed and shown as the characters', async () => {
    const { id } = await makeVacancy(db, provider, site)
    const description = 'Hello <script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))'
    await editVacancy({ vacancyId: id, answers: { description } }, work)
    const stored = (await read(id)).answers.description
    expect(stored).toBe(description)
    expect(renderMarkdown(stored)).not.toMatch(/<script|<img|href="javascript/)
  })
})

describe('editing a draft', () => {
  test('takes what is unfinished, refuses what contradicts itself', async () => {
    const { id } = await makeVacancy(db, provider, site, { status: 'draft', submittedAt: null, approvedAt: null })
    const edit = (answers: object) => editVacancy({ vacancyId: id, answers }, work)
    expect(await edit({ ...noAnswers, minimumAge: 18, occupationalRequirement: 'A woman' })).toMatchObject({ ok: true })
    expect(await edit({ payMin: 1300, payMax: 1200 })).toMatchObject({
      reason: 'problems',
      problems: [{ field: 'payMax' }],
    })
    expect(await edit({ hoursMin: 30, hoursMax: 20 })).toMatchObject({
      reason: 'problems',
      problems: [{ field: 'hoursMax' }],
    })
    const dates = { publishAt: new Date('2026-04-02T09:00:00Z'), closesAt: new Date('2026-04-01T09:00:00Z') }
    expect(await edit(dates)).toMatchObject({ reason: 'problems', problems: [{ field: 'closesAt' }] })
  })

  test('two tabs that change different screens keep both changes', async () => {
    const { id } = await makeVacancy(db, provider, site, { status: 'draft' })
    await Promise.all([
      editVacancy({ vacancyId: id, answers: { title: 'From one tab' } }, work),
      editVacancy({ vacancyId: id, answers: { description: 'From the other' } }, work),
    ])
    expect((await read(id)).answers).toMatchObject({ title: 'From one tab', description: 'From the other' })
  })
})

describe('changes of state', () => {
  test('taken back from the moderators, changed and sent again: one mail for each submission', async () => {
    const { id } = await makeVacancy(db, provider, site, { status: 'draft', description: YOUNG })
    await publishVacancy({ vacancyId: id }, work)
    expect(await editVacancy({ vacancyId: id, answers: { title: 'New' } }, work)).toEqual({
      ok: false,
      reason: 'not-editable',
      status: 'pending_review',
    })
    expect(await takeBackVacancy({ vacancyId: id }, work)).toEqual({ ok: true })
    // The time of the first try has passed: it means "at once" again.
    clock.advance(60_000)
    expect(await read(id)).toMatchObject({ state: 'draft', answers: { publishAt: null } })
    await publishVacancy({ vacancyId: id }, work)
    const mails = await db.message.count({ where: { event: { entityId: id }, template: 'vacancy-to-moderate' } })
    expect(mails).toBe(2)
  })

  test('closed with a reason: out of the search, and nothing can be done to it', async () => {
    const { id } = await makeVacancy(db, provider, site)
    await editVacancy({ vacancyId: id, answers: { title: 'Indexed' } }, work)
    expect(await inSearch(id)).toBe(true)
    expect(await closeVacancy({ vacancyId: id, reason: 'filled_elsewhere' }, work)).toEqual({ ok: true })
    expect(await inSearch(id)).toBe(false)
    expect(await read(id)).toMatchObject({ state: 'closed', closedReason: 'filled_elsewhere', closedAt: clock.now() })
    const refused = { ok: false, reason: 'not-allowed', status: 'closed' }
    expect(await closeVacancy({ vacancyId: id, reason: 'withdrawn' }, work)).toEqual(refused)
    expect(await confirmVacancy({ vacancyId: id }, work)).toEqual(refused)
    expect(await reopenVacancy({ vacancyId: id }, work)).toEqual(refused)
    expect(await publishVacancy({ vacancyId: id }, work)).toEqual({
      ok: false,
      reason: 'not-a-draft',
      status: 'closed',
    })
  })

  test('closed as filled it can be opened again while a place is left and the date to come', async () => {
    const { id } = await makeVacancy(db, provider, site, { openings: 2, openingsTaken: 1 })
    await closeVacancy({ vacancyId: id, reason: 'filled_here' }, work)
    expect(await reopenVacancy({ vacancyId: id }, work)).toEqual({ ok: true })
    expect((await read(id)).state).toBe('live')
    expect(await inSearch(id)).toBe(true)

    await closeVacancy({ vacancyId: id, reason: 'filled_here' }, work)
    clock.set('2026-05-01T09:00:00Z')
    expect(await reopenVacancy({ vacancyId: id }, work)).toEqual({ ok: false, reason: 'closing-date-passed' })
  })

  test('an advert that was closed while the moderators had it does not come back past them', async () => {
    const { id } = await makeVacancy(db, provider, site, { status: 'draft', description: YOUNG, approvedAt: null })
    await publishVacancy({ vacancyId: id }, work)
    await closeVacancy({ vacancyId: id, reason: 'filled_here' }, work)
    expect(await reopenVacancy({ vacancyId: id }, work)).toMatchObject({ ok: false, reason: 'not-allowed' })
  })

  test('hidden after 90 days without a word, shown again by one click', async () => {
    const { id } = await makeVacancy(db, provider, site, {
      touchedAt: new Date('2025-12-01T09:00:00Z'),
      closesAt: new Date('2026-06-30T22:59:00Z'),
    })
    expect((await read(id)).state).toBe('stale')
    expect(await confirmVacancy({ vacancyId: id }, work)).toEqual({ ok: true })
    expect((await read(id)).state).toBe('live')
  })
})

test('another provider’s vacancy is not there for anything', async () => {
  const rival = await makeProvider(db, council)
  const owner = await makeMember(db, rival, 'owner')
  const rivals: Reacting<ProviderWork> = { ...work, actor: owner, provider: owner.providers[0]! }
  const { id: vacancyId } = await makeVacancy(db, provider, site)
  const notFound = { ok: false, reason: 'not-found' }
  for (const id of [vacancyId, 'no-id', '00000000-0000-7000-8000-000000000000']) {
    expect(await publishVacancy({ vacancyId: id }, rivals)).toEqual(notFound)
    expect(await editVacancy({ vacancyId: id, answers: { title: 'Mine now' } }, rivals)).toEqual(notFound)
    expect(await closeVacancy({ vacancyId: id, reason: 'withdrawn' }, rivals)).toEqual(notFound)
    expect(await takeBackVacancy({ vacancyId: id }, rivals)).toEqual(notFound)
    expect(await confirmVacancy({ vacancyId: id }, rivals)).toEqual(notFound)
    expect(await reopenVacancy({ vacancyId: id }, rivals)).toEqual(notFound)
  }
  expect((await read(vacancyId)).answers.title).toBe('Care assistant')
  // A site of somebody else is refused like one that is not there.
  const theirs = await makeSite(db, rival)
  expect(await editVacancy({ vacancyId, answers: { siteIds: [theirs.id] } }, work)).toMatchObject({
    reason: 'problems',
    problems: [{ step: 'place', field: 'siteIds' }],
  })
})

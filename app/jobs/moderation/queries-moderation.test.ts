import { beforeEach, describe, expect, it } from 'vitest'
import { recordEvent } from '#app/platform/events.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeProvider, makeSite, makeStaff, makeVacancy } from '#app/testing/factories'
import { MODERATION_SECTION } from './moderation-phrases.server'
import { vacanciesToModerate, vacancyToModerate } from './queries-moderation.server'
import { vacancyReports } from '#app/jobs/reports/queries-reports.server'
import { resolveReport } from '#app/jobs/reports/resolve-report.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-05T09:00:00Z')
let council = await makeCouncil(db)
beforeEach(async () => {
  council = await makeCouncil(db)
})

async function newProvider() {
  const provider = await makeProvider(db, council)
  return { provider, site: await makeSite(db, provider) }
}

describe('the moderators’ queue', () => {
  it('has the oldest first, and says which are a provider’s first', async () => {
    const { provider, site } = await newProvider()
    const newer = await makeVacancy(db, provider, site, {
      status: 'pending_review',
      approvedAt: null,
      submittedAt: new Date('2026-03-04T09:00:00Z'),
    })
    const older = await makeVacancy(db, provider, site, {
      status: 'pending_review',
      approvedAt: null,
      submittedAt: new Date('2026-03-02T09:00:00Z'),
    })
    const known = await newProvider()
    await makeVacancy(db, known.provider, known.site)
    const third = await makeVacancy(db, known.provider, known.site, {
      status: 'pending_review',
      approvedAt: null,
      submittedAt: new Date('2026-03-05T08:00:00Z'),
      moderationMatches: [{ rule: 'x', sentence: 'It has a word.', field: 'title', matches: [] }],
    })
    const { vacancies, page } = await vacanciesToModerate(db, { councilId: council.id, page: 1 })
    expect(page.total).toBe(3)
    expect(vacancies.map(({ id, isFirst }) => [id, isFirst])).toEqual([
      [older.id, true],
      [newer.id, true],
      [third.id, false],
    ])
    expect(vacancies[2]?.sentences).toEqual(['It has a word.'])
  })
})

describe('a vacancy before a moderator', () => {
  it('comes with what the rules find, the council’s own phrases too, and what was decided before', async () => {
    const { provider, site } = await newProvider()
    const moderator = await makeStaff(db, council, 'moderator')
    await db.settingVersion.create({
      data: {
        councilId: council.id,
        section: MODERATION_SECTION,
        version: 1,
        value: { phrases: ['big money'] },
        inForceFrom: clock.now(),
        createdAt: clock.now(),
      },
    })
    const vacancy = await makeVacancy(db, provider, site, {
      status: 'pending_review',
      description: 'Earn big money. Ring 01295 123456.',
    })
    const earlier = await makeVacancy(db, provider, site, { title: 'Night carer' })
    await db.$transaction((tx) =>
      recordEvent(tx, {
        councilId: council.id,
        entity: 'vacancy',
        entityId: earlier.id,
        by: moderator,
        change: 'send_back',
        at: clock.now(),
        detail: { reason: 'A phone number.' },
      }),
    )
    const found = await vacancyToModerate(db, { councilId: council.id, vacancyId: vacancy.id })
    expect(found?.findings.flatMap(({ matches }) => matches.map(({ words }) => words)).sort()).toEqual([
      '01295 123456',
      'big money',
    ])
    expect(found?.history).toMatchObject({
      sentBack: 1,
      approved: 0,
      decisions: [{ title: 'Night carer', reason: 'A phone number.' }],
    })
  })

  it('is not there for another council', async () => {
    const { provider, site } = await newProvider()
    const vacancy = await makeVacancy(db, provider, site, { status: 'pending_review' })
    const other = await makeCouncil(db)
    expect(await vacancyToModerate(db, { councilId: other.id, vacancyId: vacancy.id })).toBeNull()
    expect(await vacancyToModerate(db, { councilId: council.id, vacancyId: 'nonsense' })).toBeNull()
  })
})

describe('a report', () => {
  it('is resolved once, by somebody of this council who is not the provider’s', async () => {
    const { provider, site } = await newProvider()
    const vacancy = await makeVacancy(db, provider, site)
    const actor = await makeStaff(db, council, 'moderator')
    const report = await db.vacancyReport.create({
      data: { councilId: council.id, vacancyId: vacancy.id, reason: 'scam', createdAt: clock.now() },
    })
    const other = await makeCouncil(db)
    const resolve = (from = council, who = actor) =>
      resolveReport({ reportId: report.id, note: 'Rang them.' }, { db, clock, actor: who, council: from })

    expect(await resolve(other)).toEqual({ ok: false, reason: 'not-found' })
    const both = await makeStaff(db, council, 'moderator')
    await db.providerMember.create({
      data: { councilId: council.id, providerId: provider.id, personId: both.personId, role: 'owner' },
    })
    expect(await resolve(council, both)).toEqual({ ok: false, reason: 'own-provider' })
    const answers = await Promise.all([resolve(), resolve()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.event.count({ where: { entityId: report.id } })).toBe(1)
    expect(await vacancyReports(db, { councilId: council.id, open: true, page: 1 })).toMatchObject({
      reports: [],
      counts: { open: 0, resolved: 1 },
    })
  })
})

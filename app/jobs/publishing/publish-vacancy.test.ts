import { beforeEach, describe, expect, test } from 'vitest'
import { copyAsDraft, createDraft, insertDraft } from '#app/jobs/editing/create-draft.server'
import { workOf } from '#app/across/work.server'
import { noAnswers, type VacancyAnswers } from '#app/jobs/vacancies/answers'
import { providerVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { inTransaction } from '#app/platform/database/client.server'
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
import { editVacancy } from '#app/jobs/editing/edit-vacancy.server'
import { publishVacancy } from './publish-vacancy.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-02T09:00:00Z')
const council = await makeCouncil(db)
const moderator = await makeStaff(db, council, 'moderator')
await makeStaff(db, council, 'broker')

let provider: Awaited<ReturnType<typeof makeProvider>>
let site: Awaited<ReturnType<typeof makeSite>>
let work: Reacting<ProviderWork>

async function setUp(status: 'verified' | 'applied', { before = false } = {}) {
  provider = await makeProvider(db, council, { status })
  site = await makeSite(db, provider)
  const actor = await makeMember(db, provider, 'recruiter')
  work = workOf({ db, clock, council, actor, provider: actor.providers[0]! })
  if (before) await makeVacancy(db, provider, site)
}
beforeEach(() => clock.set('2026-03-02T09:00:00Z'))

const complete = (): Partial<VacancyAnswers> => ({
  title: 'Night care assistant',
  roles: ['care-worker'],
  services: ['care-home'],
  contract: 'permanent',
  siteIds: [site.id],
  patterns: ['waking-nights'],
  hoursMin: 24,
  hoursMax: 36,
  payUnit: 'hour',
  payMin: 1280,
  payMax: 1310,
  driving: 'not-needed',
  experience: 'none',
  trainingGiven: true,
  description: 'Twelve people live here. You look after them at night.',
  questions: [{ kind: 'yes-no', text: 'Can you work every other weekend?', choices: [] }],
  closesAt: new Date('2026-03-30T22:59:59.999Z'),
})

async function draft(answers: Partial<VacancyAnswers> = {}): Promise<string> {
  const made = await createDraft({ answers: { ...complete(), ...answers }, formKey: crypto.randomUUID() }, work)
  if (!made.ok) throw new Error(made.reason)
  return made.vacancyId
}

const mails = (vacancyId: string) =>
  db.$queryRaw<{ template: string; recipient: string; change: string }[]>`
    select m.template, m.recipient, e.change from message m join event e on e.id = m.event_id
    where e.entity = 'vacancy' and e.entity_id = ${vacancyId}::uuid order by m.template, m.recipient`
const changes = async (vacancyId: string) =>
  (await db.event.findMany({ where: { entityId: vacancyId }, orderBy: { id: 'asc' } })).map(({ change, code }) => [
    change,
    code,
  ])
const state = async (vacancyId: string) =>
  (await providerVacancy(db, { vacancyId, providerId: provider.id, now: clock.now() }))?.state

describe('publishing', () => {
  test('is refused to a provider that is not verified; the draft stays', async () => {
    await setUp('applied')
    const vacancyId = await draft()
    expect(await publishVacancy({ vacancyId }, work)).toEqual({ ok: false, reason: 'provider-not-verified' })
    expect(await state(vacancyId)).toBe('draft')
    expect(await mails(vacancyId)).toEqual([])
  })

  test('the first vacancy waits for a moderator: one mail to its sender, one to each moderator, no search row', async () => {
    await setUp('verified')
    const vacancyId = await draft()
    expect(await publishVacancy({ vacancyId }, work)).toMatchObject({ ok: true, status: 'pending_review' })
    expect(await state(vacancyId)).toBe('pending_review')
    expect(await mails(vacancyId)).toEqual([
      { template: 'vacancy-to-moderate', recipient: moderator.email, change: 'submit_for_review' },
      { template: 'vacancy-waiting', recipient: work.actor.email, change: 'submit_for_review' },
    ])
    expect(await changes(vacancyId)).toEqual([
      ['create', null],
      ['submit_for_review', 'first'],
    ])
    expect(await db.searchRow.count({ where: { vacancyId } })).toBe(0)
  })

  test('a later clean one is approved by itself and in the search at once', async () => {
    await setUp('verified', { before: true })
    const vacancyId = await draft()
    expect(await publishVacancy({ vacancyId }, work)).toMatchObject({ ok: true, status: 'approved' })
    expect(await state(vacancyId)).toBe('live')
    expect(await mails(vacancyId)).toEqual([
      { template: 'vacancy-published', recipient: work.actor.email, change: 'approve_by_itself' },
    ])
    expect(await db.searchRow.findUnique({ where: { vacancyId } })).toMatchObject({
      providerVerified: true,
      publishAt: clock.now(),
    })
    expect(await db.searchSite.count({ where: { vacancyId } })).toBe(1)
  })

  test('one with a publishing date goes live at its time without anyone acting', async () => {
    await setUp('verified', { before: true })
    const vacancyId = await draft({ publishAt: new Date('2026-03-09T09:00:00Z') })
    expect(await publishVacancy({ vacancyId }, work)).toMatchObject({ ok: true, status: 'approved' })
    expect(await state(vacancyId)).toBe('scheduled')
    clock.set('2026-03-09T08:59:59Z')
    expect(await state(vacancyId)).toBe('scheduled')
    clock.set('2026-03-09T09:00:00Z')
    expect(await state(vacancyId)).toBe('live')
    // Its last day is a whole day.
    clock.set('2026-03-30T22:59:59.999Z')
    expect(await state(vacancyId)).toBe('expired')
    clock.set('2026-03-30T22:59:59.998Z')
    expect(await state(vacancyId)).toBe('live')
    clock.set('2026-03-30T23:00:00Z')
    expect(await state(vacancyId)).toBe('expired')
  })

  test.each([
    ['a phrase in the text', { description: 'We want a young and energetic team.' }],
    [
      'a health question',
      { questions: [{ kind: 'yes-no' as const, text: 'Do you have any health conditions?', choices: [] }] },
    ],
    [
      'an occupational requirement',
      { occupationalRequirement: 'A woman', occupationalRequirementReason: 'Personal care at home.' },
    ],
  ])('%s makes it wait, with the matches kept', async (_what, answers) => {
    await setUp('verified', { before: true })
    const vacancyId = await draft(answers)
    expect(await publishVacancy({ vacancyId }, work)).toMatchObject({ ok: true, status: 'pending_review' })
    const vacancy = await providerVacancy(db, { vacancyId, providerId: provider.id, now: clock.now() })
    expect(vacancy?.moderationMatches.length).toBeGreaterThan(0)
    expect(vacancy?.moderationMatches[0]).toMatchObject({
      sentence: expect.any(String),
      matches: [{ words: expect.any(String) }],
    })
  })

  test('a council’s own phrase makes it wait', async () => {
    await setUp('verified', { before: true })
    const value = { phrases: ['golden hello'] }
    const now = clock.now()
    const setting = {
      councilId: council.id,
      section: 'moderation',
      version: 1,
      value,
      inForceFrom: now,
      createdAt: now,
    }
    await db.settingVersion.create({ data: setting })
    const vacancyId = await draft({ benefits: ['A Golden Hello of £200'] })
    expect(await publishVacancy({ vacancyId }, work)).toMatchObject({ ok: true, status: 'pending_review' })
  })

  test('after the only advert that was let through is taken down, the next one waits again', async () => {
    await setUp('verified')
    await makeVacancy(db, provider, site, { status: 'closed', closedReason: 'moderated' })
    const vacancyId = await draft()
    expect(await publishVacancy({ vacancyId }, work)).toMatchObject({ ok: true, status: 'pending_review' })
  })

  test('pay under the floor is refused, naming the field, the rate and the date', async () => {
    await setUp('verified', { before: true })
    const vacancyId = await draft({ payMin: 1260, payMax: 1300, startsOn: '2026-04-06' })
    const outcome = await publishVacancy({ vacancyId }, work)
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'incomplete',
      problems: [{ step: 'hours-and-pay', field: 'payMin' }],
    })
    const [problem] = !outcome.ok && outcome.reason === 'incomplete' ? outcome.problems : []
    expect(problem?.message).toContain('£12.71 an hour from 1 April 2026')
    expect(problem?.message).toContain('6 April 2026')
    await editVacancy({ vacancyId, answers: { payMin: 1271 } }, work)
    expect(await publishVacancy({ vacancyId }, work)).toMatchObject({ ok: true })
  })

  test('a rate that the council’s staff added counts', async () => {
    await setUp('verified', { before: true })
    const now = clock.now()
    const value = [{ kind: 'national-living-wage', from: '2026-03-01', pence: 1300 }]
    const setting = { councilId: council.id, section: 'pay-rates', version: 1, value, inForceFrom: now, createdAt: now }
    await db.settingVersion.create({ data: setting })
    const vacancyId = await draft()
    expect(await publishVacancy({ vacancyId }, work)).toMatchObject({ ok: false, reason: 'incomplete' })
    await db.settingVersion.create({ data: { ...setting, version: 2, value: [] } })
    expect(await publishVacancy({ vacancyId }, work)).toMatchObject({ ok: true })
  })

  test('an unfinished draft says what is missing', async () => {
    await setUp('verified')
    const vacancyId = await draft({ ...noAnswers, title: 'Only a title', siteIds: [], closesAt: null })
    const outcome = await publishVacancy({ vacancyId }, work)
    expect(outcome).toMatchObject({ ok: false, reason: 'incomplete' })
    expect(!outcome.ok && outcome.reason === 'incomplete' && outcome.problems.map(({ field }) => field)).toContain(
      'roles',
    )
  })

  test('two clicks at once publish once and send one mail', async () => {
    await setUp('verified', { before: true })
    const vacancyId = await draft()
    const outcomes = await Promise.all([publishVacancy({ vacancyId }, work), publishVacancy({ vacancyId }, work)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'not-a-draft', status: 'approved' })
    expect(await mails(vacancyId)).toHaveLength(1)
  })
})

describe('drafts', () => {
  test('one form makes one draft, however often it is sent', async () => {
    await setUp('verified')
    const send = () => createDraft({ answers: { title: 'Carer' }, formKey: 'the same' }, work)
    const [first, second] = await Promise.all([send(), send()])
    expect(first).toEqual(second)
    expect(await db.vacancy.count({ where: { providerId: provider.id } })).toBe(1)
  })

  test('a new one begins with the last one’s place and terms, open for four weeks', async () => {
    await setUp('verified')
    await draft({ mileage: 45, benefits: ['Free meals'] })
    clock.advance(60_000)
    const made = await createDraft({ answers: { title: 'Carer' }, formKey: 'x' }, work)
    const vacancy = await providerVacancy(db, {
      vacancyId: made.ok ? made.vacancyId : '',
      providerId: provider.id,
      now: clock.now(),
    })
    expect(vacancy?.answers).toMatchObject({
      title: 'Carer',
      siteIds: [site.id],
      contract: 'permanent',
      services: ['care-home'],
      mileage: 45,
      benefits: ['Free meals'],
      payMin: null,
      description: '',
      publishAt: null,
      closesAt: new Date('2026-03-30T22:59:59.999Z'),
    })
  })

  test('a copy says the same, with new dates and without closed sites', async () => {
    await setUp('verified')
    const gone = await makeSite(db, provider, { closedAt: clock.now() })
    const vacancyId = await draft({ siteIds: [site.id], startsOn: '2026-03-10' })
    await db.vacancySite.create({ data: { vacancyId, siteId: gone.id, providerId: provider.id } })
    clock.set('2026-03-20T09:00:00Z')
    const copies = await Promise.all([1, 2].map(() => copyAsDraft({ vacancyId, formKey: 'k' }, work)))
    expect(copies[0]).toEqual(copies[1])
    const copy = await providerVacancy(db, {
      vacancyId: copies[0]?.ok ? copies[0].vacancyId : '',
      providerId: provider.id,
      now: clock.now(),
    })
    expect(copy?.answers).toEqual({
      ...noAnswers,
      ...complete(),
      startsOn: null,
      closesAt: new Date('2026-04-17T22:59:59.999Z'),
    })
    expect(copy?.state).toBe('draft')
  })

  test('a reference that is taken is drawn again', async () => {
    await setUp('verified')
    const taken = await makeVacancy(db, provider, site)
    const references = [taken.reference, taken.reference, 'FREEONE2']
    const id = await inTransaction(db, (tx) =>
      insertDraft(tx, noAnswers, {
        providerId: provider.id,
        councilId: council.id,
        actor: work.actor,
        change: 'create',
        now: clock.now(),
        newReference: () => references.shift()!,
      }),
    )
    expect(await db.vacancy.findUnique({ where: { id } })).toMatchObject({ reference: 'FREEONE2', status: 'draft' })
  })
})

import { describe, expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeMember, makeProvider, makeStaff } from '#app/testing/factories'
import { makeLicence, makeProgramme, makeReferrer } from '#app/testing/referral-factories'
import { changeProgrammeState, changeRules, renewJoinCode } from './change-programme.server'
import { excludePerson, readmitPerson } from './exclude-person.server'
import { endLicence, giveLicence } from './give-licence.server'
import { changeWorth, openProgramme } from './open-programme.server'
import { exclusionsOf, programmeByCode, programmeOf, runningProgramme, versionInForce } from './queries.server'
import { licencesOf, licensedProviders } from './queries-licences.server'
import { defaultRules } from './rules'

const { db } = await useDatabase()

const council = await makeCouncil(db)
const admin = await makeStaff(db, council, 'admin')

async function setUp(given: Parameters<typeof makeProvider>[2] = {}) {
  const clock = fixedClock('2026-03-10T09:00:00Z')
  const provider = await makeProvider(db, council, given)
  const owner = await makeMember(db, provider, 'owner')
  const context = { db, clock, council, actor: owner, provider: owner.providers[0]! }
  const state = async () => (await programmeOf(db, { providerId: provider.id, now: clock.now() })).state
  const running = () => runningProgramme(db, { providerId: provider.id, now: clock.now() })
  return { clock, provider, owner, context, state, running }
}

const year = { startsOn: '2026-03-10', endsOn: '2027-03-09', fundedBy: 'council', seats: 40 } as const
const opening = { rules: defaultRules, pencePerPoint: 100 }

describe('a licence', () => {
  test('is given for days that no other one has; the owners are told', async () => {
    const { clock, provider, owner, state } = await setUp()
    const staff = { db, clock, council, actor: admin }
    expect(await state()).toBe('not-licensed')
    expect(await giveLicence({ providerId: provider.id, ...year }, staff)).toEqual({ ok: true, name: provider.name })
    expect(await state()).toBe('not-opened')
    const mails = await db.message.findMany({ where: { recipientPersonId: owner.personId } })
    expect(mails).toMatchObject([{ template: 'referral-licence-given', data: { until: '9 March 2027', seats: 40 } }])
    const again = await giveLicence(
      { providerId: provider.id, ...year, startsOn: '2027-03-09', endsOn: '2028-01-01' },
      staff,
    )
    expect(again).toEqual({ ok: false, reason: 'overlaps' })
    expect(await giveLicence({ providerId: provider.id, ...year, endsOn: '2026-03-09' }, staff)).toMatchObject({
      reason: 'past',
    })
  })

  test('not to another council’s provider, one that is not verified, or one’s own', async () => {
    const { clock, provider, owner } = await setUp()
    const elsewhere = await makeCouncil(db)
    const actor = await makeStaff(db, elsewhere, 'admin')
    const give = (providerId: string, by = admin, from = council) =>
      giveLicence({ providerId, ...year }, { db, clock, council: from, actor: by })
    expect(await give(provider.id, actor, elsewhere)).toMatchObject({ reason: 'not-found' })
    const { provider: applied } = await setUp({ status: 'applied' })
    expect(await give(applied.id)).toMatchObject({ reason: 'not-found' })
    expect(await give('x')).toMatchObject({ reason: 'not-found' })
    expect(await give(provider.id, { ...owner, councils: admin.councils })).toMatchObject({ reason: 'own-provider' })
  })

  test('taken back: nothing new; ended once, told once; the days are free again', async () => {
    const { clock, provider, owner, state, running } = await setUp()
    await makeProgramme(db, provider)
    expect(await running()).toMatchObject({ pencePerPoint: 100, licence: { seats: 50, endsOn: '2099-12-31' } })
    const staff = { db, clock, council, actor: admin }
    const { licences } = (await licencesOf(db, { councilId: council.id, providerId: provider.id }))!
    for (const _ of [1, 2]) expect(await endLicence({ licenceId: licences[0]!.id }, staff)).toMatchObject({ ok: true })
    expect(await running()).toBeNull()
    expect(await state()).toBe('not-licensed')
    expect(await db.message.count({ where: { recipientPersonId: owner.personId } })).toBe(1)
    expect(await giveLicence({ providerId: provider.id, ...year }, staff)).toMatchObject({ ok: true })
    expect(await state()).toBe('running')
    const elsewhere = await makeCouncil(db)
    const foreign = { ...staff, council: elsewhere }
    expect(await endLicence({ licenceId: licences[0]!.id }, foreign)).toMatchObject({ reason: 'not-found' })
  })

  test('the list of the council tells which licence counts today', async () => {
    const elsewhere = await makeCouncil(db)
    const provider = await makeProvider(db, elsewhere)
    const last = { startsOn: new Date('2025-01-01'), endsOn: new Date('2025-12-31'), seats: 5 }
    await makeLicence(db, provider, last)
    const listed = async (iso: string) => licensedProviders(db, { councilId: elsewhere.id, now: new Date(iso) })
    expect(await listed('2026-03-10T09:00:00Z')).toMatchObject([{ state: 'licence-ended', licence: { seats: 5 } }])
    await makeLicence(db, provider, { startsOn: new Date('2026-06-01'), endsOn: new Date('2026-12-31'), seats: 7 })
    expect(await listed('2026-03-10T09:00:00Z')).toMatchObject([{ state: 'licence-to-come', licence: { seats: 7 } }])
    expect(await listed('2026-05-31T23:30:00Z')).toMatchObject([{ state: 'not-opened' }])
    expect(await listed('2025-03-10T09:00:00Z')).toMatchObject([{ licence: { seats: 5 } }])
  })
})

describe('a programme', () => {
  test('is opened once, on a licence, however often it is asked for', async () => {
    const { provider, context, running } = await setUp()
    expect(await openProgramme(opening, context)).toEqual({ ok: false, reason: 'not-licensed' })
    await makeLicence(db, provider)
    const outcomes = await Promise.all([openProgramme(opening, context), openProgramme(opening, context)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.programme.count({ where: { providerId: provider.id } })).toBe(1)
    expect(await running()).toMatchObject({ version: { version: 1, rules: defaultRules } })
  })

  test('other rules are another version from then on; the same again is none', async () => {
    const { clock, provider, context, running } = await setUp()
    const { id } = await makeProgramme(db, provider)
    const rules = { ...defaultRules, points: { ...defaultRules.points, started: 90 } }
    clock.advance(60_000)
    const before = clock.now()
    clock.advance(60_000)
    const outcomes = await Promise.all([changeRules({ rules }, context), changeRules({ rules }, context)])
    expect(outcomes).toEqual([{ ok: true }, { ok: true }])
    expect(await running()).toMatchObject({ version: { version: 2, rules: { points: { started: 90 } } } })
    expect(await versionInForce(db, { programmeId: id, at: before })).toMatchObject({ version: 1 })
    expect(await versionInForce(db, { programmeId: id, at: new Date('2020-01-01') })).toBeNull()
  })

  test('paused, it does not run; closed, another can be opened; a foreign one is not there', async () => {
    const { provider, context, state } = await setUp()
    await makeProgramme(db, provider)
    const { context: foreign } = await setUp()
    for (const event of ['pause', 'resume'] as const)
      expect(await changeProgrammeState({ event }, foreign)).toEqual({ ok: false, reason: 'not-found' })
    await changeProgrammeState({ event: 'pause' }, context)
    await changeProgrammeState({ event: 'pause' }, context)
    expect(await state()).toBe('paused')
    await changeProgrammeState({ event: 'resume' }, context)
    expect(await state()).toBe('running')
    await changeProgrammeState({ event: 'close' }, context)
    expect(await state()).toBe('not-opened')
    expect(await openProgramme(opening, context)).toEqual({ ok: true })
  })

  test('another worth: another programme under the same code, the old one closed as it was', async () => {
    const { provider, context, running } = await setUp()
    const old = await makeProgramme(db, provider, { rules: { started: 80 } })
    expect(await changeWorth({ pencePerPoint: 100 }, context)).toEqual({ ok: false, reason: 'same' })
    expect(await changeWorth({ pencePerPoint: 150 }, context)).toEqual({ ok: true })
    const now = (await running())!
    expect(now).toMatchObject({ pencePerPoint: 150, joinCode: old.joinCode, version: { version: 1 } })
    expect(now.version.rules.points.started).toBe(80)
    const kept = await db.programme.findUniqueOrThrow({ where: { id: old.id } })
    expect(kept).toMatchObject({ status: 'closed', pencePerPoint: 100 })
  })

  test('a renewed code: the old one leads nowhere', async () => {
    const { clock, provider, context } = await setUp()
    const { joinCode } = await makeProgramme(db, provider)
    const renewed = await renewJoinCode(context)
    if (!renewed.ok) throw new Error(renewed.reason)
    const at = { now: clock.now() }
    expect(await programmeByCode(db, { code: joinCode, ...at })).toBeNull()
    expect(await programmeByCode(db, { code: renewed.joinCode, ...at })).toMatchObject({
      providerId: provider.id,
      isRunning: true,
    })
  })

  test('somebody excluded earns nothing until they are readmitted; strangers cannot be', async () => {
    const { provider, context } = await setUp()
    const programme = await makeProgramme(db, provider)
    const referrer = await makeReferrer(db, provider)
    const may = async () => {
      const [row] = await db.$queryRaw<{ may: boolean }[]>`
        select may_earn(${referrer.id}::uuid, ${programme.version.id}::uuid) as may`
      return row?.may
    }
    expect(await may()).toBe(true)
    const { personId } = referrer
    for (const _ of [1, 2])
      expect(await excludePerson({ personId, words: 'Hires people' }, context)).toEqual({ ok: true })
    expect(await may()).toBe(false)
    expect(await exclusionsOf(db, { providerId: provider.id })).toMatchObject([{ personId, words: 'Hires people' }])
    const { context: foreign, provider: other } = await setUp()
    await makeProgramme(db, other)
    expect(await excludePerson({ personId, words: '' }, foreign)).toEqual({ ok: false, reason: 'not-found' })
    await readmitPerson({ personId }, foreign)
    expect(await may()).toBe(false)
    const own = { ...context, actor: referrer.actor }
    expect(await readmitPerson({ personId }, own)).toEqual({ ok: false, reason: 'own' })
    expect(await may()).toBe(false)
    for (const _ of [1, 2]) expect(await readmitPerson({ personId }, context)).toEqual({ ok: true })
    expect(await may()).toBe(true)
  })
})

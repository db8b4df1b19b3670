import { describe, expect, it } from 'vitest'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { makeProgramme, makeReferral, makeReferrer } from '#app/testing/referral-factories'
import { eraseContact, forgetFriendContactsSweep } from '../forget-contacts.server'
import { readFriendFilters } from './manager-filters'
import { listChecks, oneCheck } from '../flags/queries-checks.server'
import { referralDesk } from './queries-desk.server'
import { managedReferral } from './queries-manager-referral.server'
import { listFriends } from './queries-manager.server'
import { toldBy, untoldApplicant, untoldApplicants } from './queries-record.server'

const { db } = await useDatabase()

const council = await makeCouncil(db)
const clock = fixedClock('2026-03-10T12:00:00Z')
const called = sealText(JSON.stringify({ name: 'Dana Pike', phone: '07700 900111', email: null, when: 'any' }))

async function setUp() {
  const provider = await makeProvider(db, council)
  const manager = await makeMember(db, provider, 'owner')
  const programme = await makeProgramme(db, provider)
  const amira = await makeReferrer(db, provider)
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  const context = { db, clock, council, actor: manager, provider: manager.providers[0]! }
  return { provider, manager, programme, amira, vacancy, context, providerId: provider.id, personId: manager.personId }
}

type Made = Awaited<ReturnType<typeof setUp>>

const toCall = ({ programme, amira }: Made, interestAt = '2026-03-09T10:00:00Z') =>
  makeReferral(db, programme, amira, { friendSealed: called, interestAt: new Date(interestAt) })

async function applied({ programme, amira, vacancy }: Made, name: string) {
  const application = await makeApplication(db, vacancy, await makePerson(db, { name }))
  return makeReferral(db, programme, amira, { applicationId: application.id, personId: application.personId })
}

const flag = ({ provider }: Made, referralId: string, kind: string, evidence: object = {}) =>
  db.referralFlag.create({
    data: {
      councilId: council.id,
      providerId: provider.id,
      referralId,
      kind,
      evidence,
      raisedAt: clock.now(),
      status: 'open',
    },
  })

const filters = (query = '') => readFriendFilters(new URLSearchParams(query))

describe('the list of friends', () => {
  it('has who waits to be rung first, and is found by name of a friend or a referrer', async () => {
    const made = await setUp()
    const { providerId } = made
    await toCall(made, '2026-02-01T10:00:00Z')
    await applied(made, 'Zoe Hart')
    const names = async (query: string) =>
      (await listFriends(db, { providerId, filters: filters(query) })).rows.map(({ name }) => name)
    expect(await names('')).toEqual(['Dana Pike', 'Zoe Hart'])
    expect(await names('q=hart')).toEqual(['Zoe Hart'])
    expect(await names('q=amira')).toEqual(['Dana Pike', 'Zoe Hart'])
    expect(await names('q=%25')).toEqual([])
    expect(await names('stage=closed')).toEqual([])
    expect(await names(`person=${made.amira.id}&stage=all`)).toHaveLength(2)
    const { counts, rows } = await listFriends(db, { providerId, filters: filters() })
    expect(counts).toMatchObject({ open: 2, interested: 2, all: 2, closed: 0 })
    expect(rows.map((row) => row.toCall)).toEqual([true, false])
  })

  it('shows no other provider’s friends', async () => {
    const made = await setUp()
    await toCall(made)
    const { providerId } = await setUp()
    expect((await listFriends(db, { providerId, filters: filters('stage=all') })).rows).toEqual([])
  })

  it('says no name of a friend who was erased', async () => {
    const made = await setUp()
    const { personId } = await applied(made, 'Zoe Hart')
    await db.person.update({ where: { id: personId! }, data: { erasedAt: clock.now() } })
    const { rows } = await listFriends(db, { providerId: made.providerId, filters: filters() })
    expect(rows).toMatchObject([{ name: '' }])
    expect((await listFriends(db, { providerId: made.providerId, filters: filters('q=zoe') })).rows).toEqual([])
  })
})

describe('one referral', () => {
  it('has everything for its provider and nothing for another', async () => {
    const made = await setUp()
    const { id } = await toCall(made)
    const { providerId, personId } = made
    const { providerId: rival } = await setUp()
    expect(await managedReferral(db, { id, providerId: rival, personId })).toBeNull()
    expect(await managedReferral(db, { id: 'nonsense', providerId, personId })).toBeNull()
    expect(await managedReferral(db, { id, providerId, personId })).toMatchObject({
      name: 'Dana Pike',
      contact: { phone: '07700 900111' },
      own: false,
      points: [],
      referrer: { name: 'Amira Osei', active: true },
    })
    expect(await managedReferral(db, { id, providerId, personId: made.amira.personId })).toMatchObject({ own: true })
  })

  it('tells by milestone what is paid now and what was taken back', async () => {
    const made = await setUp()
    const { programme, amira } = made
    const { id } = await applied(made, 'Zoe Hart')
    const entry = (milestone: string, points: number, more: { kind?: string; undoesId?: bigint; code?: string } = {}) =>
      db.pointsEntry.create({
        data: {
          councilId: council.id,
          providerId: made.providerId,
          programmeId: programme.id,
          versionId: programme.version.id,
          referrerId: amira.id,
          kind: 'award',
          milestone,
          points,
          referralId: id,
          at: clock.now(),
          ...more,
        },
      })
    await entry('interested', 5)
    const interviewed = await entry('interviewed', 20)
    await entry('interviewed', -20, { kind: 'reversal', undoesId: interviewed.id })
    await entry('started', 0, { code: 'not-eligible' })
    const referral = await managedReferral(db, { id, providerId: made.providerId, personId: made.personId })
    expect(referral?.points).toMatchObject([
      { milestone: 'interested', points: 5, undone: false, notEligible: false },
      { milestone: 'interviewed', points: 20, undone: true },
      { milestone: 'started', points: 0, undone: false, notEligible: true },
    ])
  })
})

describe('the checks', () => {
  it('are the provider’s own, and not for whom they are about', async () => {
    const made = await setUp()
    const { providerId, personId, amira } = made
    const other = await makeReferrer(db, made.provider, { name: 'Ben Okoro' })
    const { id: referralId } = await toCall(made)
    const { id } = await flag(made, referralId, 'two-referrers', { referrerId: other.id })
    const { rows } = await listChecks(db, { providerId, personId, page: 1 })
    expect(rows).toMatchObject([
      { id, kind: 'two-referrers', friend: 'Dana Pike', by: 'Amira Osei', otherBy: 'Ben Okoro', own: false },
    ])
    expect(await oneCheck(db, { id, providerId, personId: amira.personId })).toMatchObject({ own: true })
    const { providerId: rival } = await setUp()
    expect(await oneCheck(db, { id, providerId: rival, personId })).toBeNull()
    expect((await listChecks(db, { providerId: rival, personId, page: 1 })).rows).toEqual([])
  })
})

it('the desk counts what waits', async () => {
  const made = await setUp()
  const { providerId, provider } = made
  const { id } = await toCall(made)
  await flag(made, id, 'burst', { count: 5, hours: 1 })
  await flag(made, id, 'same-phone')
  await makeReferrer(db, provider, { status: 'waiting' })
  expect(await referralDesk(db, { providerId })).toEqual({
    waiting: { people: 1, checks: 1, calls: 1, cashIns: 0, toExport: 0, exported: 0 },
    people: 1,
    open: 1,
    working: 0,
    owedPence: 0,
  })
})

it('an applicant is recorded once, and only by their provider', async () => {
  const made = await setUp()
  const { providerId, vacancy } = made
  const plain = await makeApplication(db, vacancy, await makePerson(db, { name: 'Kit Lowe' }))
  const { applicationId } = await applied(made, 'Zoe Hart')
  const list = await untoldApplicants(db, { providerId, since: new Date(0), q: '', page: 1 })
  expect(list.rows.map(({ name }) => name)).toEqual(['Kit Lowe'])
  expect(await untoldApplicant(db, { id: applicationId, providerId })).toBeNull()
  const { providerId: rival } = await setUp()
  expect(await untoldApplicant(db, { id: plain.id, providerId: rival })).toBeNull()
  expect(await toldBy(db, { applicationId: applicationId!, providerId })).toMatchObject({ name: 'Amira Osei' })
  expect(await toldBy(db, { applicationId: applicationId!, providerId: rival })).toBeNull()
})

describe('contact details of a friend who asked to be called', () => {
  const sealed = async (id: string) => (await db.referral.findUniqueOrThrow({ where: { id } })).friendSealed
  const erasures = async (id: string) =>
    db.event.findMany({ where: { entity: 'referral', entityId: id, change: 'erase_contact' } })

  it('are erased by a manager of the provider, once', async () => {
    const made = await setUp()
    const { id } = await toCall(made)
    const { context: rivals } = await setUp()
    expect(await eraseContact({ id }, rivals)).toEqual({ ok: false, reason: 'not-found' })
    await eraseContact({ id }, made.context)
    await eraseContact({ id }, made.context)
    expect(await sealed(id)).toBeNull()
    expect(await erasures(id)).toHaveLength(1)
  })

  it('go a year after the interest, or six months after the end', async () => {
    const made = await setUp()
    const kept = await toCall(made, '2026-03-09T10:00:00Z')
    const endedAt = new Date('2026-06-01T10:00:00Z')
    const ended = await makeReferral(db, made.programme, made.amira, {
      friendSealed: called,
      interestAt: new Date('2026-03-09T10:00:00Z'),
      stage: 'closed',
      closedReason: 'not_interested',
      endedReason: 'not_interested',
      endedAt,
    })
    const run = (iso: string) => forgetFriendContactsSweep.run(db, new Date(iso))
    await run('2026-11-30T12:00:00Z')
    expect(await sealed(ended.id)).not.toBeNull()
    await run('2026-12-02T12:00:00Z')
    expect(await sealed(ended.id)).toBeNull()
    expect(await sealed(kept.id)).not.toBeNull()
    await run('2027-03-10T12:00:00Z')
    await run('2027-03-10T12:00:00Z')
    expect(await sealed(kept.id)).toBeNull()
    expect(await erasures(kept.id)).toMatchObject([{ actorKind: 'system', dueAt: new Date('2027-03-09T00:00:00Z') }])
  })

  it('are kept anew for somebody who asks again, and go anew', async () => {
    const made = await setUp()
    const { id } = await toCall(made, '2025-01-09T10:00:00Z')
    const run = (iso: string) => forgetFriendContactsSweep.run(db, new Date(iso))
    await run('2026-03-01T12:00:00Z')
    expect(await sealed(id)).toBeNull()
    const at = new Date('2026-03-10T12:00:00Z')
    await db.referral.update({ where: { id }, data: { friendSealed: called } })
    await db.$transaction((tx) =>
      recordEvent(tx, {
        councilId: council.id,
        entity: 'referral',
        entityId: id,
        by: 'system',
        change: 'ask_again',
        at,
      }),
    )
    await run('2026-03-11T12:00:00Z')
    expect(await sealed(id)).not.toBeNull()
    await run('2027-03-11T12:00:00Z')
    expect(await sealed(id)).toBeNull()
    expect(await erasures(id)).toHaveLength(2)
  })
})

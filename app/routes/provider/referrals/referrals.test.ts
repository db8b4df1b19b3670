import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/platform/actor'
import { sealText } from '#app/platform/field-encryption.server'
import { browserOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import {
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { makeProgramme, makeReferral, makeReferrer } from '#app/testing/referral-factories'
import * as referralPage from './referral'
import * as desk from './index'
import * as check from './checks/check'
import * as checks from './checks/index'
import * as friends from './friends'
import * as record from './record'
import * as thank from './people/thank'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })

/** Asks a handler as somebody who is signed in. */
async function signedIn(actor: Actor) {
  const browser = await browserOf(db, actor)
  return (handler: unknown, params: Record<string, string>, fields?: Record<string, string>, query = '') =>
    browser.ask(handler, `/provider/referrals${query}`, params, fields)
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 60 * 60 * 1000)

async function setUp() {
  const provider = await makeProvider(db, council)
  const [owner, viewer] = [await makeMember(db, provider, 'owner'), await makeMember(db, provider, 'viewer')]
  const programme = await makeProgramme(db, provider)
  const amira = await makeReferrer(db, provider)
  const called = { name: 'Dana Pike', phone: '07700 900111', email: null, when: 'any' }
  const referral = await makeReferral(db, programme, amira, {
    interestAt: hoursAgo(2),
    friendSealed: sealText(JSON.stringify(called)),
  })
  return { provider, owner, viewer, programme, amira, id: referral.id, ask: await signedIn(owner) }
}

const stageOf = async (id: string) => (await db.referral.findUniqueOrThrow({ where: { id } })).stage
const there = (id: string) => ({ status: 302, location: `/provider/referrals/${id}` })

describe('a friend’s page', () => {
  it('lets a manager write down a call, thank, and end it; what is missing comes back', async () => {
    const { id, ask, amira } = await setUp()
    expect((await ask(referralPage.loader, { id })).data).toMatchObject({
      referral: { contact: { name: 'Dana Pike' } },
    })
    expect(await ask(referralPage.action, { id }, { intent: 'contacted' })).toMatchObject(there(id))
    expect(await stageOf(id)).toBe('contacted')
    expect(await ask(referralPage.action, { id }, { intent: 'thank', thanks: '' })).toMatchObject({ status: 422 })
    expect(await ask(referralPage.action, { id }, { intent: 'thank', thanks: 'Thank you' })).toMatchObject(there(id))
    expect(await db.thankYou.count({ where: { referrerId: amira.id, referralId: id } })).toBe(1)
    const ending = { intent: 'end', endReason: 'does_not_count' }
    expect(await ask(referralPage.action, { id }, ending)).toMatchObject({ status: 422 })
    expect(await ask(referralPage.action, { id }, { ...ending, endWords: 'By an agency' })).toMatchObject(there(id))
    expect(await stageOf(id)).toBe('closed')
    expect(await ask(referralPage.action, { id }, { intent: 'erase' })).toMatchObject(there(id))
    expect((await ask(referralPage.loader, { id })).data).toMatchObject({ referral: { contact: null, name: '' } })
  })

  it('gives a friend to who really told them', async () => {
    const { id, ask, provider } = await setUp()
    const ben = await makeReferrer(db, provider, { name: 'Ben Okoro' })
    const fields = { intent: 'reassign', referrer: ben.id, reassignWords: 'The friend says so' }
    const answer = await ask(referralPage.action, { id }, fields)
    const other = await db.referral.findFirstOrThrow({ where: { replacesId: id } })
    expect(answer).toMatchObject(there(other.id))
    expect(other.referrerId).toBe(ben.id)
    expect(await stageOf(id)).toBe('closed')
  })

  it('tells a viewer neither the number nor what was noticed, and another provider nothing', async () => {
    const { id, viewer } = await setUp()
    const see = await signedIn(viewer)
    expect((await see(referralPage.loader, { id })).data).toMatchObject({ referral: { contact: null, flags: [] } })
    expect(await see(referralPage.action, { id }, { intent: 'contacted' })).toMatchObject({ status: 403 })
    expect(await see(checks.loader, {})).toMatchObject({ status: 403 })
    const { ask: rival } = await setUp()
    expect(await rival(referralPage.loader, { id })).toMatchObject({ status: 404 })
    for (const intent of ['contacted', 'thank', 'erase'])
      expect(await rival(referralPage.action, { id }, { intent, thanks: 'Hello' })).toMatchObject({ status: 404 })
  })
})

it('a manager thanks one of their people, and nobody else’s', async () => {
  const { ask, amira } = await setUp()
  const { ask: rival } = await setUp()
  const at = { id: amira.id }
  expect((await ask(thank.loader, at)).data).toMatchObject({ who: 'Amira' })
  expect(await ask(thank.action, at, { thanks: '' })).toMatchObject({ status: 422 })
  expect(await ask(thank.action, at, { thanks: 'Thank you' })).toMatchObject({ status: 302 })
  expect(await rival(thank.loader, at)).toMatchObject({ status: 404 })
  expect(await rival(thank.action, at, { thanks: 'Thank you' })).toMatchObject({ status: 404 })
  expect(await db.thankYou.count({ where: { referrerId: amira.id } })).toBe(1)
})

describe('a check', () => {
  it('is decided once, by a manager whom it is not about', async () => {
    const { id: referralId, ask, provider, amira } = await setUp()
    const raised = { councilId: council.id, providerId: provider.id, referralId, raisedAt: hoursAgo(1), status: 'open' }
    const flag = await db.referralFlag.create({ data: { ...raised, kind: 'same-phone' } })
    await db.referral.update({ where: { id: referralId }, data: { held: true } })
    const at = { id: flag.id }
    expect((await ask(desk.loader, {})).data).toMatchObject({ desk: { waiting: { checks: 1, calls: 1 } } })
    expect((await ask(checks.loader, {})).data).toMatchObject({ rows: [{ id: flag.id, by: 'Amira Osei' }] })
    expect(await ask(check.action, at, { decision: 'uphold', words: '' })).toMatchObject({ status: 422 })
    const done = { status: 302, location: '/provider/referrals/checks' }
    expect(await ask(check.action, at, { decision: 'clear', words: '' })).toMatchObject(done)
    expect(await ask(check.action, at, { decision: 'uphold', words: 'No' })).toMatchObject({ status: 409 })
    expect((await ask(check.loader, at)).data).toMatchObject({ check: { status: 'cleared' } })
    // Nobody has talked with the friend yet.
    expect(await db.pointsAccount.findFirst({ where: { referrerId: amira.id } })).toBeNull()
    const { ask: rival } = await setUp()
    expect(await rival(check.loader, at)).toMatchObject({ status: 404 })
    expect(await rival(check.action, at, { decision: 'clear', words: '' })).toMatchObject({ status: 404 })
  })
})

describe('recording by hand', () => {
  it('makes a referral from an application, once', async () => {
    const { ask, provider, amira } = await setUp()
    const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
    const kit = await makePerson(db, { name: 'Kit Lowe' })
    const { id } = await makeApplication(db, vacancy, kit, { submittedAt: hoursAgo(1), phone: '+447700900999' })
    expect((await ask(record.loader, {})).data).toMatchObject({ choosing: { rows: [{ name: 'Kit Lowe' }] } })
    const query = `?application=${id}`
    expect((await ask(record.loader, {}, undefined, query)).data).toMatchObject({
      recording: { referrers: [{ id: amira.id }] },
    })
    expect(await ask(record.action, {}, { referrer: amira.id, words: '' }, query)).toMatchObject({ status: 422 })
    const fields = { referrer: amira.id, words: 'Kit said so at the interview' }
    expect(await ask(record.action, {}, fields, query)).toMatchObject({ status: 302 })
    expect(await ask(record.action, {}, fields, query)).toMatchObject({ status: 409 })
    expect(await ask(record.loader, {}, undefined, query)).toMatchObject({ status: 404 })
    const { ask: rival, amira: theirs } = await setUp()
    expect(await rival(record.loader, {}, undefined, query)).toMatchObject({ status: 404 })
    expect(await rival(record.action, {}, { ...fields, referrer: theirs.id }, query)).toMatchObject({ status: 404 })
    const list = (await ask(friends.loader, {}, undefined, '?q=kit')).data
    expect(list).toMatchObject({ list: { rows: [{ name: 'Kit Lowe', referrer: { name: 'Amira Osei' } }] } })
  })
})

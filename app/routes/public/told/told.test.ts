import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { flushClicks } from '#app/referrals/sharing/count-clicks.server'
import { rememberDevice } from '#app/referrals/sharing/device.server'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { startSession } from '#app/platform/session.server'
import { testBrowser, type TestBrowser } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { makeProgramme, makeReferralLink, makeReferrer } from '#app/testing/referral-factories'
import { typed } from '#app/hiring/applying/applying.fixture'
import * as about from '../apply/index'
import * as check from '../apply/check'
import * as job from '../jobs/job'
import * as told from './index'
import * as callMe from './call-me'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()

const council = await makeCouncil(db, { host: 'localhost' })
const DAY = 24 * 60 * 60 * 1000
const open = {
  publishAt: new Date(Date.now() - DAY),
  touchedAt: new Date(Date.now() - DAY),
  closesAt: new Date(Date.now() + 30 * DAY),
}

/** A provider with a running programme, a live job, and Amira's link to it. */
async function world({ status = 'on' }: { status?: 'on' | 'paused' } = {}) {
  const provider = await makeProvider(db, council)
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider), open)
  await db.$transaction((tx) => refreshSearchRow(tx, vacancy.id))
  const programme = await makeProgramme(db, provider, { status })
  const referrer = await makeReferrer(db, provider)
  const link = await makeReferralLink(db, referrer, { vacancyId: vacancy.id })
  return { provider, vacancy, programme, referrer, link }
}

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148'
const browser = (userAgent = PHONE) => testBrowser({ userAgent })

const openLink = (phone: TestBrowser, code: string) => phone.get(told.loader, `/r/${code}`, { code })
async function clicksOf(linkId: string): Promise<number> {
  await flushClicks()
  const { _sum } = await db.referralClicks.aggregate({ where: { linkId }, _sum: { clicks: true } })
  return _sum.clicks ?? 0
}

describe('a link', () => {
  it('says who told them, and counts each person who opens it', async () => {
    const { link, vacancy } = await world()
    const { data } = await openLink(browser(), link.code)
    expect(data).toMatchObject({ link: { toldBy: 'Amira', vacancy: { reference: vacancy.reference } } })
    await openLink(browser(), link.code.toUpperCase())
    expect(await clicksOf(link.id)).toBe(2)
  })

  it('is kept in a cookie only when the friend asks for it, and for 90 days at most', async () => {
    const { link } = await world()
    const phone = browser()
    const [path, params] = [`/r/${link.code}`, { code: link.code }] as const
    await openLink(phone, link.code)
    await phone.get(callMe.loader, `${path}/call-me`, params)
    expect(phone.cookies.has('portal_told')).toBe(false)
    await phone.post(told.action, path, params, { intent: 'remember' })
    expect(phone.cookies.has('portal_told')).toBe(true)
    expect((await openLink(phone, link.code)).data).toMatchObject({ until: expect.any(String) })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 91 * DAY })
    try {
      expect((await openLink(phone, link.code)).data).toMatchObject({ until: null })
    } finally {
      vi.useRealTimers()
    }
  })

  it('leaves no click when a messenger draws its preview, and shows it the same', async () => {
    const { link } = await world()
    const { status, data } = await openLink(browser('WhatsApp/2.23.20.0 A'), link.code)
    expect({ status, data }).toMatchObject({ status: 200, data: { link: { vacancy: { title: 'Care assistant' } } } })
    await browser().head(told.loader, `/r/${link.code}`, { code: link.code })
    expect(await clicksOf(link.id)).toBe(0)
  })

  it('leaves no click of the referrer, signed in or on their own phone', async () => {
    const { link, referrer } = await world()
    const [signedIn, ownPhone] = [browser(), browser()]
    const { accountId } = referrer.actor
    signedIn.keep(await startSession(db, { accountId, staff: false, userAgent: 'test' }))
    ownPhone.keep(await rememberDevice(referrer.id))
    for (const phone of [signedIn, ownPhone]) expect((await openLink(phone, link.code)).status).toBe(200)
    expect(await clicksOf(link.id)).toBe(0)
  })

  it('is to be checked when the referrer asks to be called while signed in', async () => {
    const { link, referrer } = await world()
    const phone = browser()
    phone.keep(await startSession(db, { accountId: referrer.actor.accountId, staff: false, userAgent: 'test' }))
    const fields = { name: 'Robin Vale', phone: '07700 900466', email: '', when: 'any' }
    await phone.post(callMe.action, `/r/${link.code}/call-me`, { code: link.code }, fields)
    const flags = await db.referralFlag.findMany({ where: { referral: { linkId: link.id } } })
    expect(flags.map(({ kind }) => kind)).toEqual(['own-device'])
  })

  it('that nobody has is not found', async () => {
    for (const code of ['abcdefghijkm', 'abc', 'abcdefghijk1', '%27'])
      expect((await openLink(browser(), code)).status).toBe(404)
  })

  it('still shows the job while the programme is paused, and begins nothing', async () => {
    const { link } = await world({ status: 'paused' })
    const phone = browser()
    expect((await openLink(phone, link.code)).data).toMatchObject({ link: { toldBy: null, vacancy: {} } })
    expect(await phone.post(told.action, `/r/${link.code}`, { code: link.code }, { intent: 'remember' })).toMatchObject(
      {
        status: 302,
      },
    )
    expect(phone.cookies.has('portal_told')).toBe(false)
    expect(await phone.get(callMe.loader, `/r/${link.code}/call-me`, { code: link.code })).toMatchObject({
      location: `/r/${link.code}`,
    })
    expect(await clicksOf(link.id)).toBe(0)
  })

  it('to a job that has closed leads to the others there', async () => {
    const { link, vacancy, provider } = await world()
    await db.vacancy.update({
      where: { id: vacancy.id },
      data: { status: 'closed', closedReason: 'filled_elsewhere', closedAt: new Date() },
    })
    await db.$transaction((tx) => refreshSearchRow(tx, vacancy.id))
    const other = await makeVacancy(db, provider, await makeSite(db, provider), open)
    await db.$transaction((tx) => refreshSearchRow(tx, other.id))
    const { data } = await openLink(browser(), link.code)
    expect(data).toMatchObject({ link: { isClosed: true, vacancy: null, jobs: [{ reference: other.reference }] } })
  })
})

const about1 = (reference: string, query = '') => [`/jobs/${reference}/apply${query}`, { reference }] as const

describe('on the way to applying', () => {
  it('the code travels from the job to the draft, with the friend’s say about their name', async () => {
    const { link, vacancy } = await world()
    const { reference } = vacancy
    const phone = browser()
    const page = await phone.get(job.loader, `/jobs/${reference}?referral=${link.code}`, { reference })
    expect(page.data).toMatchObject({ applyQuery: `?referral=${link.code}` })
    const first = await phone.get(about.loader, ...about1(reference, `?referral=${link.code}`))
    expect(first.data).toMatchObject({ referrer: { code: link.code, name: 'Amira' } })
    const fields = { ...typed('friend@test.example')['about-you'], referral: link.code, showsName: 'yes' }
    expect(await phone.post(about.action, ...about1(reference), fields)).toMatchObject({ status: 302 })
    const draft = await db.jobApplication.findFirstOrThrow({ where: { vacancyId: vacancy.id } })
    expect(draft).toMatchObject({ referralLinkId: link.id, referralShowsName: true })

    // Back on the screen without the code in the address, they take it away.
    expect((await phone.get(about.loader, ...about1(reference))).data).toMatchObject({ referrer: { name: 'Amira' } })
    const removing = { ...fields, intent: 'remove-referral' }
    expect(await phone.post(about.action, ...about1(reference), removing)).toMatchObject({
      location: `/jobs/${reference}/apply`,
    })
    expect((await phone.get(about.loader, ...about1(reference))).data).toMatchObject({ referrer: null })
    expect(await db.jobApplication.findUnique({ where: { id: draft.id } })).toMatchObject({ referralLinkId: null })
  })

  it('a first screen that is not right keeps the note; "Remove" keeps what was typed', async () => {
    const { link, vacancy } = await world()
    const { reference } = vacancy
    const phone = browser()
    await phone.post(told.action, `/r/${link.code}`, { code: link.code }, { intent: 'remember' })
    expect((await phone.get(about.loader, ...about1(reference))).data).toMatchObject({ referrer: { code: link.code } })
    const fields = { ...typed('friend2@test.example')['about-you'], referral: link.code }
    const wrong = await phone.post(about.action, ...about1(reference), { ...fields, postcode: 'nowhere' })
    expect(wrong).toMatchObject({
      status: 422,
      data: { form: { values: { referral: link.code, postcode: 'nowhere' } } },
    })
    const removed = await phone.post(about.action, ...about1(reference), { ...fields, intent: 'remove-referral' })
    expect(removed).toMatchObject({ status: 200, data: { form: { values: { name: 'Wren Appleyard' }, errors: {} } } })
    expect(await db.jobApplication.count({ where: { vacancyId: vacancy.id } })).toBe(0)
    expect(phone.cookies.has('portal_told')).toBe(false)
    expect((await phone.get(about.loader, ...about1(reference))).data).toMatchObject({ referrer: null })
  })

  it('another employer’s link counts for nothing', async () => {
    const [{ link }, { vacancy }] = [await world(), await world()]
    const { reference } = vacancy
    const phone = browser()
    const page = await phone.get(about.loader, ...about1(reference, `?referral=${link.code}`))
    expect(page.data).toMatchObject({ referrer: null })
    const fields = { ...typed('friend3@test.example')['about-you'], referral: link.code, showsName: 'yes' }
    expect(await phone.post(about.action, ...about1(reference), fields)).toMatchObject({ status: 302 })
    const draft = await db.jobApplication.findFirstOrThrow({ where: { vacancyId: vacancy.id } })
    expect(draft).toMatchObject({ referralLinkId: null, referralShowsName: false })
  })

  it('on the last screen it can be taken away, or their name shown after all', async () => {
    const { link, vacancy } = await world()
    const { reference } = vacancy
    const person = await makePerson(db, { name: 'Wren Appleyard' })
    const { id } = await makeApplication(db, vacancy, person, {
      status: 'draft',
      submittedAt: null,
      draftExpiresAt: new Date(Date.now() + DAY),
      stepsDone: ['about-you', 'availability', 'right-to-work', 'why-care'],
      referralLinkId: link.id,
    })
    const phone = browser()
    phone.keep(await startSession(db, { accountId: person.accountId, staff: false, userAgent: 'test' }))
    const page = await phone.get(check.loader, `/jobs/${reference}/apply/check`, { reference })
    expect(page.data).toMatchObject({ referrer: { name: 'Amira' } })
    const removing = { application: id, referral: link.code, intent: 'remove-referral' }
    const removed = await phone.post(check.action, `/jobs/${reference}/apply/check`, { reference }, removing)
    expect(removed.location).toBe(`/jobs/${reference}/apply/check`)
    expect(await db.jobApplication.findUnique({ where: { id } })).toMatchObject({
      status: 'draft',
      referralLinkId: null,
    })
  })
})

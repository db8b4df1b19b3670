import { describe, expect, it } from 'vitest'
import { accepted } from '#app/brokering/introductions/introducing.fixture'
import { contestMatch } from '#app/brokering/introductions/reviews/contest-match.server'
import { dismissMatch } from '#app/brokering/introductions/endorsing/dismiss-match.server'
import { browserOf, textOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeIntroduction, makeStaff } from '#app/testing/factories'
import { brokerPages } from '../broker-pages.fixture'
import * as reviewPage from '../reviews/review'
import * as reviews from '../reviews/index'
import * as introductions from './index'
import * as introductionPage from './introduction'

const { db } = await useDatabase()
const { council, clock, work, broker, browser, newNamed, newVacancy, endorse } = await brokerPages(db)

const colleague = await makeStaff(db, council, 'broker')
const second = await browserOf(db, colleague, { staff: true })
const third = await browserOf(db, await makeStaff(db, council, 'broker'), { staff: true })

const row = (id: string) => db.introduction.findUniqueOrThrow({ where: { id } })

/** An introduction in a state, its page and its forms. */
async function introduction(status: string) {
  const candidate = await newNamed('Wren Introduced')
  const { id } = await makeIntroduction(db, candidate, await newVacancy(), { status })
  const path = `/broker/introductions/${id}`
  return {
    id,
    path,
    candidate,
    see: () => browser.get(introductionPage.loader, path, { id }),
    send: (intent: string, fields: Record<string, string> = {}) =>
      browser.post(introductionPage.action, path, { id }, { intent, ...fields }),
  }
}

describe('the list', () => {
  it('stands in groups, is searched by name, and is one’s own unless all are asked for', async () => {
    const [candidate, vacancy] = [await newNamed('Ivo Awaited'), await newVacancy()]
    const id = accepted(await endorse({ candidateId: candidate.id, vacancyId: vacancy.id }))
    const see = (query: string) => browser.get(introductions.loader, `/broker/introductions${query}`)
    expect((await see('?group=awaiting&q=ivo')).data).toMatchObject({ list: { rows: [{ id }] } })
    expect((await see('?q=ivo')).data).toMatchObject({ list: { rows: [], counts: { awaiting: 1 } } })
    const theirs = (query: string) => third.get(introductions.loader, `/broker/introductions${query}`)
    expect((await theirs('?group=awaiting&q=ivo')).data).toMatchObject({ list: { rows: [] } })
    expect((await theirs('?group=awaiting&q=ivo&whose=all')).data).toMatchObject({ list: { rows: [{ id }] } })
  })
})

describe('an introduction', () => {
  it('that is endorsed: the candidate is asked, then asked again, but not twice a day', async () => {
    const { id, path, candidate, see, send } = await introduction('endorsed')
    expect((await see()).data).toMatchObject({
      introduction: { candidate: { name: candidate.name }, status: 'endorsed' },
    })
    expect(await send('ask')).toMatchObject({ status: 302, location: path })
    expect(await row(id)).toMatchObject({ status: 'awaiting_candidate' })
    const soon = await send('remind')
    expect(soon.status).toBe(409)
    expect(textOf(soon)).toContain('less than a day ago')
  })

  it('takes down a yes or a no that was spoken, with its words', async () => {
    const yes = await introduction('awaiting_candidate')
    expect(await yes.send('record-yes', { how: 'phone' })).toMatchObject({
      status: 422,
      data: { form: { errors: { consentWords: [expect.any(String)] }, values: { how: 'phone' } } },
    })
    expect((await row(yes.id)).status).toBe('awaiting_candidate')
    expect((await yes.send('record-yes', { how: 'phone', consentWords: 'Yes, please.' })).status).toBe(302)
    expect(await row(yes.id)).toMatchObject({ status: 'sent', consentHow: 'phone' })
    const no = await introduction('awaiting_candidate')
    expect((await no.send('record-no')).status).toBe(422)
    expect((await no.send('record-no', { declineReason: 'other', declineWords: 'Too early.' })).status).toBe(302)
    expect(await row(no.id)).toMatchObject({ status: 'declined', reason: 'other' })
    expect(await db.jobApplication.count({ where: { personId: no.candidate.personId } })).toBe(0)
  })

  it('is dismissed with a reason, endorsed when it was suggested, and withdrawn; back to the list it was pressed on', async () => {
    const dismissed = await introduction('suggested')
    expect((await dismissed.send('dismiss', { dismissReason: 'other' })).status).toBe(422)
    expect((await dismissed.send('dismiss', { dismissReason: 'journey' })).status).toBe(302)
    expect(await row(dismissed.id)).toMatchObject({ status: 'dismissed', reason: 'journey' })
    const suggested = await introduction('suggested')
    expect((await suggested.send('endorse')).status).toBe(302)
    expect(await row(suggested.id)).toMatchObject({ status: 'awaiting_candidate', brokerPersonId: broker.personId })
    const returnTo = '/broker/introductions?group=awaiting'
    expect(await suggested.send('withdraw', { returnTo })).toMatchObject({ status: 302, location: returnTo })
    expect((await row(suggested.id)).status).toBe('closed')
    const other = await introduction('endorsed')
    const away = await other.send('withdraw', { returnTo: 'https://elsewhere.example/broker' })
    expect(away).toMatchObject({ status: 302, location: other.path })
  })

  it('refuses what its state does not allow, and changes nothing', async () => {
    for (const [status, intent] of [
      ['declined', 'ask'],
      ['sent', 'withdraw'],
      ['endorsed', 'restore'],
    ] as const) {
      const { id, send } = await introduction(status)
      const before = await row(id)
      expect((await send(intent)).status, `${status}: ${intent}`).toBe(409)
      expect(await row(id)).toEqual(before)
    }
  })
})

describe('a second look', () => {
  async function contested() {
    const [candidate, vacancy] = [await newNamed('Ada Contesting'), await newVacancy()]
    const pair = { candidateId: candidate.id, vacancyId: vacancy.id }
    const introductionId = accepted(await dismissMatch({ ...pair, reason: 'journey', words: '' }, work))
    await contestMatch({ id: introductionId, words: 'There is a bus now.' }, { db, clock, actor: candidate.person })
    const { id } = await db.matchReview.findFirstOrThrow({ where: { introductionId } })
    return { id, introductionId, path: `/broker/reviews/${id}` }
  }
  const answer = { outcome: 'changed', words: 'You are right about the bus.' }

  it('is taken by somebody who did not decide, once, and told in words', async () => {
    const { id, introductionId, path } = await contested()
    expect((await second.get(reviewPage.loader, path, { id })).data).toMatchObject({
      review: { words: 'There is a bus now.', mayDecide: true },
      introduction: { id: introductionId },
    })
    expect(await second.post(reviewPage.action, path, { id }, { ...answer, words: '' })).toMatchObject({
      status: 422,
      data: { form: { errors: { words: [expect.any(String)] } } },
    })
    expect(await db.matchReview.findUnique({ where: { id } })).toMatchObject({ decidedAt: null })
    const decided = await second.post(reviewPage.action, path, { id }, answer)
    expect(decided).toMatchObject({ status: 302, location: '/broker/reviews' })
    expect(await db.matchReview.findUnique({ where: { id } })).toMatchObject({
      outcome: 'changed',
      decidedByPersonId: colleague.personId,
    })
    expect((await row(introductionId)).status).toBe('suggested')
    expect((await third.post(reviewPage.action, path, { id }, { ...answer, outcome: 'stands' })).status).toBe(409)
  })

  it('is never taken by whoever decided', async () => {
    const { id, introductionId, path } = await contested()
    expect((await browser.get(reviewPage.loader, path, { id })).data).toMatchObject({ review: { mayDecide: false } })
    expect((await browser.post(reviewPage.action, path, { id }, answer)).status).toBe(403)
    expect(await db.matchReview.findUnique({ where: { id } })).toMatchObject({ decidedAt: null })
    expect((await row(introductionId)).status).toBe('dismissed')
  })

  it('is listed until it is decided, and then among the decided', async () => {
    const { id, path } = await contested()
    const open = async (query = '') => textOf(await second.get(reviews.loader, `/broker/reviews${query}`))
    expect([(await open()).includes(id), (await open('?show=decided')).includes(id)]).toEqual([true, false])
    await second.post(reviewPage.action, path, { id }, answer)
    expect([(await open()).includes(id), (await open('?show=decided')).includes(id)]).toEqual([false, true])
  })
})

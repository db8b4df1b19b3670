import { describe, expect, it } from 'vitest'
import { textOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCandidate } from '#app/testing/factories'
import type { FormFields } from '#app/testing/form-data'
import { brokerPages } from '../broker-pages.fixture'
import * as candidatePage from './candidate'
import * as chooseCandidates from './candidates'
import * as rounds from './index'
import * as roundPage from './round'
import * as chooseVacancies from './vacancies'
import * as vacancyPage from './vacancy'

const { db } = await useDatabase()
const { neighbour, browser, newNamed, newVacancy } = await brokerPages(db)

let count = 0
/** A round that was begun on its page, and its pages. */
async function begun() {
  const name = `Job fair ${(count += 1)}`
  const { location } = await browser.post(rounds.action, '/broker/rounds', {}, { name, formKey: name })
  const id = location!.split('/').at(-1)!
  const path = `/broker/rounds/${id}`
  const member = (page: { action: unknown }, memberId: string, fields: FormFields) =>
    browser.post(page.action, path, { id, memberId }, fields)
  return {
    id,
    name,
    path,
    see: () => browser.get(roundPage.loader, path, { id }),
    act: (intent: string, fields: FormFields = {}) =>
      browser.post(roundPage.action, path, { id }, { intent, ...fields }),
    add: (page: { action: unknown }, ids: string[], query = '') =>
      browser.post(page.action, `${path}/x${query}`, { id }, { intent: 'add', ids }),
    addAll: (page: { action: unknown }, query: string) =>
      browser.post(page.action, `${path}/x${query}`, { id }, { intent: 'add-all' }),
    ofCandidate: (memberId: string, fields: FormFields) => member(candidatePage, memberId, fields),
    ofVacancy: (memberId: string, fields: FormFields) => member(vacancyPage, memberId, fields),
    statusNow: async () => (await db.matchingRound.findUniqueOrThrow({ where: { id } })).status,
    placeOf: async (candidateId: string) =>
      (await db.roundCandidate.findUniqueOrThrow({ where: { roundId_candidateId: { roundId: id, candidateId } } }))
        .placedWith,
  }
}

/** A round with two people who fit its one vacancy. */
async function filled() {
  const round = await begun()
  const people = [await newNamed('Ana Placed'), await newNamed('Ben Placed')]
  const [ana, ben] = people as [(typeof people)[0], (typeof people)[0]]
  const vacancy = await newVacancy({ openings: 2 })
  await round.add(chooseCandidates, [ana.id, ben.id])
  await round.add(chooseVacancies, [vacancy.id])
  return { ...round, ana, ben, vacancy }
}

describe('rounds', () => {
  it('are begun with a name, once for one form, and listed', async () => {
    expect(await browser.post(rounds.action, '/broker/rounds', {}, { name: ' ' })).toMatchObject({
      status: 422,
      data: { form: { errors: { name: [expect.any(String)] } } },
    })
    const { id, name, path } = await begun()
    expect(await browser.post(rounds.action, '/broker/rounds', {}, { name, formKey: name })).toMatchObject({
      status: 302,
      location: path,
    })
    expect(await db.matchingRound.count({ where: { name } })).toBe(1)
    expect(textOf(await browser.get(rounds.loader, '/broker/rounds'))).toContain(id)
  })
})

describe('who takes part', () => {
  it('is ticked, or everybody whom the filters find; nobody of another council', async () => {
    const round = await begun()
    const [ticked, theirs] = [await newNamed('Cay Chosen'), await makeCandidate(db, neighbour)]
    const listed = await browser.get(chooseCandidates.loader, `${round.path}/candidates?whose=mine`, { id: round.id })
    expect(textOf(listed)).toContain('Cay Chosen')
    expect((await round.add(chooseCandidates, [])).status).toBe(422)
    expect(await round.add(chooseCandidates, [ticked.id, theirs.id])).toMatchObject({
      status: 302,
      location: round.path,
    })
    const members = () => db.roundCandidate.findMany({ where: { roundId: round.id }, select: { candidateId: true } })
    expect(await members()).toEqual([{ candidateId: ticked.id }])
    expect((await round.addAll(chooseCandidates, '?where=Nowhere+at+all')).status).toBe(409)
    expect(await members()).toHaveLength(1)
    expect((await round.addAll(chooseCandidates, '?whose=mine')).status).toBe(302)
    const mine = await db.candidate.count({ where: { councilId: { not: neighbour.id }, status: 'active' } })
    expect(await members()).toHaveLength(mine)
  })

  it('is left out again; vacancies with fewer openings, and orders that were stated', async () => {
    const { id, path, ana, ben, vacancy, ofCandidate, ofVacancy } = await filled()
    const seen = await browser.get(chooseVacancies.loader, `${path}/vacancies`, { id })
    expect(seen.data).toMatchObject({ round: { people: 2, vacancies: 1 } })
    expect((await ofVacancy(vacancy.id, { intent: 'openings', openings: 'two' })).status).toBe(422)
    expect(await ofVacancy(vacancy.id, { intent: 'openings', openings: '3' })).toMatchObject({
      status: 409,
      data: { form: { errors: { openings: [expect.any(String)] } } },
    })
    expect((await ofVacancy(vacancy.id, { intent: 'openings', openings: '1' })).status).toBe(302)
    const order = { intent: 'order', 'choice[0]': ben.id, 'choice[1]': ana.id }
    expect(await ofVacancy(vacancy.id, order)).toMatchObject({ status: 302, location: path })
    expect((await ofCandidate(ana.id, { intent: 'order', 'choice[0]': vacancy.id })).status).toBe(302)
    const page = await browser.get(vacancyPage.loader, path, { id, memberId: vacancy.id })
    expect(page.data).toMatchObject({ member: { openings: 1, openingsLeft: 2, stated: [ben.id, ana.id] } })
    expect((await browser.get(candidatePage.loader, path, { id, memberId: ana.id })).data).toMatchObject({
      member: { stated: [vacancy.id] },
    })
    expect((await ofCandidate(ana.id, { intent: 'remove' })).status).toBe(302)
    expect((await browser.get(candidatePage.loader, path, { id, memberId: ana.id })).status).toBe(404)
    expect((await ofCandidate(ana.id, { intent: 'remove' })).status).toBe(404)
  })
})

describe('a round', () => {
  it('is worked out, changed by hand, and endorsed: then its candidates are asked', async () => {
    const { path, ana, ben, vacancy, see, act, ofCandidate, statusNow, placeOf } = await filled()
    expect((await act('endorse')).status).toBe(409)
    expect(await act('work-out')).toMatchObject({ status: 302, location: path })
    expect(await statusNow()).toBe('worked_out')
    expect([await placeOf(ana.id), await placeOf(ben.id)]).toEqual([vacancy.id, vacancy.id])
    expect((await act('unplace', { candidateId: ana.id })).status).toBe(302)
    expect(await placeOf(ana.id)).toBeNull()
    expect((await ofCandidate(ana.id, { intent: 'place', vacancyId: vacancy.id })).status).toBe(302)
    expect((await act('begin-from', { method: 'nonsense' })).status).toBe(422)
    expect((await act('begin-from', { method: 'candidate' })).status).toBe(302)
    expect((await see()).data).toMatchObject({ round: { people: [{ name: ana.name }, { name: ben.name }] } })
    expect(await act('endorse')).toMatchObject({ status: 302, location: path })
    expect(await statusNow()).toBe('endorsed')
    const introduced = await db.introduction.findMany({ where: { vacancyId: vacancy.id } })
    expect(introduced.map(({ status }) => status)).toEqual(['awaiting_candidate', 'awaiting_candidate'])
    expect((await act('work-out')).status).toBe(409)
  })

  it('says who could not be asked and why, and stays open', async () => {
    const { ben, act, statusNow } = await filled()
    await act('work-out')
    await db.candidate.update({ where: { id: ben.id }, data: { status: 'paused' } })
    const answered = await act('endorse')
    expect(answered).toMatchObject({
      status: 409,
      data: { problems: { [ben.id]: expect.stringContaining('not free to be matched') as string } },
    })
    expect(await statusNow()).toBe('worked_out')
  })

  it('places by hand only where the broker says that it was spoken about', async () => {
    const { ana, ofCandidate, ofVacancy, act, add, placeOf } = await filled()
    const far = await newVacancy({ title: 'Nurse', roles: ['nurse'] })
    await add(chooseVacancies, [far.id])
    await act('work-out')
    const place = { intent: 'place', vacancyId: far.id }
    expect(await ofCandidate(ana.id, place)).toMatchObject({
      status: 409,
      data: { form: { errors: { vacancyId: [expect.stringContaining('Something stands between')] } } },
    })
    expect((await ofCandidate(ana.id, { ...place, byHand: 'on' })).status).toBe(302)
    expect(await placeOf(ana.id)).toBe(far.id)
    expect((await ofCandidate(ana.id, { intent: 'endorse', spokenAbout: '' })).status).toBe(422)
    expect((await ofVacancy(far.id, { intent: 'place' })).status).toBe(400)
  })

  it('is given up, and nothing more happens to it', async () => {
    const { ana, act, ofCandidate, statusNow } = await filled()
    expect(await act('cancel')).toMatchObject({ status: 302, location: '/broker/rounds' })
    expect(await statusNow()).toBe('cancelled')
    for (const intent of ['work-out', 'endorse']) expect((await act(intent)).status).toBe(409)
    expect((await ofCandidate(ana.id, { intent: 'remove' })).status).toBe(409)
    expect(await db.introduction.count({ where: { candidateId: ana.id } })).toBe(0)
  })
})

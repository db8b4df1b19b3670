import { beforeAll, describe, expect, it } from 'vitest'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import type { Prisma } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import {
  makeApplication,
  makeCandidate,
  makeCouncil,
  makeIntroduction,
  makePerson,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import { DESK_ROWS, deskTitle, type DeskScope } from './desk'
import { deskQueue } from './queries-desk.server'

const { db } = await useDatabase()

const now = new Date('2026-03-25T12:00:00Z')
const council = await makeCouncil(db)
const [broker, colleague] = [await makeStaff(db, council, 'broker'), await makeStaff(db, council, 'broker')]
const provider = await makeProvider(db, council, { name: 'Cherwell Valley Care' })
const site = await makeSite(db, provider)

const queue = (scope: DeskScope = 'mine', councilId = council.id) =>
  deskQueue(db, { councilId, personId: broker.personId, scope, now, limit: DESK_ROWS })

async function candidate(name: string, given: Partial<Prisma.CandidateUncheckedCreateInput> = {}, own = council) {
  return makeCandidate(db, own, {
    person: await makePerson(db, { name }),
    brokerPersonId: broker.personId,
    ...given,
  })
}

async function vacancy(title: string, given: Partial<Prisma.VacancyUncheckedCreateInput> = {}) {
  const row = await makeVacancy(db, provider, site, { title, ...given })
  await refreshSearchRow(db, row.id)
  return row
}

const names = (list: { rows: { name: string }[] }) => list.rows.map(({ name }) => name)

describe('the desk', () => {
  beforeAll(async () => {
    // Another council's people and vacancies must never show.
    const other = await makeCouncil(db)
    const stranger = await candidate(
      'Stranger',
      { brokerPersonId: broker.personId, nextActionOn: new Date('2026-03-01'), registeredAt: now },
      other,
    )
    const theirs = await makeProvider(db, other)
    const far = await makeVacancy(db, theirs, await makeSite(db, theirs), { title: 'Elsewhere' })
    await refreshSearchRow(db, far.id)
    await makeIntroduction(db, stranger, far, { status: 'awaiting_candidate' })
  })

  it('is empty and says so for a council where nothing happened', async () => {
    const nothing = await queue('all', (await makeCouncil(db)).id)
    expect(Object.values(nothing).every(({ rows, total }) => rows.length === 0 && total === 0)).toBe(true)
    expect(deskTitle(nothing)).toBe('No one is waiting for you')
  })

  it('asks for calls that are due, one’s own first; others’ only when asked for', async () => {
    await candidate('Due today', { nextActionOn: new Date('2026-03-25'), nextActionWords: 'Ask about Tuesday' })
    await candidate('Due long ago', { nextActionOn: new Date('2026-03-10') })
    await candidate('Due tomorrow', { nextActionOn: new Date('2026-03-26') })
    await candidate('Closed', { nextActionOn: new Date('2026-03-10'), status: 'closed', closedReason: 'not-now' })
    await candidate('Colleague’s', { nextActionOn: new Date('2026-03-01'), brokerPersonId: colleague.personId })
    const [mine, all] = [await queue(), await queue('all')]
    expect(names(mine.due)).toEqual(['Due long ago', 'Due today'])
    expect(mine.due.rows[1]).toMatchObject({ words: 'Ask about Tuesday', on: '2026-03-25', mine: true, careful: [] })
    expect(names(all.due)).toEqual(['Due long ago', 'Due today', 'Colleague’s'])
    expect(deskTitle(mine)).toBe('2 people are waiting for your call')
  })

  it('knows who waits longest without an introduction, and who has no broker', async () => {
    const introduced = await candidate('Introduced', { activeSince: new Date('2026-01-01T09:00:00Z') })
    const given = await vacancy('Given')
    await makeIntroduction(db, introduced, given, { status: 'awaiting_candidate' })
    const let_go = await candidate('Lapsed', { activeSince: new Date('2026-01-02T09:00:00Z') })
    await makeIntroduction(db, let_go, given, { status: 'lapsed' })
    await candidate('Paused', { status: 'paused', activeSince: new Date('2026-01-01T09:00:00Z') })
    await candidate('Nobody’s', { brokerPersonId: null, activeSince: new Date('2026-01-03T09:00:00Z') })
    const [mine, all] = [await queue(), await queue('all')]
    expect(names(mine.waiting)[0]).toBe('Lapsed')
    expect(names(mine.waiting)).not.toContain('Introduced')
    expect(names(mine.waiting)).not.toContain('Paused')
    expect(names(all.waiting).slice(0, 2)).toEqual(['Lapsed', 'Nobody’s'])
    expect(names(mine.unclaimed)).toEqual(['Nobody’s'])
    expect(mine.consents.rows).toMatchObject([{ name: 'Introduced', title: 'Given', provider: 'Cherwell Valley Care' }])
  })

  it('shows employers who are late until the application moves', async () => {
    const person = await candidate('Waits for an employer')
    const sent = await vacancy('Sent to')
    const introduction = await makeIntroduction(db, person, sent, { status: 'sent' })
    expect((await queue()).unanswered.rows).toMatchObject([{ id: introduction.id, title: 'Sent to' }])
    await db.introduction.update({
      where: { id: introduction.id },
      data: { answerDueAt: new Date('2026-03-26T09:00:00Z') },
    })
    expect((await queue()).unanswered.total).toBe(0)
    await db.introduction.update({
      where: { id: introduction.id },
      data: { answerDueAt: new Date('2026-03-20T09:00:00Z') },
    })
    await db.jobApplication.update({ where: { id: introduction.applicationId! }, data: { status: 'interviewing' } })
    expect((await queue()).unanswered.total).toBe(0)
  })

  it('lists vacancies with nobody, the oldest first, and new people near those hard to fill', async () => {
    const old = new Date('2026-03-01T08:00:00Z')
    const empty = await vacancy('Old and empty', { publishAt: old })
    await vacancy('New and empty', { publishAt: new Date('2026-03-20T08:00:00Z') })
    await vacancy('Full', { publishAt: old, openings: 1, openingsTaken: 1 })
    await vacancy('Over', { publishAt: old, closesAt: new Date('2026-03-20T08:00:00Z') })
    const applied = await vacancy('Applied for', { publishAt: old })
    await makeApplication(db, applied, await makePerson(db))
    const withdrawn = await vacancy('Withdrawn from', { publishAt: new Date('2026-03-02T08:00:00Z') })
    await makeApplication(db, withdrawn, await makePerson(db), { status: 'withdrawn' })
    const { nobody } = await queue()
    expect(nobody.rows.map(({ title }) => title)).toEqual(['Old and empty', 'Withdrawn from', 'New and empty'])
    expect(nobody).toMatchObject({ total: 3, rows: [{ town: 'Banbury', openingsLeft: 1 }, {}, {}] })

    const fresh = { registeredAt: new Date('2026-03-24T08:00:00Z') }
    await candidate('New and near', fresh)
    await candidate('New but far', { ...fresh, eastings: 500_000, northings: 300_000 })
    await candidate('New but rules it out', { ...fresh, rolesRuledOut: ['care-worker'] })
    const { near } = await queue()
    expect(names(near)).toEqual(['New and near'])
    expect(near.rows[0]).toMatchObject({ metres: expect.closeTo(283, 0) as number, others: 4 })
    expect(empty.id).toBeDefined()
  })

  it('puts reviews first that one may decide', async () => {
    const person = await candidate('Contests')
    const [one, two] = [await vacancy('First'), await vacancy('Second')]
    const make = async (to: typeof one, contested: string, due: string) => {
      const introduction = await makeIntroduction(db, person, to, { status: 'dismissed' })
      await db.matchReview.create({
        data: {
          councilId: council.id,
          candidateId: person.id,
          introductionId: introduction.id,
          words: 'Please look again.',
          createdAt: now,
          dueAt: new Date(due),
          contestedPersonId: contested,
        },
      })
    }
    await make(one, broker.personId, '2026-03-26T09:00:00Z')
    await make(two, colleague.personId, '2026-03-30T09:00:00Z')
    expect((await queue()).reviews.rows).toMatchObject([
      { title: 'Second', notForMe: false },
      { title: 'First', notForMe: true },
    ])
  })

  it('counts no further than it must', async () => {
    const many = await makeCouncil(db)
    for (let n = 0; n < 8; n += 1) await candidate(`Person ${n}`, { nextActionOn: new Date('2026-03-01') }, many)
    const { due } = await queue('mine', many.id)
    expect([due.rows.length, due.total]).toEqual([DESK_ROWS, 8])
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { makeCandidate } from '#app/testing/factories'
import { textOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { brokerPages } from './broker-pages.fixture'
import * as candidateMatches from './candidates/matches'
import * as impactTable from './impact.csv'
import * as impact from './impact'
import * as desk from './index'
import * as layout from './layout'
import * as match from './match'
import * as vacancies from './vacancies/index'
import * as vacancyMatches from './vacancies/matches'
import { fittingTitle, listedWords } from '#app/brokering/desk/match-words'
import type { CandidateMatches } from '#app/brokering/match-lists/queries-match-lists.server'

const { db } = await useDatabase()
const { council, neighbour, broker, browser, newNamed, newVacancy } = await brokerPages(db)
beforeEach(() => db.message.deleteMany())

const ownerOf = async (id: string) => (await db.candidate.findUniqueOrThrow({ where: { id } })).brokerPersonId
const press = (fields: Record<string, string>) => browser.post(desk.action, '/broker', {}, fields)

describe('the desk', () => {
  it('lists one’s own people, or everybody’s, and whoever has no broker', async () => {
    const [own, free] = [await newNamed('Wren Own'), await newNamed('Ivo Free', { brokerPersonId: null })]
    const colleague = await newNamed('Kit Elsewhere', { brokerPersonId: (await newNamed('Colleague')).personId })
    const mine = textOf(await browser.get(desk.loader, '/broker'))
    expect(mine).toContain(own.name)
    expect(mine).toContain(free.name)
    expect(mine).not.toContain(colleague.name)
    expect(textOf(await browser.get(desk.loader, '/broker?whose=all'))).toContain(colleague.name)
  })

  it('takes somebody on, once; whoever is somebody’s already stays there', async () => {
    const free = await newNamed('Ada Free', { brokerPersonId: null })
    const takeOn = { intent: 'take-on', candidateId: free.id, scope: 'all' }
    expect(await press(takeOn)).toMatchObject({ status: 302, location: '/broker?whose=all' })
    expect(await ownerOf(free.id)).toBe(broker.personId)
    const colleague = (await newNamed('Colleague')).personId
    const theirs = await newNamed('Bo Taken', { brokerPersonId: colleague })
    expect(await press({ ...takeOn, candidateId: theirs.id })).toMatchObject({
      status: 409,
      data: { problem: expect.stringContaining('Another broker was quicker') as string },
    })
    expect(await ownerOf(theirs.id)).toBe(colleague)
  })

  it('writes down that nobody answered, once for one press', async () => {
    const candidate = await newNamed('Cay Rung')
    const rung = { intent: 'no-answer', candidateId: candidate.id, formKey: 'rung-once' }
    for (let times = 0; times < 2; times += 1)
      expect(await press(rung)).toMatchObject({ status: 302, location: '/broker' })
    expect(await db.candidateContact.findMany({ where: { candidateId: candidate.id } })).toMatchObject([
      { kind: 'call', outcome: 'no-answer', byPersonId: broker.personId },
    ])
  })

  it('knows nobody of another council', async () => {
    const theirs = await makeCandidate(db, neighbour)
    for (const intent of ['take-on', 'no-answer'])
      expect((await press({ intent, candidateId: theirs.id, formKey: intent })).status).toBe(404)
    expect(await ownerOf(theirs.id)).toBeNull()
    expect(await db.candidateContact.count({ where: { candidateId: theirs.id } })).toBe(0)
  })
})

describe('the frame', () => {
  it('says who works here, for whom, and how much waits', async () => {
    const { data } = await browser.get(layout.loader, '/broker')
    expect(data).toMatchObject({
      council: { name: council.name },
      who: { personId: broker.personId },
      counts: { candidates: expect.any(Number) as number },
      alsoStaff: false,
      alsoProvider: false,
    })
  })
})

describe('vacancies', () => {
  it('are found by where they are and what they are; a place that is none is said', async () => {
    const vacancy = await newVacancy({ title: 'Support worker, Cropredy', roles: ['support-worker'] })
    const see = (query: string) => browser.get(vacancies.loader, `/broker/vacancies${query}`)
    expect(textOf(await see('?role=support-worker&where=OX16&radius=5'))).toContain(vacancy.title)
    expect(textOf(await see('?role=nurse'))).not.toContain(vacancy.title)
    expect((await see('?where=Nowhere+at+all')).data).toMatchObject({ placeProblem: expect.any(String) as string })
  })

  it('and candidates show who fits, best first', async () => {
    const [candidate, vacancy] = [
      await newNamed('Fay Fitting'),
      await newVacancy({ title: 'Care assistant, Adderbury' }),
    ]
    const people = await browser.get(vacancyMatches.loader, '/x', { id: vacancy.id })
    expect(people.data).toMatchObject({ listed: { blocked: null } })
    expect(textOf(people)).toContain(candidate.name)
    const jobs = await browser.get(candidateMatches.loader, '/x', { id: candidate.id })
    expect(jobs.data).toMatchObject({ listed: { blocked: null } })
    expect(textOf(jobs)).toContain(vacancy.title)
    await db.candidate.update({ where: { id: candidate.id }, data: { status: 'paused' } })
    expect((await browser.get(candidateMatches.loader, '/x', { id: candidate.id })).data).toMatchObject({
      listed: { matches: [], blocked: expect.anything() as object },
    })
  })
})

describe('the lists of who fits', () => {
  it('say how many fit, not how many are listed, and keep apart what was not asked for', async () => {
    const place = { eastings: 300_000, northings: 500_000 }
    const near = await newVacancy({ roles: ['activities-coordinator'], title: 'Activities, Fairway' })
    await db.$executeRaw`
      update search_site set position = point(300000, 500000) where vacancy_id = ${near.id}::uuid`
    const many = 23
    for (let n = 0; n < many; n += 1)
      await newNamed(`Asked ${n}`, { ...place, rolesWanted: ['activities-coordinator'], payWishPence: 5_000 })
    const besides = await newNamed('Besides Best', { ...place, rolesWanted: ['care-worker'] })
    const { data } = await browser.get(vacancyMatches.loader, '/x', { id: near.id })
    const { listed } = data as { listed: CandidateMatches }
    expect([listed.total, listed.matches.length, listed.alsoTotal]).toEqual([many, 20, 1])
    expect(listed.also.map(({ candidate }) => candidate.candidateId)).toEqual([besides.id])
    // However well they fit, they are never above somebody who asked for it.
    expect(listed.also[0]!.fit.score).toBeGreaterThan(listed.matches[0]!.fit.score)
  })

  it('put a full heading over them', () => {
    const words = {
      none: 'none',
      one: 'one',
      many: (count: string) => `${count} fit`,
      might: (count: string) => `${count} might`,
    }
    const title = (total: number, alsoTotal: number) => fittingTitle({ total, alsoTotal }, words)
    expect([title(0, 0), title(1, 5), title(20, 0), title(1_234, 0), title(0, 3)]).toEqual([
      'none',
      'one',
      '20 fit',
      '1,234 fit',
      '3 might',
    ])
    expect([listedWords(20, 134), listedWords(3, 3), listedWords(2, 2), listedWords(1, 1)]).toEqual([
      'The best 20 of 134.',
      'All 3, best first.',
      'Both, best first.',
      'The only one.',
    ])
  })
})

describe('a match', () => {
  async function pair(columns: Parameters<typeof newNamed>[1] = {}) {
    const [candidate, vacancy] = [await newNamed('Wren Matched', columns), await newVacancy()]
    const params = { candidateId: candidate.id, vacancyId: vacancy.id }
    const path = `/broker/matches/${candidate.id}/${vacancy.id}`
    return {
      candidate,
      params,
      see: (query = '') => browser.get(match.loader, `${path}${query}`, params),
      decide: (fields: Record<string, string>) => browser.post(match.action, path, params, fields),
      rows: () => db.introduction.findMany({ where: params }),
      people: `/broker/vacancies/${vacancy.id}/matches`,
      jobs: `/broker/candidates/${candidate.id}/matches`,
    }
  }

  it('is endorsed with the candidate asked, once', async () => {
    const { see, decide, rows, candidate, people } = await pair()
    expect((await see('?do=dismiss&from=vacancy')).data).toMatchObject({
      mayEndorse: true,
      decision: 'dismiss',
      from: 'vacancy',
    })
    expect((await see('?do=nonsense')).data).toMatchObject({ decision: 'ask', from: 'candidate' })
    const words = { intent: 'ask', from: 'vacancy', brokerWords: 'Kind and punctual.' }
    expect(await decide(words)).toMatchObject({ status: 302, location: people })
    expect(await rows()).toMatchObject([{ status: 'awaiting_candidate', brokerPersonId: broker.personId }])
    expect(await db.message.findMany()).toMatchObject([{ recipient: candidate.person.email }])
    const again = await decide(words)
    expect(again).toMatchObject({ status: 409, data: { form: { values: { brokerWords: 'Kind and punctual.' } } } })
    expect(textOf(again)).toContain('being introduced to this job already')
    expect(await rows()).toHaveLength(1)
  })

  it('is sent on when they said yes to the broker, whose words about it are asked for', async () => {
    const { decide, rows, jobs } = await pair()
    const spoken = { intent: 'spoken', how: 'phone', consentWords: 'She said yes on Monday.' }
    const wordless = await decide({ ...spoken, consentWords: '' })
    expect(wordless).toMatchObject({ status: 422, data: { form: { errors: { consentWords: expect.any(Array) } } } })
    expect(await rows()).toEqual([])
    expect(await decide(spoken)).toMatchObject({ status: 302, location: jobs })
    expect(await rows()).toMatchObject([{ status: 'sent', consentHow: 'phone', applicationId: expect.any(String) }])
  })

  it('is dismissed with a reason', async () => {
    const { decide, rows, jobs } = await pair()
    expect((await decide({ intent: 'dismiss', reason: 'none-of-these' })).status).toBe(422)
    expect(await rows()).toEqual([])
    expect(await decide({ intent: 'dismiss', reason: 'journey' })).toMatchObject({ status: 302, location: jobs })
    expect(await rows()).toMatchObject([{ status: 'dismissed', reason: 'journey' }])
  })

  it('that is too far needs words; one they ruled out themselves is not endorsed at all', async () => {
    const far = await pair({ eastings: 505_800, reachMetres: 5_000 })
    expect((await far.see()).data).toMatchObject({ mayEndorse: true, needsWords: true })
    expect(await far.decide({ intent: 'ask' })).toMatchObject({
      status: 409,
      data: { form: { errors: { spokenAbout: [expect.stringContaining('you spoke about it')] } } },
    })
    expect(await far.decide({ intent: 'ask', spoke: 'yes', spokenAbout: 'The home sends a car.' })).toMatchObject({
      status: 302,
    })
    const ruledOut = await pair({ rolesWanted: ['support-worker'], rolesRuledOut: ['care-worker'] })
    expect((await ruledOut.see()).data).toMatchObject({ mayEndorse: false })
    expect(await ruledOut.decide({ intent: 'ask', spoke: 'yes', spokenAbout: 'They would.' })).toMatchObject({
      status: 409,
    })
    expect(await ruledOut.rows()).toEqual([])
  })

  it.each(['registered', 'profiled', 'paused', 'placed', 'in_work_support', 'closed'])(
    'of somebody whose case is %s can be looked at and dismissed, but nobody is asked',
    async (status) => {
      const { candidate, see, decide, rows } = await pair()
      await db.candidate.update({
        where: { id: candidate.id },
        data: { status, closedReason: status === 'closed' ? 'moved-away' : null },
      })
      expect((await see()).data).toMatchObject({ match: { fits: true }, mayEndorse: false, blocked: 'not-active' })
      const spoken = { intent: 'spoken', how: 'phone', consentWords: 'She said yes on Monday.' }
      for (const decision of [{ intent: 'ask' }, spoken]) {
        const refusedNow = await decide(decision)
        expect(refusedNow.status).toBe(409)
        expect(textOf(refusedNow)).toContain('their case is not active')
      }
      expect(await rows()).toEqual([])
      expect(await db.message.count()).toBe(0)
    },
  )

  it('of somebody who took their consent back is not endorsed either', async () => {
    const { candidate, see, decide } = await pair()
    await db.consent.updateMany({ where: { personId: candidate.personId }, data: { withdrawnAt: new Date() } })
    expect((await see()).data).toMatchObject({ mayEndorse: false, blocked: 'no-consent' })
    expect((await decide({ intent: 'ask' })).status).toBe(409)
  })

  it('of another council’s candidate, or of ids that are none, is not there', async () => {
    const { params } = await pair()
    const theirs = await makeCandidate(db, neighbour)
    for (const candidateId of [theirs.id, 'x', '']) {
      const odd = { ...params, candidateId }
      expect((await browser.get(match.loader, '/broker/matches/x/y', odd)).status).toBe(404)
      expect((await browser.post(match.action, '/broker/matches/x/y', odd, { intent: 'ask' })).status).toBe(404)
    }
    expect(await db.introduction.count({ where: { candidateId: theirs.id } })).toBe(0)
  })
})

describe('who gets on', () => {
  it('is told for quarters that are over, as a page and as a table, and names nobody', async () => {
    const candidate = await newNamed('Una Counted')
    const page = await browser.get(impact.loader, '/broker/impact?quarter=2099-q1')
    expect(page.data).toMatchObject({ quarter: expect.stringMatching(/^2025/) as string, quarters: expect.any(Array) })
    expect(textOf(page)).not.toContain(candidate.name)
    const { response, headers } = await browser.get(impactTable.loader, '/broker/impact.csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(await response!.text()).not.toContain(candidate.name)
  })
})

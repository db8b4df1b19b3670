import { beforeAll, describe, expect, it } from 'vitest'
import { defaultWeights } from '#app/brokering/matching/weights'
import type { Fit } from '#app/brokering/matching/match'
import { useDatabase } from '#app/testing/database'
import { bruteForce, makeMarket, NOW as now, TODAY } from './market.fixture'
import { OTHERS_LISTED } from './order'
import { excludedCandidates, excludedVacancies } from './queries-excluded.server'
import { explainPair } from './queries-explain-pair.server'
import { bestCandidates, bestVacancies } from './queries-match-lists.server'
import { loadCandidates } from './queries-pair-facts.server'
import { scorePairs } from './queries-score-pairs.server'
import { rankVacancies } from './rank-vacancies.server'

const { db } = await useDatabase()

const DAY = 86_400_000
const LIMIT = 8

let market: Awaited<ReturnType<typeof makeMarket>>
let pairs: Awaited<ReturnType<typeof bruteForce>>
beforeAll(async () => {
  market = await makeMarket(db)
  pairs = await bruteForce(db)
}, 60_000)

type Pair = (typeof pairs)[number]
const isAsked = ({ match }: Pair) => match.fits && match.asked
const scoreOf = ({ match }: Pair) => (match.fits ? match.score : -1)
const recent = (introductions: { status: string; createdAt: Date }[]) =>
  introductions.filter(
    ({ status, createdAt }) => status !== 'dismissed' && now.getTime() - createdAt.getTime() < 28 * DAY,
  ).length
const daysSince = (at: Date) => Math.floor((now.getTime() - at.getTime()) / DAY)
const before = (a: string, b: string) => (a < b ? -1 : 1)

/** The order, spelled out: score, urgency, days waited, introductions per opening, id. */
const vacancyOrder = (a: Pair, b: Pair) =>
  scoreOf(b) - scoreOf(a) ||
  Math.floor((a.vacancy.closesAt!.getTime() - now.getTime()) / DAY) -
    Math.floor((b.vacancy.closesAt!.getTime() - now.getTime()) / DAY) ||
  daysSince(b.vacancy.publishAt!) - daysSince(a.vacancy.publishAt!) ||
  recent(a.vacancy.introductions) / (a.vacancy.openings - a.vacancy.openingsTaken) -
    recent(b.vacancy.introductions) / (b.vacancy.openings - b.vacancy.openingsTaken) ||
  before(a.vacancy.id, b.vacancy.id)

const candidateOrder = (a: Pair, b: Pair) =>
  scoreOf(b) - scoreOf(a) ||
  daysSince(b.candidate.activeSince!) - daysSince(a.candidate.activeSince!) ||
  recent(a.candidate.introductions) - recent(b.candidate.introductions) ||
  before(a.candidate.id, b.candidate.id)

describe('the best vacancies for a candidate', () => {
  it('are those of looking at every vacancy there is, explained', async () => {
    let [listed, longer, besides] = [0, 0, 0]
    for (const { id: candidateId, councilId } of market.candidates) {
      const own = pairs
        .filter(({ candidate, free, match }) => candidate.id === candidateId && free && match.fits)
        .toSorted(vacancyOrder)
      const [asked, others] = [own.filter(isAsked), own.filter((pair) => !isAsked(pair))]
      const found = await bestVacancies(db, { candidateId, councilId, now, limit: LIMIT })
      const expected = asked.slice(0, LIMIT)
      expect([found!.total, found!.alsoTotal]).toEqual([asked.length, others.length])
      expect(found!.also.map(({ vacancy, fit }) => [vacancy.vacancyId, fit])).toEqual(
        others.slice(0, OTHERS_LISTED).map(({ vacancy, match }) => [vacancy.id, match]),
      )
      longer += asked.length > LIMIT ? 1 : 0
      besides += others.length
      expect(found!.matches.map(({ vacancy, fit }) => [vacancy.vacancyId, fit])).toEqual(
        expected.map(({ vacancy, match }) => [vacancy.id, match]),
      )
      listed += expected.length
    }
    expect(listed).toBeGreaterThan(market.candidates.length * 2)
    expect(longer).toBeGreaterThan(3)
    expect(besides).toBeGreaterThan(20)
  })

  it('are the same however few are read at a time', async () => {
    const settings = { weights: defaultWeights, today: TODAY } as const
    let [fewer, all] = [0, 0]
    for (const { id, councilId } of market.candidates) {
      const [loaded] = await loadCandidates(db, { candidateIds: [id], councilId, now })
      const given = { ...loaded!, settings, now, limit: 1 }
      const [small, large] = [
        await rankVacancies(db, { ...given, firstSites: 3 }),
        await rankVacancies(db, { ...given, firstSites: 10_000 }),
      ]
      expect(small.best.map(({ vacancy, score }) => [vacancy.facts.id, score])).toEqual(
        large.best.map(({ vacancy, score }) => [vacancy.facts.id, score]),
      )
      fewer += small.considered
      all += large.considered
    }
    expect(fewer).toBeLessThan(all)
  })

  it('counts no further than the nearest of so many sites, and says when there may be more', async () => {
    const settings = { weights: defaultWeights, today: TODAY } as const
    let incomplete = 0
    for (const { id, councilId } of market.candidates) {
      const [loaded] = await loadCandidates(db, { candidateIds: [id], councilId, now })
      const given = { ...loaded!, settings, now, limit: 1 }
      const [few, all] = [
        await rankVacancies(db, { ...given, counted: 3 }),
        await rankVacancies(db, { ...given, counted: 10_000 }),
      ]
      expect(all.complete).toBe(true)
      expect(few.fitting).toBeLessThanOrEqual(all.fitting)
      // The best are the best all the same.
      expect(few.best.map(({ score }) => score)).toEqual(all.best.map(({ score }) => score))
      if (!few.complete) incomplete += 1
    }
    expect(incomplete).toBeGreaterThan(0)
  })

  it('are none for somebody who is not active or took their consent back, which is said', async () => {
    const answers = await Promise.all(
      market.candidates.map(({ id: candidateId, councilId }) => bestVacancies(db, { candidateId, councilId, now })),
    )
    const blocked = answers.filter((answer) => answer!.blocked !== null)
    expect(new Set(blocked.map((answer) => answer!.blocked))).toEqual(new Set(['not-active', 'no-consent']))
    expect(blocked.every((answer) => answer!.matches.length === 0)).toBe(true)
  })
})

describe('the best candidates for a vacancy', () => {
  it('are those of looking at every candidate of the council, and the parts are the same from either side', async () => {
    let listed = 0
    for (const { id: vacancyId, councilId } of market.vacancies) {
      const own = pairs.filter(
        ({ vacancy, candidate, free, match }) =>
          vacancy.id === vacancyId && candidate.councilId === councilId && free && match.fits,
      )
      const [asked, others] = [own.filter(isAsked), own.filter((pair) => !isAsked(pair))]
      const found = await bestCandidates(db, { vacancyId, councilId, now, limit: 2 })
      const expected = asked.toSorted(candidateOrder).slice(0, 2)
      expect([found!.total, found!.alsoTotal]).toEqual([asked.length, others.length])
      expect(found!.also.map(({ candidate, fit }) => [candidate.candidateId, fit])).toEqual(
        others
          .toSorted(candidateOrder)
          .slice(0, OTHERS_LISTED)
          .map(({ candidate, match }) => [candidate.id, match]),
      )
      expect(found!.matches.map(({ candidate, fit }) => [candidate.candidateId, fit])).toEqual(
        expected.map(({ candidate, match }) => [candidate.id, match]),
      )
      expect(found!.blocked).toBe(pairs.find(({ vacancy }) => vacancy.id === vacancyId)!.open ? null : 'not-open')
      listed += expected.length
    }
    expect(listed).toBeGreaterThan(50)
  })
})

describe('what does not fit', () => {
  it('is listed from near to far, with every reason and what would have to change', async () => {
    const { id: candidateId, councilId } = market.candidates[0]!
    const found = await excludedVacancies(db, { candidateId, councilId, now, limit: LIMIT })
    expect(found).toHaveLength(LIMIT)
    const unfit = pairs.filter(({ candidate, open, match }) => candidate.id === candidateId && open && !match.fits)
    for (const { vacancy, exclusions } of found!)
      expect(unfit.find((pair) => pair.vacancy.id === vacancy.vacancyId)!.match).toEqual({ fits: false, exclusions })
    const miles = found!.map(({ vacancy }) => vacancy.distance!.miles)
    expect(miles).toEqual(miles.toSorted((a, b) => a - b))
  })

  it('is found from the vacancy, too', async () => {
    const open = new Set(pairs.filter((pair) => pair.open).map(({ vacancy }) => vacancy.id))
    const { id: vacancyId, councilId } = market.vacancies.find(({ id }) => open.has(id))!
    const found = await excludedCandidates(db, { vacancyId, councilId, now, limit: LIMIT })
    expect(found!.length).toBeGreaterThan(0)
    for (const { candidate, exclusions } of found!) {
      const pair = pairs.find((one) => one.vacancy.id === vacancyId && one.candidate.id === candidate.candidateId)!
      expect(pair.match).toEqual({ fits: false, exclusions })
      expect([pair.free, pair.candidate.councilId]).toEqual([true, councilId])
    }
  })
})

describe('one pair', () => {
  it('is explained as the lists explain it', async () => {
    for (const pair of pairs.filter((_, at) => at % 211 === 0)) {
      const ids = { candidateId: pair.candidate.id, vacancyId: pair.vacancy.id, councilId: pair.candidate.councilId }
      const explained = await explainPair(db, { ...ids, now })
      expect(explained!.match).toEqual(pair.match)
      expect([explained!.vacancy.vacancyId, explained!.candidate.candidateId]).toEqual([ids.vacancyId, ids.candidateId])
    }
  })

  it('is scored the same in a round of many', async () => {
    const councilId = market.councils[0].id
    const [candidateIds, vacancyIds] = [market.candidates.map(({ id }) => id), market.vacancies.map(({ id }) => id)]
    const found = await scorePairs(db, { candidateIds, vacancyIds, councilId, now })
    const expected = pairs.filter(
      ({ candidate, match, free }) => candidate.councilId === councilId && match.fits && free,
    )
    const key = (one: { candidateId: string; vacancyId: string; score: number }) =>
      `${one.candidateId} ${one.vacancyId} ${one.score}`
    expect(found.pairs.map(key).toSorted()).toEqual(
      expected
        .map(({ candidate, vacancy, match }) =>
          key({ candidateId: candidate.id, vacancyId: vacancy.id, score: (match as Fit).score }),
        )
        .toSorted(),
    )
  })
})

it('keeps to the council: another one finds neither its candidates nor its vacancies', async () => {
  const [one, other] = market.councils
  const candidate = market.candidates.find(({ councilId }) => councilId === one.id)!
  const vacancy = market.vacancies.find(({ councilId }) => councilId === one.id)!
  const asked = { candidateId: candidate.id, vacancyId: vacancy.id, councilId: other.id, now }
  expect(await bestVacancies(db, asked)).toBeNull()
  expect(await excludedVacancies(db, asked)).toBeNull()
  expect(await bestCandidates(db, asked)).toBeNull()
  expect(await excludedCandidates(db, asked)).toBeNull()
  expect(await explainPair(db, asked)).toBeNull()
  const given = { candidateIds: [candidate.id], vacancyIds: [vacancy.id], councilId: other.id, now }
  expect((await scorePairs(db, given)).pairs).toEqual([])
})

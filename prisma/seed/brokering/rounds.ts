import { compareMethods } from '#app/brokering/rounds/methods/comparison'
import { marketOfScores, scoresOfPairs } from '#app/brokering/rounds/methods/market'
import type { ScoredPair } from '#app/brokering/rounds/round'
import { threeMethods } from '#app/brokering/rounds/methods/three-methods.server'
import { DEFAULT_WEIGHTS_VERSION } from '#app/brokering/matching/weights'
import type { Prisma } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import type { DemoCase } from './candidates'
import { ENDORSED_ROUND, type DemoIntroduction } from './introductions'
import { fitOf } from './matching-facts'
import { idOf } from '../random'
import type { DemoVacancy } from '../jobs/vacancies'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

export type DemoRound = {
  row: Prisma.MatchingRoundCreateManyInput & {
    createdAt: Date
    workedOutAt: Date
    endorsedAt: Date | null
    createdByPersonId: string
  }
  candidates: Prisma.RoundCandidateCreateManyInput[]
  vacancies: Prisma.RoundVacancyCreateManyInput[]
  pairs: Prisma.RoundPairCreateManyInput[]
}

type Given = {
  candidates: readonly DemoCase[]
  vacancies: readonly DemoVacancy[]
  introductions: readonly DemoIntroduction[]
  /** Openings that are taken, by vacancy. */
  taken: ReadonlyMap<string, number>
  now: Date
}

/** A round that is worked out and waits to be looked at, and one whose introductions were made two weeks ago. */
export async function inventRounds({ candidates, vacancies, introductions, taken, now }: Given): Promise<DemoRound[]> {
  const council = idOf('council', 'oxfordshire')
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS - HOUR_MS)
  const spare = ({ row }: Pick<DemoVacancy, 'row'>) => row.openings - (taken.get(row.id) ?? 0)
  const live = vacancies.filter(
    ({ row, state, site }) =>
      row.councilId === council && state === 'live' && site.publicPrecision === 'exact' && spare({ row }) > 0,
  )
  const introduced = new Set(introductions.map(({ row }) => `${row.candidateId} ${row.vacancyId}`))
  const made = introductions.filter(({ story }) => story.fromRound)
  const looking = candidates.filter(({ status, row }) => status === 'active' && row.councilId === council)

  const fair = await round({
    id: ENDORSED_ROUND,
    name: 'Banbury jobs fair',
    broker: 'broker3',
    at: ago(15),
    people: [...made.map(({ candidate }) => candidate), ...looking.slice(-3)],
    places: [...new Set(made.map(({ vacancy }) => vacancy))],
    isOld: true,
  })
  // A broker placed some by hand: what was endorsed is what introductions were made from.
  const placed = new Map(made.map(({ row }) => [row.candidateId, row.vacancyId]))
  for (const member of fair.candidates) member.placedWith = placed.get(member.candidateId) ?? null

  const leavers = looking.filter((person) => live.filter((vacancy) => fits(person, vacancy)).length >= 5).slice(0, 14)
  const academy = await round({
    id: idOf('round', 'worked-out'),
    name: 'Abingdon and Witney College, November leavers',
    broker: 'broker',
    at: ago(1),
    people: leavers,
    places: mostWanted(leavers),
    isOld: false,
  })
  return [fair, academy]

  function fits({ id, profile }: DemoCase, vacancy: DemoVacancy): boolean {
    return fitOf(id, profile, vacancy, londonDate(now)) !== null
  }

  /** Ten vacancies that most of these people fit. */
  function mostWanted(people: readonly DemoCase[]): DemoVacancy[] {
    const today = londonDate(now)
    const fitting = (vacancy: DemoVacancy) =>
      people.filter(({ id, profile }) => fitOf(id, profile, vacancy, today)).length
    return live
      .map((vacancy) => ({ vacancy, people: fitting(vacancy) }))
      .toSorted((a, b) => b.people - a.people || (a.vacancy.id < b.vacancy.id ? -1 : 1))
      .slice(0, 10)
      .map(({ vacancy }) => vacancy)
  }

  type Wanted = {
    id: string
    name: string
    broker: string
    at: Date
    people: DemoCase[]
    places: DemoVacancy[]
    /** Endorsed a day after it was worked out; what it introduced then fitted then. */
    isOld: boolean
  }

  async function round({ id, name, broker, at, people, places, isOld }: Wanted): Promise<DemoRound> {
    const today = londonDate(at)
    const pairs: ScoredPair[] = people.flatMap((person) =>
      places.flatMap((vacancy) => {
        const fit = fitOf(person.id, person.profile, vacancy, today)
        if (!fit || (!isOld && introduced.has(`${person.id} ${vacancy.id}`))) return []
        return { candidateId: person.id, vacancyId: vacancy.id, score: fit.score, wants: fit.wants, needs: fit.needs }
      }),
    )
    const openings = places.map(({ id: vacancyId, row }) => ({
      id: vacancyId,
      openings: isOld ? Math.max(1, row.openings) : spare({ row }),
    }))
    const lotterySeed = 20_261_122
    const asked = { candidateIds: people.map(({ id: candidateId }) => candidateId), vacancies: openings }
    const market = marketOfScores(scoresOfPairs(asked, pairs), { seed: lotterySeed })
    const worked = await threeMethods(market)
    if (!worked.ok) throw new Error(`The demo's round could not be worked out: ${worked.reason}`)
    const endorsedAt = isOld ? new Date(at.getTime() + DAY_MS) : null
    const createdByPersonId = idOf('account', broker)
    return {
      row: {
        id,
        councilId: council,
        name,
        status: isOld ? 'endorsed' : 'worked_out',
        lotterySeed,
        weightsVersion: DEFAULT_WEIGHTS_VERSION,
        results: { ...worked.results, comparison: compareMethods(market, worked.results) },
        method: 'candidate',
        createdByPersonId,
        createdAt: at,
        updatedAt: endorsedAt ?? new Date(at.getTime() + HOUR_MS / 2),
        workedOutAt: new Date(at.getTime() + HOUR_MS / 2),
        endorsedAt,
        endorsedByPersonId: endorsedAt && createdByPersonId,
      },
      candidates: people.map((person) => ({
        roundId: id,
        candidateId: person.id,
        statedOrder: [],
        placedWith: worked.results.candidate[person.id] ?? null,
      })),
      vacancies: openings.map((vacancy) => ({
        roundId: id,
        vacancyId: vacancy.id,
        openings: vacancy.openings,
        statedOrder: [],
      })),
      pairs: pairs.map((pair) => ({ roundId: id, ...pair })),
    }
  }
}

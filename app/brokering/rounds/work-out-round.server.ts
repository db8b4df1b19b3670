import { setImmediate } from 'node:timers/promises'
import { scorePairs } from '#app/brokering/match-lists/queries-score-pairs.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { isUuid } from '#app/shared/uuid'
import { compareMethods } from './methods/comparison'
import { lockRound, moveRound } from './lock-round.server'
import { marketOfScores, scoresOfPairs } from './methods/market'
import { writePlacements } from './place-candidate.server'
import { roundInstance } from './queries-rounds.server'
import { roundTransitions, type ScoredPair } from './round'
import { threeMethods } from './methods/three-methods.server'

export type WorkOutRefusal = 'not-found' | 'not-allowed' | 'nobody-chosen' | 'introduced' | 'changed' | 'took-too-long'

/** Candidates scored in one go; others are answered in between. */
const SLICE = 100

/**
 * Scores everybody with every vacancy, works out the three methods, and puts everybody where the first of them does.
 * Nothing is locked meanwhile: if the round was changed in between, the result is thrown away. Doing it again gives the
 * same result as long as candidates, vacancies and weights are the same.
 */
export async function workOutRound(
  { roundId }: { roundId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<{ placed: number }, WorkOutRefusal>> {
  const now = clock.now()
  const round = isUuid(roundId)
    ? await db.matchingRound.findFirst({ where: { id: roundId, councilId: council.id } })
    : null
  if (!round) return refused('not-found')
  if (await db.introduction.findFirst({ where: { roundId } })) return refused('introduced')
  const { candidateIds, openings, stated } = await roundInstance(db, { roundId })
  const facts = { people: candidateIds.length, vacancies: openings.size, placed: 0 }
  const step = next(roundTransitions, round.status, 'work_out', facts)
  if (!step.ok) return refused(step.reason === 'nobody-chosen' ? 'nobody-chosen' : 'not-allowed')

  const scope = { candidateIds, vacancyIds: [...openings.keys()], councilId: council.id, now }
  const { pairs: fitting, weightsVersions } = await scoreInSlices(db, scope)
  const pairs = fitting.filter((pair) => hasTheirWord(pair, stated.candidates))
  const [weightsVersion = null, ...others] = weightsVersions
  if (others.length > 0) return refused('changed')
  const vacancies = [...openings].map(([id, room]) => ({ id, openings: room }))
  const market = marketOfScores(scoresOfPairs({ candidateIds, vacancies }, pairs), { stated, seed: round.lotterySeed })
  const worked = await threeMethods(market)
  if (!worked.ok) return refused(worked.reason)
  const { results } = worked
  const stored = { ...results, comparison: compareMethods(market, results) }

  return inTransaction(db, async (tx): Promise<Outcome<{ placed: number }, WorkOutRefusal>> => {
    const locked = await lockRound(tx, { roundId, councilId: council.id })
    if (!locked) return refused('not-found')
    const latest = await tx.matchingRound.findUniqueOrThrow({ where: { id: roundId } })
    if (latest.updatedAt.getTime() !== round.updatedAt.getTime()) return refused('changed')
    const data = { results: stored, method: 'candidate', weightsVersion, workedOutAt: now }
    const moved = await moveRound({ tx, round: locked, now, by: actor.personId }, 'work_out', { data })
    if (!moved.ok) return refused('changed')
    await writePairs(tx, roundId, pairs)
    await writePlacements(tx, roundId, results.candidate)
    return ok({ placed: Object.keys(results.candidate).length })
  })
}

/** Nobody is placed in work that they neither asked for nor put in their own order. */
function hasTheirWord(
  { candidateId, vacancyId, asked }: { candidateId: string; vacancyId: string; asked: boolean },
  stated: ReadonlyMap<string, readonly string[]>,
): boolean {
  return asked || (stated.get(candidateId)?.includes(vacancyId) ?? false)
}

type Scope = { candidateIds: string[]; vacancyIds: string[]; councilId: string; now: Date }

type Scored = {
  pairs: (ScoredPair & { asked: boolean })[]
  /** More than one if somebody changed them meanwhile. */ weightsVersions: Set<number>
}

async function scoreInSlices(db: PrismaClient, { candidateIds, ...scope }: Scope): Promise<Scored> {
  const scored: Scored = { pairs: [], weightsVersions: new Set() }
  for (let from = 0; from < candidateIds.length; from += SLICE) {
    const slice = await scorePairs(db, { ...scope, candidateIds: candidateIds.slice(from, from + SLICE) })
    scored.weightsVersions.add(slice.weightsVersion)
    for (const pair of slice.pairs) scored.pairs.push(pair)
    await setImmediate()
  }
  return scored
}

/** 150,000 pairs at most, in one statement. */
async function writePairs(tx: Tx, roundId: string, pairs: readonly ScoredPair[]): Promise<void> {
  await tx.$executeRaw`delete from round_pair where round_id = ${roundId}::uuid`
  await tx.$executeRaw`
    insert into round_pair (round_id, candidate_id, vacancy_id, score, wants, needs)
    select ${roundId}::uuid, * from unnest(${pairs.map(({ candidateId }) => candidateId)}::uuid[],
      ${pairs.map(({ vacancyId }) => vacancyId)}::uuid[], ${pairs.map(({ score }) => score)}::int[],
      ${pairs.map(({ wants }) => wants)}::int[], ${pairs.map(({ needs }) => needs)}::int[])`
}

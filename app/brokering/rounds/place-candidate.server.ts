import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { lockRound, moveRound } from './lock-round.server'
import { readResults, type RoundMethod } from './round'

export type PlaceRefusal = 'not-found' | 'not-allowed' | 'introduced' | 'does-not-fit' | 'full'

type Wanted = {
  roundId: string
  candidateId: string
  /** Null takes their place away. */
  vacancyId: string | null
  /** The broker says that they know it does not fit. Endorsing it still asks why. */
  byHand: boolean
}

/** A broker moves somebody in a round that is worked out, as long as the vacancy has room there. */
export function placeCandidate(
  { roundId, candidateId, vacancyId, byHand }: Wanted,
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<object, PlaceRefusal>> {
  return inTransaction(db, async (tx) => {
    const round = await lockRound(tx, { roundId, councilId: council.id })
    if (!round || !isUuid(candidateId) || (vacancyId !== null && !isUuid(vacancyId))) return refused('not-found')
    const key = { roundId_candidateId: { roundId, candidateId } }
    const member = await tx.roundCandidate.findUnique({ where: key })
    if (!member) return refused('not-found')
    if (member.placedWith === vacancyId) return ok()
    if (await tx.introduction.findFirst({ where: { roundId, candidateId } })) return refused('introduced')
    if (vacancyId) {
      const problem = await whyNot(tx, { roundId, candidateId, vacancyId, byHand })
      if (problem) return refused(problem)
    }
    const step = await moveRound({ tx, round, now: clock.now(), by: actor.personId }, 'place')
    if (!step.ok) return refused('not-allowed')
    await tx.roundCandidate.update({ where: key, data: { placedWith: vacancyId } })
    return ok()
  })
}

type Pair = { roundId: string; candidateId: string; vacancyId: string; byHand: boolean }

async function whyNot(tx: Tx, { roundId, candidateId, vacancyId, byHand }: Pair): Promise<PlaceRefusal | null> {
  const vacancy = await tx.roundVacancy.findUnique({ where: { roundId_vacancyId: { roundId, vacancyId } } })
  if (!vacancy) return 'not-found'
  const taken = await tx.roundCandidate.count({ where: { roundId, placedWith: vacancyId } })
  if (taken >= vacancy.openings) return 'full'
  if (byHand) return null
  const pair = { roundId_candidateId_vacancyId: { roundId, candidateId, vacancyId } }
  return (await tx.roundPair.findUnique({ where: pair })) ? null : 'does-not-fit'
}

/** Puts everybody where another method puts them; what was moved by hand is lost. */
export function beginFromMethod(
  { roundId, method }: { roundId: string; method: RoundMethod },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<object, 'not-found' | 'not-allowed' | 'introduced'>> {
  return inTransaction(db, async (tx) => {
    const round = await lockRound(tx, { roundId, councilId: council.id })
    if (!round) return refused('not-found')
    if (await tx.introduction.findFirst({ where: { roundId } })) return refused('introduced')
    const stored = await tx.matchingRound.findUniqueOrThrow({ where: { id: roundId }, select: { results: true } })
    const results = readResults(stored.results)
    if (!results) return refused('not-allowed')
    const given = { data: { method }, code: method }
    const step = await moveRound({ tx, round, now: clock.now(), by: actor.personId }, 'place', given)
    if (!step.ok) return refused('not-allowed')
    await writePlacements(tx, roundId, results[method])
    return ok()
  })
}

/** One statement, however many people. */
export async function writePlacements(tx: Tx, roundId: string, placements: Record<string, string>): Promise<void> {
  await tx.$executeRaw`
    update round_candidate m set placed_with = (${JSON.stringify(placements)}::jsonb ->> m.candidate_id::text)::uuid
    where m.round_id = ${roundId}::uuid`
}

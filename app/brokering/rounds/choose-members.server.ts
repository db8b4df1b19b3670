import { inTransaction, Prisma, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { lockRound, moveRound, type LockedRound } from './lock-round.server'
import { MOST_CANDIDATES, MOST_STATED, MOST_VACANCIES } from './round'

export type ChooseRefusal = 'not-found' | 'not-allowed' | 'too-many' | 'too-many-openings'
type Chosen = Outcome<{ changed: number }, ChooseRefusal>
type Refusal = Exclude<ChooseRefusal, 'not-found' | 'not-allowed'>

/**
 * Changes who takes part: locks the round, lets `change` do it (it answers how many), and takes back what was worked
 * out. Nothing to change leaves the round as it is.
 */
function changing(
  roundId: string,
  { db, clock, actor, council }: CouncilWork,
  change: (tx: Tx, round: LockedRound) => Promise<number | Refusal>,
): Promise<Chosen> {
  return inTransaction(db, async (tx): Promise<Chosen> => {
    const round = await lockRound(tx, { roundId, councilId: council.id })
    if (!round) return refused('not-found')
    if (round.status !== 'draft' && round.status !== 'worked_out') return refused('not-allowed')
    if (await isIntroduced(tx, round.id)) return refused('not-allowed')
    const changed = await change(tx, round)
    if (typeof changed !== 'number') return refused(changed)
    if (changed === 0) return ok({ changed })
    await tx.roundPair.deleteMany({ where: { roundId: round.id } })
    await tx.roundCandidate.updateMany({ where: { roundId: round.id }, data: { placedWith: null } })
    const forgotten = { results: Prisma.DbNull, method: null, weightsVersion: null, workedOutAt: null }
    await moveRound({ tx, round, now: clock.now(), by: actor.personId }, 'change', { data: forgotten })
    return ok({ changed })
  })
}

/** Once the first of its placements is an introduction, a round can only be finished. */
async function isIntroduced(tx: Tx, roundId: string): Promise<boolean> {
  return (await tx.introduction.findFirst({ where: { roundId }, select: { id: true } })) !== null
}

/** Adds candidates of the council who are free to be matched; others, and who is in already, are passed over. */
export function addCandidates(
  { roundId, candidateIds }: { roundId: string; candidateIds: readonly string[] },
  context: CouncilWork,
): Promise<Chosen> {
  const ids = [...new Set(candidateIds)].filter(isUuid)
  return changing(roundId, context, async (tx, { id, councilId, facts }) => {
    const fresh = await tx.$queryRaw<{ candidateId: string }[]>`
      select c.id as "candidateId" from candidate c
      where c.id = any(${ids}::uuid[]) and c.council_id = ${councilId}::uuid and c.status = 'active'
        and not exists (select from round_candidate m where m.round_id = ${id}::uuid and m.candidate_id = c.id)`
    if (facts.people + fresh.length > MOST_CANDIDATES) return 'too-many'
    await tx.roundCandidate.createMany({ data: fresh.map(({ candidateId }) => ({ roundId: id, candidateId })) })
    return fresh.length
  })
}

/** Adds open vacancies of the council, each with all its openings left. */
export function addVacancies(
  { roundId, vacancyIds }: { roundId: string; vacancyIds: readonly string[] },
  context: CouncilWork,
): Promise<Chosen> {
  const ids = [...new Set(vacancyIds)].filter(isUuid)
  const now = context.clock.now()
  return changing(roundId, context, async (tx, { id, councilId, facts }) => {
    const fresh = await tx.$queryRaw<{ vacancyId: string; openings: number }[]>`
      select v.id as "vacancyId", least(v.openings - v.openings_taken, 500) as openings
      from search_row r join vacancy v on v.id = r.vacancy_id
      where v.id = any(${ids}::uuid[]) and v.council_id = ${councilId}::uuid and r.provider_verified
        and r.publish_at <= ${now} and r.live_until > ${now} and v.openings_taken < v.openings
        and not exists (select from round_vacancy m where m.round_id = ${id}::uuid and m.vacancy_id = v.id)`
    if (facts.vacancies + fresh.length > MOST_VACANCIES) return 'too-many'
    await tx.roundVacancy.createMany({ data: fresh.map((vacancy) => ({ roundId: id, ...vacancy })) })
    return fresh.length
  })
}

type Member = { roundId: string; id: string; kind: 'candidate' | 'vacancy' }

/** Takes somebody, or a vacancy, out of a round. */
export function removeMember({ roundId, id, kind }: Member, context: CouncilWork): Promise<Chosen> {
  return changing(roundId, context, async (tx) => {
    if (!isUuid(id)) return 0
    const gone =
      kind === 'candidate'
        ? await tx.roundCandidate.deleteMany({ where: { roundId, candidateId: id } })
        : await tx.roundVacancy.deleteMany({ where: { roundId, vacancyId: id } })
    return gone.count
  })
}

/** What somebody says of their own order, best first; an empty one goes back to the order by score. */
export function stateOrder({ order, ...member }: Member & { order: readonly string[] }, context: CouncilWork) {
  const statedOrder = [...new Set(order)].filter(isUuid).slice(0, MOST_STATED)
  return changing(member.roundId, context, async (tx) => {
    const { roundId, id, kind } = member
    if (!isUuid(id)) return 0
    const stated =
      kind === 'candidate'
        ? await tx.roundCandidate.updateMany({ where: { roundId, candidateId: id }, data: { statedOrder } })
        : await tx.roundVacancy.updateMany({ where: { roundId, vacancyId: id }, data: { statedOrder } })
    return stated.count
  })
}

/** How many people a vacancy takes in this round: at most the openings it has left. */
export function setOpenings(
  { roundId, vacancyId, openings }: { roundId: string; vacancyId: string; openings: number },
  context: CouncilWork,
): Promise<Chosen> {
  return changing(roundId, context, async (tx) => {
    if (!isUuid(vacancyId)) return 0
    const [left] = await tx.$queryRaw<{ left: number }[]>`
      select v.openings - v.openings_taken as left from vacancy v join round_vacancy m on m.vacancy_id = v.id
      where m.round_id = ${roundId}::uuid and v.id = ${vacancyId}::uuid`
    if (!left) return 0
    if (openings < 1 || openings > left.left) return 'too-many-openings'
    return (await tx.roundVacancy.updateMany({ where: { roundId, vacancyId }, data: { openings } })).count
  })
}

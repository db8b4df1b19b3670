import { lockRound, moveRound } from '#app/brokering/rounds/lock-round.server'
import { ENDORSED_AT_ONCE } from '#app/brokering/rounds/round'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { endorseMatch, type EndorseRefusal } from '#app/brokering/introductions/endorsing/endorse-match.server'

export type RoundReport = {
  /** Introductions made now, whose candidates are asked. */
  introductions: number
  /** Placements that are not an introduction yet, after this. */
  left: number
  /** Why some were not introduced, by candidate. */
  problems: { candidateId: string; reason: EndorseRefusal }[]
}

/**
 * Makes introductions of a round's placements, each with its own transaction and each asked about their consent: at most
 * a hundred at a press. Those that are introductions already are passed over, so it can be pressed again until none is
 * left; then the round is endorsed. What cannot be introduced is named and stays where it is.
 */
export async function endorseRound(
  { roundId }: { roundId: string },
  context: Reacting<CouncilWork>,
): Promise<Outcome<RoundReport, 'not-found' | 'not-allowed' | 'nobody-placed'>> {
  const { db, council } = context
  const round = isUuid(roundId)
    ? await db.matchingRound.findFirst({ where: { id: roundId, councilId: council.id }, select: { status: true } })
    : null
  if (!round) return refused('not-found')
  if (round.status === 'endorsed') return ok({ introductions: 0, left: 0, problems: [] })
  if (round.status !== 'worked_out') return refused('not-allowed')
  const waiting = await notIntroduced(db, roundId)
  const problems: RoundReport['problems'] = []
  let introductions = 0
  for (const { candidateId, vacancyId, stated } of waiting) {
    if (introductions === ENDORSED_AT_ONCE) break
    const endorsed = await endorseMatch(
      { candidateId, vacancyId, brokerWords: '', consent: { kind: 'ask' }, roundId, onlyAsked: !stated },
      context,
    )
    if (endorsed.ok) introductions += 1
    else problems.push({ candidateId, reason: endorsed.reason })
  }
  const left = waiting.length - introductions
  if (left > 0) return ok({ introductions, left, problems })
  return finish({ roundId, introductions }, context)
}

/** One placement by itself, with what was spoken about where something stands between. Leaves the round as it is. */
export async function endorsePlacement(
  { roundId, candidateId, spokenAbout }: { roundId: string; candidateId: string; spokenAbout: string },
  context: Reacting<CouncilWork>,
) {
  if (!isUuid(roundId) || !isUuid(candidateId)) return refused('not-found')
  const placed = await context.db.roundCandidate.findFirst({
    where: { roundId, candidateId, round: { councilId: context.council.id, status: 'worked_out' } },
    select: { placedWith: true },
  })
  if (!placed?.placedWith) return refused('not-found')
  const pair = { candidateId, vacancyId: placed.placedWith }
  return endorseMatch({ ...pair, brokerWords: '', consent: { kind: 'ask' }, spokenAbout, roundId }, context)
}

type Placed = {
  candidateId: string
  vacancyId: string
  /** They named it in their own order. */
  stated: boolean
}

/** Placements that are no introduction: neither of this round nor on its way otherwise. In an order that stays the same. */
function notIntroduced(db: PrismaClient, roundId: string): Promise<Placed[]> {
  return db.$queryRaw<Placed[]>`
    select m.candidate_id as "candidateId", m.placed_with as "vacancyId",
      coalesce(m.placed_with = any (m.stated_order), false) as stated from round_candidate m
    where m.round_id = ${roundId}::uuid and m.placed_with is not null and not exists (
      select from introduction i where i.candidate_id = m.candidate_id and i.vacancy_id = m.placed_with
        and (i.round_id = m.round_id or i.status in ('endorsed', 'awaiting_candidate', 'consented', 'sent')))
    order by m.candidate_id`
}

function finish(
  { roundId, introductions }: { roundId: string; introductions: number },
  { db, clock, actor, council }: CouncilWork,
) {
  const now = clock.now()
  return inTransaction(db, async (tx): Promise<Outcome<RoundReport, 'not-found' | 'not-allowed' | 'nobody-placed'>> => {
    const locked = await lockRound(tx, { roundId, councilId: council.id })
    if (!locked) return refused('not-found')
    if (locked.status === 'endorsed') return ok({ introductions, left: 0, problems: [] })
    const data = { endorsedAt: now, endorsedByPersonId: actor.personId }
    const step = await moveRound({ tx, round: locked, now, by: actor.personId }, 'endorse', { data })
    if (!step.ok) return refused(step.reason === 'nobody-placed' ? 'nobody-placed' : 'not-allowed')
    return ok({ introductions, left: 0, problems: [] })
  })
}

import { publicProviderName } from '#app/organisations/sites/precision'
import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import { preferenceLists } from './methods/preference-lists'
import type { ScoredPair } from './round'
import type { RoundChoice, RoundMember } from './round-view'

type Scope = { roundId: string; councilId: string; id: string }
type Other = { id: string; label: string; room: number | null }

/** A candidate of a round and every vacancy of it, those that fit first; null for anybody else. */
export async function roundCandidate(db: Reader, { roundId, councilId, id }: Scope): Promise<RoundMember | null> {
  const seed = await seedOf(db, { roundId, councilId, id })
  if (seed === null) return null
  const [found] = await db.$queryRaw<{ name: string; outcode: string; stated: string[]; placedWith: string | null }[]>`
    select p.name, split_part(c.postcode, ' ', 1) as outcode, coalesce(m.stated_order, '{}') as stated, m.placed_with as "placedWith"
    from round_candidate m join candidate c on c.id = m.candidate_id join person p on p.id = c.person_id
    where m.round_id = ${roundId}::uuid and m.candidate_id = ${id}::uuid`
  if (!found) return null
  const [vacancies, pairs] = await Promise.all([vacanciesOf(db, roundId), pairsOf(db, { roundId, candidateId: id })])
  const stated = { candidates: new Map([[id, found.stated]]), vacancies: new Map() }
  const list = preferenceLists(pairs, { stated, seed }).candidates.get(id) ?? []
  const scores = new Map(pairs.map(({ vacancyId, score }) => [vacancyId, score]))
  const { name, outcode, placedWith } = found
  const choices = ordered(vacancies, list, scores)
  return {
    id,
    label: name,
    about: outcode,
    placedWith,
    openings: null,
    openingsLeft: null,
    stated: found.stated,
    choices,
  }
}

/** A vacancy of a round and every candidate of it, those that fit first; null for any other. */
export async function roundVacancy(db: Reader, { roundId, councilId, id }: Scope): Promise<RoundMember | null> {
  const seed = await seedOf(db, { roundId, councilId, id })
  if (seed === null) return null
  const [found] = await db.$queryRaw<
    { title: string; provider: string; kind: string; stated: string[]; openings: number; openingsLeft: number }[]
  >`
    select v.title, p.name as provider, p.kind, coalesce(m.stated_order, '{}') as stated, m.openings,
      v.openings - v.openings_taken as "openingsLeft"
    from round_vacancy m join vacancy v on v.id = m.vacancy_id join provider p on p.id = v.provider_id
    where m.round_id = ${roundId}::uuid and m.vacancy_id = ${id}::uuid`
  if (!found) return null
  const [people, pairs] = await Promise.all([peopleOf(db, roundId), pairsOf(db, { roundId, vacancyId: id })])
  const stated = { candidates: new Map(), vacancies: new Map([[id, found.stated]]) }
  const list = preferenceLists(pairs, { stated, seed }).vacancies.get(id) ?? []
  const scores = new Map(pairs.map(({ candidateId, score }) => [candidateId, score]))
  const { title, openings, openingsLeft } = found
  const about = publicProviderName({ kind: found.kind, name: found.provider })
  const choices = ordered(people, list, scores)
  return { id, label: title, about, placedWith: null, openings, openingsLeft, stated: found.stated, choices }
}

/** Whether a candidate takes part in a round of this council: a look before a form is read. */
export async function findRoundCandidate(db: Reader, { roundId, councilId, id: candidateId }: Scope) {
  if (!isUuid(roundId) || !isUuid(candidateId)) return null
  return db.roundCandidate.findFirst({
    where: { roundId, candidateId, round: { councilId } },
    select: { roundId: true },
  })
}

/** Whether a vacancy takes part in a round of this council: a look before a form is read. */
export async function findRoundVacancy(db: Reader, { roundId, councilId, id: vacancyId }: Scope) {
  if (!isUuid(roundId) || !isUuid(vacancyId)) return null
  return db.roundVacancy.findFirst({ where: { roundId, vacancyId, round: { councilId } }, select: { roundId: true } })
}

/** The round's lottery seed; null for a round of another council, or an id that is none. */
async function seedOf(db: Reader, { roundId, councilId, id }: Scope): Promise<number | null> {
  if (!isUuid(roundId) || !isUuid(id)) return null
  const round = await db.matchingRound.findFirst({ where: { id: roundId, councilId }, select: { lotterySeed: true } })
  return round?.lotterySeed ?? null
}

function pairsOf(
  db: Reader,
  where: { roundId: string; candidateId?: string; vacancyId?: string },
): Promise<ScoredPair[]> {
  const select = { candidateId: true, vacancyId: true, score: true, wants: true, needs: true }
  return db.roundPair.findMany({ where, select })
}

async function vacanciesOf(db: Reader, roundId: string): Promise<Other[]> {
  const rows = await db.$queryRaw<{ id: string; title: string; provider: string; kind: string; room: number }[]>`
    select v.id, v.title, p.name as provider, p.kind, m.openings - (select count(*)::int from round_candidate c
      where c.round_id = m.round_id and c.placed_with = m.vacancy_id) as room
    from round_vacancy m join vacancy v on v.id = m.vacancy_id join provider p on p.id = v.provider_id
    where m.round_id = ${roundId}::uuid order by v.title, v.id`
  return rows.map(({ id, title, provider, kind, room }) => {
    return { id, label: `${title}, ${publicProviderName({ kind, name: provider })}`, room }
  })
}

function peopleOf(db: Reader, roundId: string): Promise<Other[]> {
  return db.$queryRaw<Other[]>`
    select c.id, p.name || ', ' || split_part(c.postcode, ' ', 1) as label, null::int as room
    from round_candidate m join candidate c on c.id = m.candidate_id join person p on p.id = c.person_id
    where m.round_id = ${roundId}::uuid order by p.name, c.id`
}

/** Those of the list in its order, then the others. */
function ordered(
  others: readonly Other[],
  list: readonly string[],
  scores: ReadonlyMap<string, number>,
): RoundChoice[] {
  const rank = new Map(list.map((id, index) => [id, index + 1]))
  return others
    .map((other) => ({ ...other, score: scores.get(other.id) ?? null, rank: rank.get(other.id) ?? null }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
}

import { publicProviderName } from '#app/organisations/sites/precision'
import type { Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import { readComparison } from './methods/comparison'
import type { ScoredPair } from './round'
import type { RoundLine, RoundPerson, RoundPlacement, RoundVacancyLine, RoundView } from './round-view'

/** A council's rounds, those still worked on first, then the newest. */
export async function listRounds(
  db: Reader,
  { councilId, page: wanted }: { councilId: string; page: number },
): Promise<{ rounds: RoundLine[]; page: Page }> {
  const page = paginate(wanted, await db.matchingRound.count({ where: { councilId } }))
  const rounds = await db.$queryRaw<RoundLine[]>`
    select r.id, r.name, r.status, r.created_at as "createdAt", p.name as "createdBy", members.people, members.placed,
      (select count(*)::int from round_vacancy v where v.round_id = r.id) as vacancies
    from (select * from matching_round where council_id = ${councilId}::uuid
      order by status in ('endorsed', 'cancelled'), created_at desc, id limit ${page.limit} offset ${page.offset}) r
      join person p on p.id = r.created_by_person_id,
      lateral (select count(*)::int as people, count(placed_with)::int as placed
        from round_candidate c where c.round_id = r.id) members
    order by r.status in ('endorsed', 'cancelled'), r.created_at desc, r.id`
  return { rounds, page }
}

type Scope = { roundId: string; councilId: string }

/** Whether the council has a round of this id: a look before a form is read. */
export async function findRound(db: Reader, { roundId, councilId }: Scope) {
  if (!isUuid(roundId)) return null
  return db.matchingRound.findFirst({ where: { id: roundId, councilId }, select: { id: true } })
}

/** A round with everybody in it, at most 500 people and 300 vacancies; null for another council's. */
export async function getRound(db: Reader, { roundId, councilId }: Scope): Promise<RoundView | null> {
  if (!isUuid(roundId)) return null
  const round = await db.matchingRound.findFirst({ where: { id: roundId, councilId } })
  if (!round) return null
  const [people, vacancies, endorser] = await Promise.all([
    peopleOf(db, roundId),
    vacanciesOf(db, roundId),
    round.endorsedByPersonId
      ? db.person.findUnique({ where: { id: round.endorsedByPersonId }, select: { name: true } })
      : null,
  ])
  return {
    id: round.id,
    name: round.name,
    status: round.status,
    method: round.method,
    lotterySeed: round.lotterySeed,
    weightsVersion: round.weightsVersion,
    workedOutAt: round.workedOutAt,
    endorsedAt: round.endorsedAt,
    endorsedBy: endorser?.name ?? null,
    comparison: readComparison(round.results),
    people,
    vacancies,
  }
}

/** A round's name and state, for the pages below it; null for another council's. */
export async function roundHead(db: Reader, { roundId, councilId }: Scope) {
  if (!isUuid(roundId)) return null
  const round = await db.matchingRound.findFirst({
    where: { id: roundId, councilId },
    select: { id: true, name: true, status: true, _count: { select: { candidates: true, vacancies: true } } },
  })
  if (!round) return null
  const { _count: count, status, ...head } = round
  return { ...head, status, people: count.candidates, vacancies: count.vacancies }
}

type PersonRow = Omit<RoundPerson, 'placement'> & {
  vacancyId: string | null
  title: string
  provider: string
  kind: string
  score: number | null
  introductionId: string | null
  introductionStatus: string | null
}

async function peopleOf(db: Reader, roundId: string): Promise<RoundPerson[]> {
  const rows = await db.$queryRaw<PersonRow[]>`
    select m.candidate_id as "candidateId", person.name, split_part(c.postcode, ' ', 1) as outcode,
      coalesce(cardinality(m.stated_order), 0) as stated, coalesce(fitting.choices, 0) as choices, v.id as "vacancyId", v.title,
      p.name as provider, p.kind, pair.score, i.id as "introductionId", i.status as "introductionStatus"
    from round_candidate m join candidate c on c.id = m.candidate_id join person on person.id = c.person_id
      left join (select candidate_id, count(*)::int as choices from round_pair where round_id = ${roundId}::uuid
        group by candidate_id) fitting on fitting.candidate_id = m.candidate_id
      left join vacancy v on v.id = m.placed_with left join provider p on p.id = v.provider_id
      left join round_pair pair on pair.round_id = m.round_id and pair.candidate_id = m.candidate_id
        and pair.vacancy_id = m.placed_with
      left join lateral (select i.id, i.status from introduction i
        where i.candidate_id = m.candidate_id and i.vacancy_id = m.placed_with
          and (i.round_id = m.round_id or i.status in ('endorsed', 'awaiting_candidate', 'consented', 'sent'))
        order by i.created_at desc limit 1) i on true
    where m.round_id = ${roundId}::uuid
    order by person.name, m.candidate_id`
  return rows.map(({ vacancyId, title, provider, kind, score, introductionId, introductionStatus, ...row }) => {
    const introduction = introductionId ? { id: introductionId, status: introductionStatus ?? '' } : null
    const placement: RoundPlacement | null = vacancyId
      ? { vacancyId, title, provider: publicProviderName({ kind, name: provider }), score, introduction }
      : null
    return { ...row, placement }
  })
}

async function vacanciesOf(db: Reader, roundId: string): Promise<RoundVacancyLine[]> {
  const rows = await db.$queryRaw<(RoundVacancyLine & { kind: string })[]>`
    select m.vacancy_id as "vacancyId", v.title, p.name as provider, p.kind, m.openings,
      coalesce((select s.town from vacancy_site vs join site s on s.id = vs.site_id where vs.vacancy_id = v.id
        order by s.closed_at nulls first, s.name, s.id limit 1), '') as town,
      (select count(*)::int from round_candidate c where c.round_id = m.round_id and c.placed_with = m.vacancy_id) as placed,
      coalesce(cardinality(m.stated_order), 0) as stated, coalesce(fitting.choices, 0) as choices
    from round_vacancy m join vacancy v on v.id = m.vacancy_id join provider p on p.id = v.provider_id
      left join (select vacancy_id, count(*)::int as choices from round_pair where round_id = ${roundId}::uuid
        group by vacancy_id) fitting on fitting.vacancy_id = m.vacancy_id
    where m.round_id = ${roundId}::uuid
    order by v.title, m.vacancy_id`
  return rows.map(({ kind, ...row }) => ({ ...row, provider: publicProviderName({ kind, name: row.provider }) }))
}

/** Everything a round was worked out from. `pairs` are empty until then. */
export async function roundInstance(db: Reader, { roundId }: { roundId: string }) {
  const [people, vacancies, pairs] = await Promise.all([
    db.roundCandidate.findMany({ where: { roundId }, select: { candidateId: true, statedOrder: true } }),
    db.roundVacancy.findMany({ where: { roundId }, select: { vacancyId: true, openings: true, statedOrder: true } }),
    db.$queryRaw<ScoredPair[]>`
      select candidate_id as "candidateId", vacancy_id as "vacancyId", score, wants, needs
      from round_pair where round_id = ${roundId}::uuid`,
  ])
  return {
    openings: new Map(vacancies.map(({ vacancyId, openings }) => [vacancyId, openings])),
    stated: {
      candidates: new Map(people.map(({ candidateId, statedOrder }) => [candidateId, statedOrder])),
      vacancies: new Map(vacancies.map(({ vacancyId, statedOrder }) => [vacancyId, statedOrder])),
    },
    candidateIds: people.map(({ candidateId }) => candidateId),
    pairs,
  }
}

import type { Weights } from '#app/brokering/matching/match'
import { vacancySummaries } from '#app/jobs/advert/queries-public.server'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import { orderVacancies } from './order-ties.server'
import { candidateLines } from './queries-lines.server'
import { loadCandidates, mayBeMatched, type LoadedCandidate } from './queries-pair-facts.server'
import { matchingWeights } from './queries-weights.server'
import { rankVacancies } from './rank-vacancies.server'
import { COMPARED, type WeightsPreview } from './weights-preview'

const SAMPLE = 50
const EXAMPLES = 5

type Given = {
  councilId: string
  weights: Weights
  now: Date
  /** Whether whoever asks may know who the candidates are. */
  withNames: boolean
}

/** Compares the first five of at most fifty candidates' lists, always the same fifty, under these weights and today's. */
export async function previewWeights(
  db: Reader,
  { councilId, weights, now, withNames }: Given,
): Promise<WeightsPreview> {
  const current = await matchingWeights(db, councilId)
  const sample = await db.$queryRaw<{ id: string }[]>`
    select c.id from candidate c where c.council_id = ${councilId}::uuid and ${mayBeMatched}
    order by md5(c.id::text) limit ${SAMPLE}`
  const loaded = await loadCandidates(db, { candidateIds: sample.map(({ id }) => id), councilId, now })
  loaded.sort((a, b) => (a.candidate.facts.id < b.candidate.facts.id ? -1 : 1))
  const changes: { candidateId: string; first: boolean; enter: string[]; leave: string[] }[] = []
  for (const person of loaded) {
    const before = await firstFew(db, person, { weights: current.weights, now })
    const after = await firstFew(db, person, { weights, now })
    const enter = after.filter((id) => !before.includes(id))
    const leave = before.filter((id) => !after.includes(id))
    changes.push({ candidateId: person.candidate.facts.id, first: before[0] !== after[0], enter, leave })
  }
  const changed = changes.filter(({ enter, leave }) => enter.length + leave.length > 0)
  const shown = changed.slice(0, EXAMPLES)
  const titleOf = await titles(
    db,
    shown.flatMap(({ enter, leave }) => [...enter, ...leave]),
  )
  const names = withNames
    ? await candidateLines(db, { candidateIds: shown.map(({ candidateId }) => candidateId), councilId, now })
    : new Map<string, { name: string }>()
  return {
    lists: loaded.length,
    changed: changed.length,
    firstChanged: changes.filter(({ first }) => first).length,
    examples: shown.map(({ candidateId, enter, leave }, at) => ({
      who: names.get(candidateId)?.name || `Candidate ${at + 1}`,
      enter: enter.map(titleOf),
      leave: leave.map(titleOf),
    })),
  }
}

async function firstFew(
  db: Reader,
  { candidate, ties }: LoadedCandidate,
  { weights, now }: { weights: Weights; now: Date },
): Promise<string[]> {
  const settings = { weights, today: londonDate(now) }
  const { best } = await rankVacancies(db, { candidate, ties, settings, now, limit: COMPARED })
  const ordered = await orderVacancies(db, best, { centre: candidate.facts.home, now, limit: COMPARED })
  return ordered.map(({ vacancy }) => vacancy.facts.id)
}

async function titles(db: Reader, ids: string[]): Promise<(id: string) => string> {
  const summaries = await vacancySummaries(
    db,
    [...new Set(ids)].map((vacancyId) => ({ vacancyId })),
  )
  const words = new Map(summaries.map(({ vacancyId, title, provider }) => [vacancyId, `${title}, ${provider}`]))
  return (id) => words.get(id) ?? 'A vacancy'
}

import { setImmediate } from 'node:timers/promises'
import type { PrismaClient } from '#app/platform/database/client.server'
import { londonDate, startOfLondonDay } from '#app/shared/dates'
import { loadGrid, loadRecentIntroductions } from './load-grid.server'
import { LISTED } from '../order'
import { orderVacancies } from '../order-ties.server'
import { loadCandidates, mayBeMatched, type LoadedCandidate } from '../queries-pair-facts.server'
import { matchingWeights } from '../queries-weights.server'
import { rankVacancies } from '../rank-vacancies.server'
import { bestOfGrid, type ListedVacancy } from './vacancy-grid'

/** So few are looked up one by one; for more, all vacancies are read into memory once. */
const FEW = 40
/** Few, so that what is needed for them is soon forgotten again: it never gets old in memory. */
const BATCH = 20
/** Scored in one go, before others of the process get their turn. */
const SLICE = 10

type Due = { candidateId: string; councilId: string }
type List = { considered: number; best: ListedVacancy[] }
type Weighed = Awaited<ReturnType<typeof matchingWeights>>

let running = false

/**
 * Makes the daily lists that are due: there is none of this London day, the council has other weights by now, or the
 * candidate changed, applied or was introduced. Lists of people who are no longer free to be matched go. Doing it twice
 * is doing it once.
 * @returns how many lists were made or taken away
 */
export async function rescoreLists(db: PrismaClient, now: Date): Promise<number> {
  // One run at a time in a process: the next minute's comes before a large one is done.
  if (running) return 0
  running = true
  try {
    const gone = await removeLists(db)
    const due = await dueLists(db, now)
    if (due.length > 0) await rescore(db, due, now)
    return gone + due.length
  } finally {
    running = false
  }
}

async function removeLists(db: PrismaClient): Promise<number> {
  return db.$executeRaw`
    delete from daily_list d where not exists (select from candidate c where c.id = d.candidate_id and ${mayBeMatched})`
}

async function dueLists(db: PrismaClient, now: Date): Promise<Due[]> {
  const today = startOfLondonDay(londonDate(now)).toISOString()
  return db.$queryRaw<Due[]>`
    select c.id as "candidateId", c.council_id as "councilId" from candidate c
      left join daily_list d on d.candidate_id = c.id
      left join (select council_id, max(version) as version from setting_version where section = 'matching' group by 1) w
        on w.council_id = c.council_id
    where ${mayBeMatched} and (d.at is null or d.at < ${today}::timestamptz or d.at < c.updated_at
      or d.weights_version <> coalesce(w.version, 0)
      or exists (select from provider_exclusion e where e.candidate_id = c.id and e.created_at > d.at)
      or exists (select from job_application a where a.person_id = c.person_id and a.updated_at > d.at)
      or exists (select from introduction i where i.council_id = c.council_id and i.candidate_id = c.id
        and i.updated_at > d.at))
    order by c.council_id, c.id`
}

async function rescore(db: PrismaClient, due: Due[], now: Date): Promise<void> {
  const today = londonDate(now)
  const listFor = due.length <= FEW ? byIndex(db, now) : await byGrid(db, now)
  for (const [councilId, candidateIds] of byCouncil(due)) {
    const weighed = await matchingWeights(db, councilId)
    for (let from = 0; from < candidateIds.length; from += BATCH) {
      const loaded = await loadCandidates(db, { candidateIds: candidateIds.slice(from, from + BATCH), councilId, now })
      const lists: [LoadedCandidate, List][] = []
      for (const [at, candidate] of loaded.entries()) {
        lists.push([candidate, await listFor(candidate, { weights: weighed.weights, today })])
        if (at % SLICE === SLICE - 1) await setImmediate()
      }
      await write(db, lists, { councilId, version: weighed.version, now })
    }
  }
}

type Settings = { weights: Weighed['weights']; today: ReturnType<typeof londonDate> }
type ListFor = (candidate: LoadedCandidate, settings: Settings) => List | Promise<List>

function byIndex(db: PrismaClient, now: Date): ListFor {
  return async ({ candidate, ties }, settings) => {
    const { considered, best } = await rankVacancies(db, { candidate, ties, settings, now, limit: LISTED })
    const ordered = await orderVacancies(db, best, { centre: candidate.facts.home, now, limit: LISTED })
    return {
      considered,
      best: ordered.map(({ vacancy, score, wants, needs }) => ({ id: vacancy.facts.id, score, wants, needs })),
    }
  }
}

async function byGrid(db: PrismaClient, now: Date): Promise<ListFor> {
  const [grid, recentIntroductions] = [await loadGrid(db, now), await loadRecentIntroductions(db, now)]
  return ({ candidate, ties }, settings) =>
    bestOfGrid(grid, { candidate, ties, settings, now, limit: LISTED, recentIntroductions })
}

function byCouncil(due: Due[]): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const { councilId, candidateId } of due) {
    const own = ids.get(councilId)
    if (own) own.push(candidateId)
    else ids.set(councilId, [candidateId])
  }
  return ids
}

type Written = { councilId: string; version: number; now: Date }

async function write(db: PrismaClient, lists: [LoadedCandidate, List][], { councilId, version, now }: Written) {
  const rows = lists.map(([{ candidate }, { considered, best }]) => ({
    candidate_id: candidate.facts.id,
    considered,
    entries: best.map(({ id, score, wants, needs }) => ({ vacancyId: id, score, wants, needs })),
    best_score: best[0]?.score ?? 0,
  }))
  await db.$executeRaw`
    insert into daily_list (candidate_id, council_id, at, weights_version, considered, entries, best_score)
    select r.candidate_id, ${councilId}::uuid, ${now.toISOString()}::timestamptz, ${version}, r.considered, r.entries, r.best_score
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (candidate_id uuid, considered int, entries jsonb, best_score int)
      join candidate c on c.id = r.candidate_id
    on conflict (candidate_id) do update set at = excluded.at, weights_version = excluded.weights_version,
      considered = excluded.considered, entries = excluded.entries, best_score = excluded.best_score`
}

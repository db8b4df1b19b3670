import type { CandidateStatus } from '#app/brokering/candidates/candidate'
import { safeContactWords } from '#app/people/profile/safe-contact'
import { publicProviderName } from '#app/organisations/sites/precision'
import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import { liveIntroduction, runningApplication, townOfVacancy } from './sql-parts.server'

/** A vacancy over the list of who could fill it. */
export type VacancyHead = {
  id: string
  reference: string
  title: string
  provider: string
  town: string
  openings: number
  openingsLeft: number
  applicants: number
  introductions: number
  /** Published since, and live until; null before it is approved. */
  since: Date | null
  until: Date | null
}

/** One of the council's vacancies; null for any other. */
export async function vacancyHead(
  db: Reader,
  { vacancyId, councilId }: { vacancyId: string; councilId: string },
): Promise<VacancyHead | null> {
  if (!isUuid(vacancyId)) return null
  const [row] = await db.$queryRaw<(VacancyHead & { kind: string })[]>`
    select v.id, v.reference, v.title, p.name as provider, p.kind, ${townOfVacancy} as town, v.openings,
      v.openings - v.openings_taken as "openingsLeft", r.publish_at as since, r.live_until as until,
      (select count(*)::int from job_application a where a.vacancy_id = v.id and ${runningApplication}) as applicants,
      (select count(*)::int from introduction i where i.vacancy_id = v.id and ${liveIntroduction}) as introductions
    from vacancy v join provider p on p.id = v.provider_id left join search_row r on r.vacancy_id = v.id
    where v.id = ${vacancyId}::uuid and v.council_id = ${councilId}::uuid`
  if (!row) return null
  const { kind, ...head } = row
  return { ...head, provider: publicProviderName({ kind, name: head.provider }) }
}

/** A candidate over the list of where they could work. */
export type CandidateHead = {
  id: string
  name: string
  status: CandidateStatus
  phone: string | null
  careful: string[]
  liveIntroductions: number
}

/** One of the council's candidates; null for any other. */
export async function candidateHead(
  db: Reader,
  { candidateId, councilId }: { candidateId: string; councilId: string },
): Promise<CandidateHead | null> {
  if (!isUuid(candidateId)) return null
  const [row] = await db.$queryRaw<(Omit<CandidateHead, 'careful'> & { safeContact: unknown })[]>`
    select c.id, p.name, c.status, p.phone, p.safe_contact as "safeContact",
      (select count(*)::int from introduction i where i.council_id = c.council_id and i.candidate_id = c.id
        and ${liveIntroduction}) as "liveIntroductions"
    from candidate c join person p on p.id = c.person_id
    where c.id = ${candidateId}::uuid and c.council_id = ${councilId}::uuid`
  if (!row) return null
  const { safeContact, ...head } = row
  return { ...head, careful: safeContactWords(safeContact) }
}

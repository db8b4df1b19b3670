import { brokeringSettings } from '#app/brokering/candidates/queries-brokering.server'
import { Prisma, type Tx } from '#app/platform/database/client.server'

/** On their way: not sent yet, or sent and neither over nor hired. A mere suggestion is none. */
const onTheirWay = Prisma.sql`(i.status in ('endorsed', 'awaiting_candidate', 'consented')
  or (i.status = 'sent' and exists (select from job_application a where a.id = i.application_id
    and a.status in ('submitted', 'shortlisted', 'interviewing', 'offered'))))`

type Pair = {
  candidateId: string
  vacancyId: string
  councilId: string
  openingsLeft: number
}

/** Which limit one more introduction would break; null for none. The caller holds candidate and vacancy. */
export async function capReached(tx: Tx, pair: Pair): Promise<'vacancy-cap' | 'candidate-cap' | null> {
  const { caps } = await brokeringSettings(tx, pair.councilId)
  const [counts] = await tx.$queryRaw<[{ vacancy: number; candidate: number }]>`
    select (select count(*)::int from introduction i where i.vacancy_id = ${pair.vacancyId}::uuid and ${onTheirWay}) as vacancy,
      (select count(*)::int from introduction i where i.council_id = ${pair.councilId}::uuid
        and i.candidate_id = ${pair.candidateId}::uuid and ${onTheirWay}) as candidate`
  if (counts.vacancy >= caps.perOpening * pair.openingsLeft) return 'vacancy-cap'
  return counts.candidate >= caps.perCandidate ? 'candidate-cap' : null
}

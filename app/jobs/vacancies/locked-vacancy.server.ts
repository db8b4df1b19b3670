import type { Tx } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import { fromColumns } from './columns'
import type { VacancyAnswers } from './answers'
import type { ClosedReason, VacancyFacts, VacancyStatus } from './vacancy'

/** One of a provider's vacancies, held by a row lock until the transaction ends: two tabs cannot both win. */
export type LockedVacancy = {
  id: string
  reference: string
  status: VacancyStatus
  closedReason: ClosedReason | null
  answers: VacancyAnswers
  approvedAt: Date | null
  openingsTaken: number
  /** Cannot change either before the transaction ends. */
  providerVerified: boolean
}

/** Null when there is no such vacancy, or it is another provider's. */
export async function lockVacancy(
  tx: Tx,
  { vacancyId, providerId }: { vacancyId: string; providerId: string },
): Promise<LockedVacancy | null> {
  if (!isUuid(vacancyId)) return null
  const [locked] = await tx.$queryRaw<{ provider_status: string }[]>`
    select p.status as provider_status from vacancy v join provider p on p.id = v.provider_id
    where v.id = ${vacancyId}::uuid and v.provider_id = ${providerId}::uuid
    for update of v for share of p`
  if (!locked) return null
  const row = await tx.vacancy.findUniqueOrThrow({
    where: { id: vacancyId },
    include: { sites: { select: { siteId: true } }, questions: true },
  })
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    closedReason: row.closedReason,
    answers: fromColumns(row),
    approvedAt: row.approvedAt,
    openingsTaken: row.openingsTaken,
    providerVerified: locked.provider_status === 'verified',
  }
}

/** What the transition table asks about a change the provider makes. */
export function providerFacts(
  { status, answers, closedReason, openingsTaken, providerVerified }: LockedVacancy,
  now: Date,
  mayApproveItself = false,
): VacancyFacts {
  return {
    by: 'provider',
    providerVerified,
    mayApproveItself,
    beforeClosing: answers.closesAt !== null && now < answers.closesAt,
    closedReason,
    openingsLeft: answers.openings - openingsTaken,
    scheduled: status === 'approved' && answers.publishAt !== null && now < answers.publishAt,
  }
}

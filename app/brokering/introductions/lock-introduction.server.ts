import type { Tx } from '#app/platform/database/client.server'
import { isLive } from '#app/jobs/vacancies/vacancy-state'
import { isUuid } from '#app/shared/uuid'

/**
 * Holds what an introduction may change until the transaction ends, always in this order: candidate, their drafts for
 * the vacancy, vacancy, introduction. False: no such candidate or vacancy.
 */
export async function lockPair(
  tx: Tx,
  { candidateId, vacancyId, councilId }: { candidateId: string; vacancyId: string; councilId?: string },
): Promise<boolean> {
  const [candidate] = await tx.$queryRaw<{ personId: string; councilId: string }[]>`
    select person_id as "personId", council_id as "councilId" from candidate where id = ${candidateId}::uuid for update`
  if (!candidate || (councilId && candidate.councilId !== councilId)) return false
  // Whoever sends their own draft holds it before they ask for the vacancy.
  await tx.$queryRaw`
    select from job_application where person_id = ${candidate.personId}::uuid and vacancy_id = ${vacancyId}::uuid
      and status = 'draft' order by id for update`
  const vacancies = await tx.$queryRaw<unknown[]>`select from vacancy where id = ${vacancyId}::uuid for update`
  return vacancies.length === 1
}

/** Whose introduction it must be: a council's, a person's own; nobody's for whoever holds its link. */
export type IntroductionScope = { councilId?: string; personId?: string }

/** The introduction with its candidate and vacancy, all held; null when there is none of this id in this scope. */
export async function lockIntroduction(tx: Tx, id: string, { councilId, personId }: IntroductionScope) {
  if (!isUuid(id)) return null
  const mine = await tx.introduction.findFirst({
    where: { id, ...(councilId && { councilId }), ...(personId && { candidate: { personId } }) },
    select: { candidateId: true, vacancyId: true },
  })
  if (!mine || !(await lockPair(tx, mine))) return null
  await tx.$queryRaw`select from introduction where id = ${id}::uuid for update`
  return readLocked(tx, id)
}

/** What the operations need of an introduction whose row is held. */
export async function readLocked(tx: Tx, id: string) {
  const row = await tx.introduction.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      councilId: true,
      candidateId: true,
      vacancyId: true,
      vacancyCouncilId: true,
      providerId: true,
      status: true,
      restoreStatus: true,
      supersededByEmploymentId: true,
      brokerPersonId: true,
      brokerWords: true,
      explained: true,
      askedAt: true,
      remindAt: true,
      lapseAt: true,
      answerDueAt: true,
      applicationId: true,
      candidate: {
        select: {
          personId: true,
          brokerPersonId: true,
          status: true,
          postcode: true,
          ageBand: true,
          slots: true,
          earliestStart: true,
          rightToWork: true,
          person: { select: { name: true, email: true, phone: true, erasedAt: true } },
        },
      },
      vacancy: {
        select: {
          title: true,
          reference: true,
          status: true,
          publishAt: true,
          closesAt: true,
          touchedAt: true,
          openings: true,
          openingsTaken: true,
          provider: { select: { name: true, kind: true, status: true } },
        },
      },
    },
  })
  return row
}

export type LockedIntroduction = Awaited<ReturnType<typeof readLocked>>

/** Whether somebody can still be introduced to it: live, and an opening left. */
export function isOpenVacancy({ vacancy }: Pick<LockedIntroduction, 'vacancy'>, now: Date): boolean {
  const { status, openings, openingsTaken, provider } = vacancy
  const providerVerified = provider.status === 'verified'
  return openingsTaken < openings && isLive({ ...vacancy, status, providerVerified }, now)
}

import { lockVacancy, providerFacts, type LockedVacancy } from '#app/jobs/vacancies/locked-vacancy.server'
import {
  vacancyTransitions,
  type ClosedReason,
  type VacancyEvent,
  type VacancyStatus,
} from '#app/jobs/vacancies/vacancy'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { inTransaction, type Prisma, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import type { ProviderWork, Reacting } from '#app/platform/work'

export type VacancyChanged =
  | Ok
  | Refused<'not-found' | 'closing-date-passed' | 'no-openings-left'>
  /** Its state has no such change (any more). */
  | Refused<'not-allowed', { status: VacancyStatus }>

type Which = { vacancyId: string }

/** Why a provider closes a vacancy; `moderated` is the council's. */
export type ProviderClosedReason = Exclude<ClosedReason, 'moderated'>

/** Takes a vacancy back from the moderators, to change it. */
export function takeBackVacancy(which: Which, work: Reacting<ProviderWork>): Promise<VacancyChanged> {
  return changeState(which, 'take_back', work, async (_tx, _vacancy, now) => ({ updatedAt: now }))
}

/** Says that the job is still open: hidden after 90 days without, it is shown again. */
export function confirmVacancy(which: Which, work: Reacting<ProviderWork>): Promise<VacancyChanged> {
  return changeState(which, 'touch', work, async (_tx, { answers }, now) => ({
    touchedAt: answers.publishAt && answers.publishAt > now ? answers.publishAt : now,
  }))
}

/** Closes a vacancy, or throws a draft away. Its applicants are still there to be answered. */
export function closeVacancy(
  { vacancyId, reason }: Which & { reason: ProviderClosedReason },
  work: Reacting<ProviderWork>,
): Promise<VacancyChanged> {
  return changeState(
    { vacancyId },
    'close',
    work,
    async (_tx, _vacancy, now) => ({ closedReason: reason, closedAt: now, updatedAt: now }),
    reason,
  )
}

/** Opens a vacancy again that was closed as filled here, while it has an opening left and its closing date is to come. */
export function reopenVacancy(which: Which, work: Reacting<ProviderWork>): Promise<VacancyChanged> {
  return changeState(which, 'reopen', work, async (tx, vacancy, now) =>
    (await wasPublishedWhenClosed(tx, vacancy))
      ? { closedReason: null, closedAt: null, touchedAt: now, updatedAt: now }
      : null,
  )
}

/** What else changes with the state; null refuses after all. */
type Also = (tx: Tx, vacancy: LockedVacancy, now: Date) => Promise<Prisma.VacancyUpdateInput | null>

async function changeState(
  { vacancyId }: Which,
  event: VacancyEvent,
  work: Reacting<ProviderWork>,
  also: Also,
  code?: string,
): Promise<VacancyChanged> {
  const { db, clock, council, actor, provider, react } = work
  const now = clock.now()
  return inTransaction(db, async (tx): Promise<VacancyChanged> => {
    const vacancy = await lockVacancy(tx, { vacancyId, providerId: provider.providerId })
    if (!vacancy) return refused('not-found')
    const { status } = vacancy
    const moved = next(vacancyTransitions, status, event, providerFacts(vacancy, now))
    if (!moved.ok) {
      if (moved.reason === 'closing-date-passed' || moved.reason === 'no-openings-left') return refused(moved.reason)
      return refused('not-allowed', { status })
    }
    const changes = await also(tx, vacancy, now)
    if (!changes) return refused('not-allowed', { status })
    await tx.vacancy.update({ where: { id: vacancyId }, data: { ...changes, status: moved.to } })
    await recordEvent(tx, {
      councilId: council.id,
      entity: 'vacancy',
      entityId: vacancyId,
      by: actor,
      change: event,
      from: status,
      to: moved.to,
      code: code ?? null,
      at: now,
    })
    await refreshSearchRow(tx, vacancyId)
    if (event === 'close') await react(tx, { kind: 'vacancy-closed', vacancyId, at: now, by: actor })
    return ok()
  })
}

/** An advert that was closed as a draft, or with the moderators, must not come back past them. */
async function wasPublishedWhenClosed(tx: Tx, { id, approvedAt }: LockedVacancy): Promise<boolean> {
  const closing = await tx.event.findFirst({
    where: { entity: 'vacancy', entityId: id, change: 'close' },
    orderBy: { id: 'desc' },
    select: { fromState: true },
  })
  return closing ? closing.fromState === 'approved' : approvedAt !== null
}

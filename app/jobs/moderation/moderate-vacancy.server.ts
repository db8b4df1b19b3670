import { z } from 'zod'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, Prisma, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage, type MessageContent } from '#app/platform/messages.server'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { belongsToProvider } from '#app/organisations/verifying/queries-council.server'
import { vacancyRecipients } from '#app/organisations/team/queries-recipients.server'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { decidedColumns } from '#app/jobs/vacancies/fields/decisions'
import { CLOSES_EARLIER, vacancyTransitions, type VacancyEvent, type VacancyStatus } from '#app/jobs/vacancies/vacancy'
import { next } from '#app/shared/transitions'
import { isUuid } from '#app/shared/uuid'

export type ModeratedVacancy = {
  id: string
  provider_id: string
  provider_name: string
  provider_status: string
  status: VacancyStatus
  title: string
  reference: string
  publish_at: Date | null
  closes_at: Date | null
  updated_at: Date
  approved_at: Date | null
  /** It has a minimum age or the like: lawful only with a reason that a moderator accepts. */
  has_requirement: boolean
}

export type ModerationDecision =
  | { ok: true; title: string }
  | { ok: false; reason: 'not-found' }
  /** The moderator belongs to the vacancy's provider: somebody else decides. */
  | { ok: false; reason: 'own-provider' }
  | { ok: false; reason: 'provider-not-verified' }
  | { ok: false; reason: Objection }
  /** The vacancy has no such change (any more). */
  | { ok: false; reason: 'not-allowed'; status: VacancyStatus }

/** The moderator did not say that the requirement's reason holds; or the provider changed the text meanwhile. */
export type Objection = 'requirement-not-accepted' | 'changed-meanwhile'

type Change = {
  vacancyId: string
  event: Extract<VacancyEvent, 'approve' | 'send_back' | 'take_down'>
  /** What the provider reads; null for an approval. */
  reason: string | null
  /** A last look at the locked row. */
  objection?: (vacancy: ModeratedVacancy) => Objection | null
  mail: (vacancy: ModeratedVacancy, url: string) => MessageContent
}

/**
 * One decision of a moderator about a vacancy: status, event, search row, open reports and the mail to the provider in
 * one transaction, under locks on the vacancy and on its provider's status.
 */
export async function moderateVacancy(
  change: Change,
  { db, clock, actor, council, react }: Reacting<CouncilWork>,
): Promise<ModerationDecision> {
  if (!isUuid(change.vacancyId)) return { ok: false, reason: 'not-found' }
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const [vacancy] = await tx.$queryRaw<ModeratedVacancy[]>`
      select v.id, v.provider_id, p.name as provider_name, p.status as provider_status, v.status, v.title, v.reference,
        v.publish_at, v.closes_at, v.updated_at, v.approved_at,
        num_nonnulls(${Prisma.raw(decidedColumns.map((column) => `v.${column}`).join(', '))}) > 0 as has_requirement
      from vacancy v join provider p on p.id = v.provider_id
      where v.id = ${change.vacancyId}::uuid and v.council_id = ${council.id}::uuid
      for update of v for share of p`
    if (!vacancy) return { ok: false, reason: 'not-found' }
    if (await belongsToProvider(tx, { personId: actor.personId, providerId: vacancy.provider_id })) {
      return { ok: false, reason: 'own-provider' }
    }
    const moved = next(vacancyTransitions, vacancy.status, change.event, {
      by: 'moderator',
      providerVerified: vacancy.provider_status === 'verified',
      mayApproveItself: false,
      beforeClosing: vacancy.closes_at !== null && now < vacancy.closes_at,
      closedReason: null,
      openingsLeft: 0,
    })
    if (!moved.ok) {
      if (moved.reason === 'provider-not-verified') return { ok: false, reason: 'provider-not-verified' }
      return { ok: false, reason: 'not-allowed', status: vacancy.status }
    }
    const objection = change.objection?.(vacancy)
    if (objection) return { ok: false, reason: objection }
    await tx.vacancy.update({
      where: { id: vacancy.id },
      data: {
        status: moved.to,
        updatedAt: now,
        moderationReason: change.reason,
        ...(change.event === 'approve' && { approvedAt: now, ...publishedNow(vacancy, now) }),
        ...(change.event === 'take_down' && { closedAt: now, closedReason: 'moderated' }),
      },
    })
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: 'vacancy',
      entityId: vacancy.id,
      by: actor,
      change: change.event,
      from: vacancy.status,
      to: moved.to,
      at: now,
      ...(change.reason && { detail: { reason: change.reason } }),
    })
    await refreshSearchRow(tx, vacancy.id)
    if (change.event === 'take_down')
      await react(tx, { kind: 'vacancy-closed', vacancyId: vacancy.id, at: now, by: actor })
    if (change.event === 'approve') await tellOfEarlierClosing(tx, vacancy, { now, actor, react })
    if (change.event !== 'approve') await answerReports(tx, vacancy.id, { now, actor, council, code: change.event })
    const content = change.mail(vacancy, `${councilOrigin(council)}/provider/vacancies/${vacancy.id}`)
    for (const to of await vacancyRecipients(tx, { providerId: vacancy.provider_id, vacancyId: vacancy.id })) {
      await queueMessage(tx, { eventId, councilId: council.id, to, content, releaseAt: now })
    }
    return { ok: true, title: vacancy.title }
  })
}

/**
 * Nobody could see it while it waited: its time is the approval, so that it counts as new and is in today's alerts. One
 * that was live before keeps its time.
 */
function publishedNow({ publish_at, closes_at, approved_at }: ModeratedVacancy, now: Date) {
  const isLate =
    approved_at === null && publish_at !== null && publish_at < now && closes_at !== null && now < closes_at
  return isLate ? { publishAt: now, touchedAt: now } : {}
}

const Earlier = z.object({ words: z.string(), was: z.iso.datetime() })

/** An edit that brought the closing date forward was held: whoever is writing an application is told of it now. */
async function tellOfEarlierClosing(
  tx: Tx,
  { id: vacancyId, closes_at }: ModeratedVacancy,
  { now, actor, react }: Pick<Reacting<CouncilWork>, 'actor' | 'react'> & { now: Date },
): Promise<void> {
  const about = { entity: 'vacancy', entityId: vacancyId }
  const newestFirst = { orderBy: { id: 'desc' } } as const
  // The newest is the approval itself.
  const before = await tx.event.findFirst({ where: { ...about, change: 'approve' }, ...newestFirst, skip: 1 })
  const held = await tx.event.findFirst({
    where: { ...about, change: 'hold', code: CLOSES_EARLIER, id: { gt: before?.id ?? 0n } },
    ...newestFirst,
    select: { detail: { select: { data: true } } },
  })
  const earlier = Earlier.safeParse(held?.detail?.data)
  if (!earlier.success || !closes_at || closes_at <= now || closes_at >= new Date(earlier.data.was)) return
  const { words, was } = earlier.data
  await react(tx, {
    kind: 'closes-earlier',
    vacancyId,
    was: new Date(was),
    closesAt: closes_at,
    words,
    at: now,
    by: actor,
  })
}

type Answer = Pick<CouncilWork, 'actor' | 'council'> & { now: Date; code: 'send_back' | 'take_down' }

/** Whoever reported the advert was right: their reports are answered by the same decision. */
async function answerReports(tx: Tx, vacancyId: string, { now, actor, council, code }: Answer): Promise<void> {
  const open = await tx.vacancyReport.findMany({
    where: { councilId: council.id, vacancyId, resolvedAt: null },
    select: { id: true },
  })
  for (const { id } of open) {
    await tx.vacancyReport.update({ where: { id }, data: { resolvedAt: now } })
    await recordEvent(tx, {
      councilId: council.id,
      entity: 'vacancy_report',
      entityId: id,
      by: actor,
      change: 'resolve',
      code,
      at: now,
    })
  }
}

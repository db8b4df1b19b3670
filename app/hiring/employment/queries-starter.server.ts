import { safeContactWords } from '#app/people/profile/safe-contact'
import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate, type LocalDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import type { Starter } from './starter'

/** Whether a provider has an employment of this id: a look before a form is read. */
export async function findStarter(db: Reader, { id, providerId }: { id: string; providerId: string }) {
  if (!isUuid(id)) return null
  return db.employment.findFirst({ where: { id, providerId }, select: { id: true } })
}

/** Somebody a provider hired; null when it has no employment of this id. */
export async function starter(
  db: Reader,
  { id, providerId, now }: { id: string; providerId: string; now: Date },
): Promise<Starter | null> {
  if (!isUuid(id)) return null
  const row = await db.employment.findFirst({
    where: { id, providerId },
    select: {
      id: true,
      status: true,
      createdAt: true,
      startAgreed: true,
      startedOn: true,
      endedOn: true,
      reason: true,
      newToCare: true,
      vacancyId: true,
      applicationId: true,
      startClaims: { where: { status: 'waiting' }, select: { claimedOn: true, why: true } },
      person: { select: { name: true, email: true, phone: true, safeContact: true, erasedAt: true } },
      application: { select: { name: true, email: true, phone: true } },
      vacancy: { select: { title: true } },
      site: { select: { name: true, town: true } },
      retentionChecks: {
        select: { id: true, week: true, dueAt: true, answer: true, answeredAt: true, answeredByPersonId: true },
        orderBy: { week: 'asc' },
      },
    },
  })
  if (!row) return null
  const { person, application, retentionChecks, startClaims } = row
  const [waiting] = startClaims
  const events = await db.event.findMany({
    where: {
      OR: [
        { entity: 'employment', entityId: id },
        { entity: 'retention_check', entityId: { in: retentionChecks.map((check) => check.id) } },
      ],
    },
    orderBy: { id: 'desc' },
    select: {
      entityId: true,
      change: true,
      code: true,
      at: true,
      actorPersonId: true,
      detail: { select: { data: true } },
    },
  })
  const names = await namesOf(db, [
    ...events.map((event) => event.actorPersonId),
    ...retentionChecks.map((check) => check.answeredByPersonId),
  ])
  const erased = person.erasedAt !== null
  const status = row.status
  // Who never came is no longer the provider's to ring up.
  const reachable = !erased && (status === 'agreed' || status === 'started')
  const day = (column: Date | null): LocalDate | null => column && fromDateColumn(column)
  return {
    id,
    name: erased ? '' : application?.name || person.name,
    erased,
    title: row.vacancy?.title ?? null,
    siteName: row.site?.name ?? null,
    siteTown: row.site?.town ?? null,
    status,
    startAgreed: day(row.startAgreed),
    startedOn: day(row.startedOn),
    endedOn: day(row.endedOn),
    reason: row.reason,
    newToCare: row.newToCare,
    hiredOn: londonDate(row.createdAt),
    waiting: waiting ? { claimedOn: fromDateColumn(waiting.claimedOn), why: waiting.why } : null,
    vacancyId: row.vacancyId,
    applicationId: row.applicationId,
    email: reachable ? (application?.email ?? person.email) : null,
    phone: reachable ? (application?.phone ?? person.phone) : null,
    safeContact: reachable ? safeContactWords(person.safeContact) : [],
    checks: retentionChecks.map(({ week, dueAt, answer, answeredAt, answeredByPersonId }) => ({
      week,
      dueAt,
      due: status === 'started' && answer === null && dueAt <= now,
      answer,
      answeredAt,
      by: (answeredByPersonId && names.get(answeredByPersonId)) || null,
    })),
    history: events.map(({ entityId, change, code, at, actorPersonId, detail }) => ({
      change,
      code,
      at,
      week: retentionChecks.find((check) => check.id === entityId)?.week ?? null,
      // Of the council it is the council that says it, not one of its people.
      by: BY_COUNCIL.includes(change) ? null : (actorPersonId && names.get(actorPersonId)) || null,
      detail: detail && typeof detail.data === 'object' && !Array.isArray(detail.data) ? { ...detail.data } : {},
    })),
  }
}

const BY_COUNCIL: readonly string[] = ['approve_start', 'refuse_start']

async function namesOf(db: Reader, ids: (string | null)[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true, email: true },
  })
  return new Map(people.map(({ id, name, email }) => [id, name || email || 'Somebody']))
}

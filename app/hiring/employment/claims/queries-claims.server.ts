import { mayNotDecide } from '#app/organisations/councils/policy'
import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { paginate, type Page } from '#app/shared/pagination'
import type { WaitingClaim } from './claim'

/** First days that wait for a council, oldest first. */
export async function waitingClaims(
  db: Reader,
  { councilId, personId, own, page }: { councilId: string; personId: string; own: readonly string[]; page: number },
): Promise<{ claims: WaitingClaim[]; page: Page }> {
  const where = { councilId, status: 'waiting' as const }
  const shown = paginate(page, await db.startClaim.count({ where }))
  const rows = await db.startClaim.findMany({
    where,
    include: {
      employment: {
        select: {
          personId: true,
          createdAt: true,
          provider: { select: { id: true, name: true } },
          vacancy: { select: { title: true } },
          application: { select: { name: true } },
          person: { select: { name: true, erasedAt: true } },
        },
      },
    },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    skip: shown.offset,
    take: shown.limit,
  })
  const askers = await db.person.findMany({
    where: { id: { in: rows.map(({ askedByPersonId }) => askedByPersonId) } },
    select: { id: true, name: true, email: true },
  })
  const nameOf = new Map(askers.map(({ id, name, email }) => [id, name || email || 'Somebody']))
  const claims = rows.map(({ employment, id, kind, why, askedAt, askedByPersonId, claimedOn, stoodOn }) => ({
    id,
    kind,
    why,
    askedAt,
    name: employment.person.erasedAt ? '' : employment.application?.name || employment.person.name,
    title: employment.vacancy?.title ?? null,
    providerId: employment.provider.id,
    provider: employment.provider.name,
    hiredOn: londonDate(employment.createdAt),
    stoodOn: stoodOn && fromDateColumn(stoodOn),
    claimedOn: fromDateColumn(claimedOn),
    askedBy: nameOf.get(askedByPersonId) ?? 'Somebody',
    mayNot:
      employment.personId === personId
        ? 'This is about you, so a colleague has to decide.'
        : askedByPersonId === personId
          ? 'You asked for this yourself, so a colleague has to decide.'
          : mayNotDecide(own, employment.provider.id),
  }))
  return { claims, page: shown }
}

import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { toDateColumn, type LocalDate } from '#app/shared/dates'
import { EMPLOYMENT_ENTITY } from './lock-employment.server'

type NewEmployment = {
  councilId: string
  providerId: string
  personId: string
  vacancyId: string
  applicationId: string
  siteId: string
  startAgreed: LocalDate
}

/** Writes down that somebody was hired and when they are to start. At most one per application that did not fall through. */
export async function agreeEmployment(
  tx: Tx,
  { startAgreed, ...employment }: NewEmployment,
  { now, actor }: { now: Date; actor: { personId: string } },
): Promise<string> {
  const { id } = await tx.employment.create({
    data: { ...employment, status: 'agreed', startAgreed: toDateColumn(startAgreed), createdAt: now, updatedAt: now },
    select: { id: true },
  })
  await recordEvent(tx, {
    councilId: employment.councilId,
    entity: EMPLOYMENT_ENTITY,
    entityId: id,
    by: { personId: actor.personId },
    change: 'agree',
    to: 'agreed',
    at: now,
    detail: { startAgreed },
  })
  return id
}

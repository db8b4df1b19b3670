import type { Tx } from '#app/platform/database/client.server'
import { recordEvents } from '#app/platform/events.server'
import type { NewReferrer } from './people-file'
import { REFERRER_ENTITY, type ReferrerStatus } from '#app/referrals/referrers/referrer'

/** An employee to invite whose account is known. */
export type Invitee = NewReferrer & { personId: string }

type Adding = {
  councilId: string
  providerId: string
  invitees: readonly Invitee[]
  via: 'invitation' | 'file'
  by: { personId: string }
  at: Date
}

export type Added = { invitee: Invitee; eventId: bigint }

const IN_IT: readonly ReferrerStatus[] = ['invited', 'active']

/**
 * Writes employees as invited; whoever left, was refused or waits for a manager is invited again. Whoever is in the
 * programme or invited already is left alone, and not in the answer.
 */
export async function addReferrers(tx: Tx, { councilId, providerId, invitees, via, by, at }: Adding): Promise<Added[]> {
  const known = await tx.referrer.findMany({
    where: { providerId, personId: { in: invitees.map(({ personId }) => personId) } },
    select: { id: true, personId: true, status: true },
  })
  const before = new Map(known.map((row) => [row.personId, { id: row.id, status: row.status }]))
  const wanted = invitees.filter(({ personId }) => !IN_IT.includes(before.get(personId)?.status ?? 'left'))
  const fresh = wanted.filter(({ personId }) => !before.has(personId))
  const columns = { status: 'invited', via, invitedByPersonId: by.personId, updatedAt: at }
  const made = await tx.referrer.createManyAndReturn({
    data: fresh.map(({ personId, name, payrollNumber, siteId }) => ({
      councilId,
      providerId,
      personId,
      name,
      payrollNumber,
      siteId,
      createdAt: at,
      ...columns,
    })),
    select: { id: true, personId: true },
  })
  for (const { personId, name, payrollNumber, siteId } of wanted) {
    const row = before.get(personId)
    if (row)
      await tx.referrer.update({
        where: { id: row.id },
        data: { name, payrollNumber, siteId, leftAt: null, contactErasedAt: null, ...columns },
      })
  }
  const idOf = new Map([...known, ...made].map(({ personId, id }) => [personId, id]))
  const events = await recordEvents(
    tx,
    wanted.map(({ personId }) => ({
      councilId,
      entity: REFERRER_ENTITY,
      entityId: idOf.get(personId)!,
      by,
      change: 'invite',
      from: before.get(personId)?.status ?? null,
      to: 'invited',
      at,
    })),
  )
  return wanted.map((invitee) => ({ invitee, eventId: events.get(idOf.get(invitee.personId)!)! }))
}

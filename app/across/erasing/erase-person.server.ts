import { areas } from '#app/across/areas.server'
import { providersOwnedAlone } from '#app/organisations/team/memberships.server'
import { removeDiscardedFiles } from '#app/people/documents/remove-files.server'
import type { Area, Whom } from '#app/platform/area.server'
import { inTransaction, Prisma, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Work } from '#app/platform/work'

type Context = Work & { actor: Whom }

/**
 * Erases a person's data everywhere, each area as it says of itself (`erasing` in its `area.server.ts`): details, account,
 * sessions, drafts, what they wrote in applications, what matching knows of them, files, messages and event details about
 * them, equality answers. Rows that only count stay. An open application is withdrawn, and its provider told without a name.
 * What records public money stays for the years its scheme keeps it (`eraseGrants`); of referrals stages, points and money
 * stay (`forgetReferrals`). Refused while they are the only owner of a provider.
 */
export async function erasePerson({
  db,
  clock,
  actor,
}: Context): Promise<{ ok: true } | { ok: false; reason: 'only-owner'; providers: string[] }> {
  const now = clock.now()
  const erased = await inTransaction(db, async (tx) => {
    await tx.$queryRaw`select from person where id = ${actor.personId}::uuid for update`
    const owned = await providersOwnedAlone(tx, actor.personId)
    if (owned.length > 0)
      return { ok: false as const, reason: 'only-owner' as const, providers: owned.map(({ name }) => name) }
    for (const { erasing } of areas) await erasing?.end?.(tx, actor, now)
    await erasePastMessages(tx, actor)
    for (const { erasing } of areas) await erasing?.leave?.(tx, actor, now)
    await eraseDetailsOfEvents(tx, actor)
    for (const { erasing } of areas) await erasing?.forget?.(tx, actor, now)
    await recordEvent(tx, {
      councilId: null,
      entity: 'person',
      entityId: actor.personId,
      by: { personId: actor.personId },
      change: 'erase',
      at: now,
    })
    return { ok: true as const }
  })
  if (erased.ok) await removeDiscardedFiles(db)
  return erased
}

/**
 * Mails to the person, and what mails to others said about them. Those still waiting are not sent. Where a full name or
 * an address stands in somebody else's mail that is out already, its data goes too: a namesake's loses nothing by it.
 */
async function erasePastMessages(tx: Tx, { personId, email }: Whom): Promise<void> {
  await tx.message.deleteMany({ where: { OR: [{ recipientPersonId: personId }, { recipient: email }] } })
  await tx.$executeRaw`
    update message m set data = '{}', status = case m.status when 'queued' then 'cancelled' else m.status end
    from event e
    where e.id = m.event_id and e.entity_id in (${idsOf(({ erasing }) => erasing?.inMails?.(personId))})`
  await tx.$executeRaw`
    update message set data = '{}'
    where status <> 'queued' and (
      position(${email} in lower(data::text)) > 0
      or exists (select from person where id = ${personId}::uuid and name like '% %' and position(name in data::text) > 0))`
}

/** Events stay and say nothing about anybody; their details go: of everything about the person, and wherever their address stands. */
async function eraseDetailsOfEvents(tx: Tx, who: Whom): Promise<void> {
  await tx.$executeRaw`
    delete from event_detail d using event e
    where e.id = d.event_id and (
      e.entity_id in (${idsOf(({ erasing }) => erasing?.inEvents?.(who))})
      or position(${who.email} in lower(d.data::text)) > 0)`
}

function idsOf(ids: (area: Area) => Prisma.Sql | undefined): Prisma.Sql {
  return Prisma.join(
    areas.flatMap((area) => ids(area) ?? []),
    ' union all ',
  )
}

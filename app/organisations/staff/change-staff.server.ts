import { staffRemoved } from '#emails/organisations/staff-removed'
import { staffRoles } from '#emails/organisations/staff-roles'
import { COUNCIL_ROLES, type CouncilRole } from '#app/platform/actor'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { endAllSessions } from '#app/platform/session.server'
import type { CouncilWork } from '#app/platform/work'
import { isUuid } from '#app/shared/uuid'
import { councilRoles } from './roles'

/**
 * Gives somebody their first roles at the council, by email address, and tells them. A person who was signed in as
 * something else is signed out: a council's workspace is only opened by a sign-in made for it.
 * Refused: 'already-staff'. In the caller's transaction: it takes two administrators (requests/).
 */
export async function addStaff(
  tx: Tx,
  { email, name, roles }: { email: string; name: string; roles: CouncilRole[] },
  context: CouncilWork,
): Promise<{ ok: true; personId: string } | { ok: false; reason: 'already-staff' }> {
  await lockStaff(tx, context.council.id)
  const { personId } = await accountFor(tx, { email, name })
  if ((await rolesOf(tx, context.council.id, personId)).length > 0) return { ok: false, reason: 'already-staff' }
  await setRoles(tx, { personId, before: [], after: roles }, context)
  return { ok: true, personId }
}

/**
 * Sets somebody's roles; none at all removes them and ends their sessions at once. They are told once. A council always
 * keeps an administrator: who changes staff waits for whoever is changing it now.
 */
export async function changeStaff(input: NewRoles, context: CouncilWork): Promise<StaffChanged> {
  return inTransaction(context.db, (tx) => changeStaffIn(tx, input, context))
}

type NewRoles = { personId: string; roles: CouncilRole[] }
type StaffChanged = { ok: true; changed: boolean } | { ok: false; reason: 'not-found' | 'last-admin' }

/** The same in the caller's transaction. */
export async function changeStaffIn(
  tx: Tx,
  { personId, roles }: NewRoles,
  context: CouncilWork,
): Promise<StaffChanged> {
  if (!isUuid(personId)) return { ok: false, reason: 'not-found' }
  await lockStaff(tx, context.council.id)
  const before = await rolesOf(tx, context.council.id, personId)
  if (before.length === 0) return { ok: false, reason: 'not-found' }
  const after = COUNCIL_ROLES.filter((role) => roles.includes(role))
  if (after.join() === before.join()) return { ok: true, changed: false }
  const losesAdmin = before.includes('admin') && !after.includes('admin')
  if (losesAdmin && (await otherAdmins(tx, context.council.id, personId)) === 0)
    return { ok: false, reason: 'last-admin' }
  await setRoles(tx, { personId, before, after }, context)
  return { ok: true, changed: true }
}

async function lockStaff(tx: Tx, councilId: string): Promise<void> {
  await tx.$queryRaw`select id from council where id = ${councilId}::uuid for no key update`
}

/** In the order of COUNCIL_ROLES. */
async function rolesOf(tx: Tx, councilId: string, personId: string): Promise<CouncilRole[]> {
  const rows = await tx.councilMember.findMany({
    where: { councilId, personId, endedAt: null },
    select: { role: true },
  })
  return COUNCIL_ROLES.filter((role) => rows.some((row) => row.role === role))
}

/** Only those count who can sign in. */
function otherAdmins(tx: Tx, councilId: string, personId: string): Promise<number> {
  const person = { erasedAt: null, account: { disabledAt: null } }
  return tx.councilMember.count({
    where: { councilId, role: 'admin', endedAt: null, personId: { not: personId }, person },
  })
}

async function setRoles(
  tx: Tx,
  { personId, before, after }: { personId: string; before: CouncilRole[]; after: CouncilRole[] },
  { clock, actor, council }: CouncilWork,
): Promise<void> {
  const at = clock.now()
  await tx.councilMember.updateMany({
    where: { councilId: council.id, personId, endedAt: null, role: { notIn: after } },
    data: { endedAt: at },
  })
  for (const role of after) {
    const member = { councilId: council.id, personId, role }
    await tx.councilMember.upsert({
      where: { councilId_personId_role: member },
      create: { ...member, createdAt: at },
      update: { endedAt: null },
    })
  }
  const account = await tx.account.findUniqueOrThrow({ where: { personId }, select: { id: true, email: true } })
  if (before.length === 0 || after.length === 0) await endAllSessions(tx, account.id)
  const change = before.length === 0 ? 'add_staff' : after.length === 0 ? 'remove_staff' : 'change_roles'
  const eventId = await recordEvent(tx, {
    councilId: council.id,
    entity: 'council_member',
    entityId: personId,
    by: actor,
    change,
    from: before.join('+') || null,
    to: after.join('+') || null,
    at,
  })
  const content =
    after.length === 0
      ? staffRemoved.with({ council: council.name, portal: council.portalName, contact: council.contactEmail })
      : staffRoles.with({
          council: council.name,
          portal: council.portalName,
          roles: after.map((role) => `${councilRoles[role].label}: ${councilRoles[role].does}`),
          isNew: before.length === 0,
          url: `${councilOrigin(council)}/council`,
        })
  await queueMessage(tx, {
    eventId,
    councilId: council.id,
    to: { personId, address: account.email },
    content,
    releaseAt: at,
  })
}

async function accountFor(tx: Tx, { email, name }: { email: string; name: string }): Promise<{ personId: string }> {
  const known = await tx.account.findUnique({ where: { email }, include: { person: { select: { name: true } } } })
  if (known) {
    if (known.person.name === '' && name) await tx.person.update({ where: { id: known.personId }, data: { name } })
    return known
  }
  const person = await tx.person.create({ data: { email, name } })
  // Somebody may sign in with this address for the first time in this moment: the unique index lets one through.
  await tx.account.createMany({ data: [{ personId: person.id, email }], skipDuplicates: true })
  const account = await tx.account.findUniqueOrThrow({ where: { email }, select: { personId: true } })
  if (account.personId !== person.id) await tx.person.delete({ where: { id: person.id } })
  return account
}

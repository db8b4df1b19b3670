import { teamInvitation } from '#emails/organisations/team-invitation'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { withinLimit, type RateLimit } from '#app/platform/rate-limit.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { giveRole, personWithAccount } from './give-role.server'
import { memberRoleHints, memberRoleLabels, teamRoles, type TeamRole } from './member'

/** So that nobody uses the portal to write to strangers. */
const INVITATIONS: RateLimit = { name: 'team-invitation', points: 30, seconds: 24 * 60 * 60 }

/**
 * Adds a person to the team by email address and tells them. The membership holds at once; it means nothing until
 * somebody signs in with a code sent to that address.
 */
export async function inviteMember(
  { email, name, role }: { email: string; name: string; role: TeamRole },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok | Refused<'already-member' | 'too-many' | 'not-found'>> {
  if (!(await withinLimit(db, INVITATIONS, providerId))) return refused('too-many')
  return inTransaction(db, async (tx) => {
    const provider = await lockProvider(tx, { providerId, councilId: council.id })
    if (!provider) return refused('not-found')
    const personId = await personWithAccount(tx, { email, name })
    const roles = await rolesOf(tx, { providerId, personId })
    if (roles.length > 0) return refused('already-member')
    const at = clock.now()
    await giveRole(tx, { councilId: council.id, providerId, personId, role, invitedBy: actor.personId })
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: 'provider',
      entityId: providerId,
      by: actor,
      change: 'invite_member',
      code: role,
      at,
      detail: { personId },
    })
    await queueMessage(tx, {
      eventId,
      councilId: council.id,
      to: { personId, address: email },
      content: teamInvitation.with({
        provider: provider.name,
        invitedBy: actor.name || actor.email,
        role: memberRoleLabels[role],
        mayDo: memberRoleHints[role],
        portal: council.portalName,
        url: `${councilOrigin(council)}/sign-in?redirectTo=/provider`,
      }),
      releaseAt: at,
    })
    return ok()
  })
}

/**
 * Gives a member another role; null takes them out of the team. A provider always keeps an owner. Whether they are in
 * the referral programme is another matter.
 */
export async function changeMember(
  { personId, role }: { personId: string; role: TeamRole | null },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok | Refused<'not-found' | 'last-owner'>> {
  if (!isUuid(personId)) return refused('not-found')
  return inTransaction(db, async (tx) => {
    // Everybody who changes this team waits here, so that two owners cannot remove each other in the same moment.
    if (!(await lockProvider(tx, { providerId, councilId: council.id }))) return refused('not-found')
    const held = await rolesOf(tx, { providerId, personId })
    if (held.length === 0) return refused('not-found')
    if (held.length === 1 && held[0] === role) return ok()
    if (held.includes('owner') && role !== 'owner' && (await otherOwners(tx, { providerId, personId })) === 0) {
      return refused('last-owner')
    }
    await tx.providerMember.updateMany({
      where: { providerId, personId, endedAt: null, role: { in: teamRoles.filter((other) => other !== role) } },
      data: { endedAt: new Date() },
    })
    if (role) await giveRole(tx, { councilId: council.id, providerId, personId, role, invitedBy: actor.personId })
    await recordEvent(tx, {
      councilId: council.id,
      entity: 'provider',
      entityId: providerId,
      by: actor,
      change: role ? 'change_member' : 'remove_member',
      from: held.join('+'),
      to: role,
      at: clock.now(),
      detail: { personId },
    })
    return ok()
  })
}

async function lockProvider(tx: Tx, { providerId, councilId }: { providerId: string; councilId: string }) {
  const [provider] = await tx.$queryRaw<{ name: string }[]>`
    select name from provider where id = ${providerId}::uuid and council_id = ${councilId}::uuid for no key update`
  return provider ?? null
}

async function rolesOf(tx: Tx, where: { providerId: string; personId: string }): Promise<TeamRole[]> {
  const rows = await tx.providerMember.findMany({
    where: { ...where, endedAt: null, role: { in: [...teamRoles] } },
    select: { role: true },
    orderBy: { role: 'asc' },
  })
  return teamRoles.filter((role) => rows.some((row) => row.role === role))
}

/** Only owners who can sign in count. */
function otherOwners(tx: Tx, { providerId, personId }: { providerId: string; personId: string }): Promise<number> {
  const person = { erasedAt: null, account: { disabledAt: null } }
  return tx.providerMember.count({
    where: { providerId, role: 'owner', endedAt: null, personId: { not: personId }, person },
  })
}

import { COUNCIL_ROLES } from '#app/platform/actor'
import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import type { StaffMember } from './staff'

/** Everybody with a role at the council, by name. */
export async function councilStaff(db: Reader, councilId: string): Promise<StaffMember[]> {
  return staff(db, { councilId, endedAt: null })
}

/** One of them; null when this person has no role there. */
export async function staffMember(
  db: Reader,
  { councilId, personId }: { councilId: string; personId: string },
): Promise<StaffMember | null> {
  if (!isUuid(personId)) return null
  const [member] = await staff(db, { councilId, personId, endedAt: null })
  return member ?? null
}

async function staff(
  db: Reader,
  where: { councilId: string; personId?: string; endedAt: null },
): Promise<StaffMember[]> {
  const rows = await db.councilMember.findMany({
    where,
    select: {
      personId: true,
      role: true,
      createdAt: true,
      person: {
        select: { name: true, account: { select: { email: true, lastSignInAt: true, secondFactorSecret: true } } },
      },
    },
    orderBy: { createdAt: 'asc' },
  })
  const members = new Map<string, StaffMember>()
  for (const { personId, role, createdAt, person } of rows) {
    const member = members.get(personId) ?? {
      personId,
      name: person.name,
      email: person.account?.email ?? '',
      roles: [],
      since: createdAt,
      lastSignInAt: person.account?.lastSignInAt ?? null,
      hasSecondFactor: person.account?.secondFactorSecret != null,
    }
    member.roles.push(role)
    members.set(personId, member)
  }
  for (const member of members.values())
    member.roles.sort((a, b) => COUNCIL_ROLES.indexOf(a) - COUNCIL_ROLES.indexOf(b))
  return [...members.values()].sort((a, b) => (a.name || a.email).localeCompare(b.name || b.email, 'en'))
}

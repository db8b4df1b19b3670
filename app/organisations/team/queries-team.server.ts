import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import { teamRoles, type TeamRole } from './member'

export type TeamMember = {
  personId: string
  /** Empty until the person has signed in as a member: whose an address is, is not the inviter's to learn. */
  name: string
  email: string
  roles: TeamRole[]
  since: Date
  joined: boolean
}

type Row = Omit<TeamMember, 'joined' | 'name'> & { name: string; invited: boolean; signedInSince: boolean }

/** Everybody in a provider's team: owners, recruiters, then viewers. Referrers are in the referral programme's list. */
export async function providerTeam(db: Reader, { providerId }: { providerId: string }): Promise<TeamMember[]> {
  const rows = await db.$queryRaw<Row[]>`
    select p.id as "personId", p.name, a.email, array_agg(m.role order by m.role) as roles, min(m.created_at) as since,
      bool_or(m.invited_by_person_id is not null and m.invited_by_person_id <> p.id) as invited,
      coalesce(a.last_sign_in_at > min(m.created_at), false) as "signedInSince"
    from provider_member m join person p on p.id = m.person_id join account a on a.person_id = p.id
    where m.provider_id = ${providerId}::uuid and m.ended_at is null and m.role = any(${[...teamRoles]}::text[])
    group by p.id, a.id
    order by bool_or(m.role = 'owner') desc, bool_or(m.role = 'recruiter') desc, bool_or(m.role = 'viewer') desc, a.email`
  return rows.map(({ invited, signedInSince, name, ...member }) => {
    const joined = !invited || signedInSince
    return { ...member, joined, name: joined ? name : '' }
  })
}

/** One member; null when the person is not in this team. */
export async function teamMember(
  db: Reader,
  { providerId, personId }: { providerId: string; personId: string },
): Promise<TeamMember | null> {
  if (!isUuid(personId)) return null
  return (await providerTeam(db, { providerId })).find((member) => member.personId === personId) ?? null
}

import type { CouncilRole } from '#app/platform/actor'
import type { Reader } from '#app/platform/database/client.server'

/** Everybody who holds a role at a council and can sign in, for messages to them. */
export async function staffWithRole(
  db: Reader,
  { councilId, role }: { councilId: string; role: CouncilRole },
): Promise<{ personId: string; address: string }[]> {
  const members = await db.councilMember.findMany({
    where: { councilId, role, endedAt: null, person: { account: { disabledAt: null } } },
    select: { personId: true, person: { select: { account: { select: { email: true } } } } },
    orderBy: { id: 'asc' },
  })
  return members.flatMap(({ personId, person }) =>
    person.account ? [{ personId, address: person.account.email }] : [],
  )
}

import type { Reader } from '#app/platform/database/client.server'

export type Recipient = { personId: string | null; address: string }

/** Who hears about the provider itself: its owners, or its contact while nobody owns it. */
export async function providerRecipients(db: Reader, providerId: string): Promise<Recipient[]> {
  const owners = await db.providerMember.findMany({
    where: { providerId, role: 'owner', endedAt: null, person: { email: { not: null } } },
    select: { personId: true, person: { select: { email: true } } },
    orderBy: { createdAt: 'asc' },
  })
  if (owners.length > 0) return owners.map(({ personId, person }) => ({ personId, address: person.email! }))
  const provider = await db.provider.findUniqueOrThrow({ where: { id: providerId }, select: { contactEmail: true } })
  return [{ personId: null, address: provider.contactEmail }]
}

/** Who hears about a vacancy: the person who sent it for review, while they still look after vacancies; else the owners. */
export async function vacancyRecipients(
  db: Reader,
  { providerId, vacancyId }: { providerId: string; vacancyId: string },
): Promise<Recipient[]> {
  const [sender] = await db.$queryRaw<Recipient[]>`
    select p.id as "personId", p.email as address
    from event e join person p on p.id = e.actor_person_id
      join provider_member m on m.person_id = p.id and m.provider_id = ${providerId}::uuid and m.ended_at is null
    where e.entity = 'vacancy' and e.entity_id = ${vacancyId}::uuid and m.role in ('owner', 'recruiter') and p.email is not null
    order by e.id desc limit 1`
  return sender ? [sender] : providerRecipients(db, providerId)
}

/** The owners and recruiters of a provider who can sign in. */
export async function managerRecipients(db: Reader, providerId: string): Promise<Recipient[]> {
  const members = await db.providerMember.findMany({
    where: { providerId, endedAt: null, role: { in: ['owner', 'recruiter'] } },
    select: { personId: true, person: { select: { account: { select: { email: true } } } } },
    distinct: ['personId'],
  })
  return members.flatMap(({ personId, person }) =>
    person.account ? [{ personId, address: person.account.email }] : [],
  )
}

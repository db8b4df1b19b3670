import type { Tx } from '#app/platform/database/client.server'
import type { MemberRole } from './member'

type Given = { councilId: string; providerId: string; personId: string; role: MemberRole; invitedBy: string }

/** A role that was held before is taken up again. */
export async function giveRole(tx: Tx, { personId, ...given }: Given): Promise<void> {
  await giveRoles(tx, { ...given, personIds: [personId] })
}

/** The same role for many people. */
export async function giveRoles(
  tx: Tx,
  { personIds, invitedBy, ...member }: Omit<Given, 'personId'> & { personIds: readonly string[] },
): Promise<void> {
  const { providerId, role } = member
  await tx.providerMember.createMany({
    data: personIds.map((personId) => ({ ...member, personId, invitedByPersonId: invitedBy })),
    skipDuplicates: true,
  })
  await tx.providerMember.updateMany({
    where: { providerId, role, personId: { in: [...personIds] }, endedAt: { not: null } },
    data: { endedAt: null },
  })
}

/** Takes one role from somebody; others that they hold stay. */
export async function endRole(
  tx: Tx,
  { providerId, personId, role, at }: { providerId: string; personId: string; role: MemberRole; at: Date },
): Promise<void> {
  await tx.providerMember.updateMany({ where: { providerId, personId, role, endedAt: null }, data: { endedAt: at } })
}

type Named = { email: string; name: string }

/** The person who signs in with an address; made, with an account, if nobody does yet. */
export async function personWithAccount(tx: Tx, named: Named): Promise<string> {
  return (await peopleWithAccounts(tx, [named])).get(named.email)!
}

/** The same for many addresses, each in it once: person ids by address. */
export async function peopleWithAccounts(tx: Tx, people: readonly Named[]): Promise<Map<string, string>> {
  const emails = people.map(({ email }) => email)
  const accounts = () =>
    tx.account.findMany({ where: { email: { in: emails } }, select: { email: true, personId: true } })
  const known = new Set((await accounts()).map(({ email }) => email))
  const made = await tx.person.createManyAndReturn({
    data: people.filter(({ email }) => !known.has(email)).map(({ email, name }) => ({ email, name })),
    select: { id: true, email: true },
  })
  // The same address may sign in for the first time in this moment: the unique index lets one through.
  await tx.account.createMany({
    data: made.map(({ id, email }) => ({ personId: id, email: email! })),
    skipDuplicates: true,
  })
  const personOf = new Map((await accounts()).map(({ email, personId }) => [email, personId]))
  const lost = made.filter(({ id, email }) => personOf.get(email!) !== id)
  if (lost.length > 0) await tx.person.deleteMany({ where: { id: { in: lost.map(({ id }) => id) } } })
  return personOf
}

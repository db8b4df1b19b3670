import type { Tx } from '#app/platform/database/client.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'

export type SignedIn = { email: string; accountId: string; personId: string; staff: boolean }

/**
 * Someone has shown that `email` is theirs: its account, made with its person the first time. Real time.
 * Refused: 'account-closed'.
 */
export async function enterAccount(tx: Tx, email: string): Promise<Outcome<SignedIn, 'account-closed'>> {
  const account = await accountFor(tx, email)
  if (account.disabledAt) return refused('account-closed')
  await tx.account.update({ where: { id: account.id }, data: { lastSignInAt: new Date() } })
  const [council, provider] = await Promise.all([
    tx.councilMember.count({ where: { personId: account.personId, endedAt: null } }),
    tx.providerMember.count({ where: { personId: account.personId, endedAt: null, role: { not: 'referrer' } } }),
  ])
  return ok({ email, accountId: account.id, personId: account.personId, staff: council + provider > 0 })
}

async function accountFor(tx: Tx, email: string) {
  const known = await tx.account.findUnique({ where: { email } })
  if (known) return known
  const person = await tx.person.create({ data: { email } })
  // Another operation may make this account at the same time: the unique index lets one through, the other reads it.
  await tx.account.createMany({ data: [{ personId: person.id, email }], skipDuplicates: true })
  const account = await tx.account.findUniqueOrThrow({ where: { email } })
  if (account.personId !== person.id) await tx.person.delete({ where: { id: person.id } })
  return account
}

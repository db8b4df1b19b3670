import { timingSafeEqual } from 'node:crypto'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { CODE_PURPOSE, codeHash } from './request-sign-in-code.server'

const TRIES = 5

export type SignedIn = { accountId: string; personId: string; staff: boolean }
export type CodeRefusal = 'wrong-code' | 'too-many-tries' | 'expired' | 'account-closed'

/**
 * Checks a code: five tries, ten minutes, one use. The first right code of an address makes its person and account.
 * Works in real time, not by the portal's clock.
 */
export async function verifySignInCode(
  { email, code }: { email: string; code: string },
  { db }: { db: PrismaClient },
): Promise<({ ok: true } & SignedIn) | { ok: false; reason: CodeRefusal }> {
  return inTransaction(db, async (tx) => {
    const [token] = await tx.$queryRaw<{ id: string; hash: string; attempts: number }[]>`
      select id, hash, attempts from token
      where purpose = ${CODE_PURPOSE} and subject = ${email} and used_at is null and expires_at > now()
      for update`
    if (!token) return { ok: false, reason: 'expired' }
    if (token.attempts >= TRIES) return { ok: false, reason: 'too-many-tries' }
    const right = timingSafeEqual(Buffer.from(token.hash, 'hex'), Buffer.from(codeHash(email, code), 'hex'))
    await tx.token.update({
      where: { id: token.id },
      data: right ? { usedAt: new Date() } : { attempts: token.attempts + 1 },
    })
    if (!right) return { ok: false, reason: token.attempts + 1 >= TRIES ? 'too-many-tries' : 'wrong-code' }
    const account = await accountFor(tx, email)
    if (account.disabledAt) return { ok: false, reason: 'account-closed' }
    await tx.account.update({ where: { id: account.id }, data: { lastSignInAt: new Date() } })
    const [council, provider] = await Promise.all([
      tx.councilMember.count({ where: { personId: account.personId, endedAt: null } }),
      tx.providerMember.count({ where: { personId: account.personId, endedAt: null, role: { not: 'referrer' } } }),
    ])
    return { ok: true, accountId: account.id, personId: account.personId, staff: council + provider > 0 }
  })
}

async function accountFor(tx: Tx, email: string) {
  const known = await tx.account.findUnique({ where: { email } })
  if (known) return known
  const person = await tx.person.create({ data: { email } })
  // Two browsers may confirm the same new address at once: the unique index lets one through, the other reads it.
  await tx.account.createMany({ data: [{ personId: person.id, email }], skipDuplicates: true })
  const account = await tx.account.findUniqueOrThrow({ where: { email } })
  if (account.personId !== person.id) await tx.person.delete({ where: { id: person.id } })
  return account
}

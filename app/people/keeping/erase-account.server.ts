import { discardFiles } from '#app/people/documents/remove-files.server'
import { eraseEqualityAnswers } from '#app/people/equality/erase.server'
import type { Whom } from '#app/platform/area.server'
import { Prisma, type Tx } from '#app/platform/database/client.server'

/** Equality answers, files, consents, the account and what signs in to it; the person stays as a row that says nothing. */
export async function eraseAccount(tx: Tx, { personId, accountId, email }: Whom, now: Date): Promise<void> {
  await eraseEqualityAnswers(tx, personId)
  // Papers that still hang on an application for a grant belong to the record of public money.
  const files = await tx.file.findMany({
    where: { ownerPersonId: personId, evidence: { none: {} } },
    select: { id: true },
  })
  await discardFiles(
    tx,
    files.map(({ id }) => id),
    now,
  )
  await tx.consent.deleteMany({ where: { personId } })
  await tx.token.deleteMany({ where: { subject: { in: [email, personId, accountId] } } })
  await tx.keptForm.deleteMany({ where: { email } })
  await tx.rateLimit.deleteMany({ where: { key: { endsWith: `:${email}` } } })
  await tx.session.deleteMany({ where: { accountId } })
  await tx.account.delete({ where: { id: accountId } })
  await tx.person.update({
    where: { id: personId },
    data: { name: '', email: null, phone: null, postcode: null, safeContact: Prisma.DbNull, erasedAt: now },
  })
}

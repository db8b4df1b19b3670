import { storedFileColumns } from '#app/people/documents/stored-file'
import { readSafeContact } from '#app/people/profile/safe-contact'
import type { Whom } from '#app/platform/area.server'
import type { Reader } from '#app/platform/database/client.server'

/** Details, account, files and consents. Equality answers cannot be in it: nobody can find them. */
export async function exportAccount(db: Reader, { personId }: Whom) {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { account: true, consents: true },
  })
  return {
    person: {
      name: person.name,
      email: person.email,
      phone: person.phone,
      postcode: person.postcode,
      safeContact: readSafeContact(person.safeContact),
      since: person.createdAt,
    },
    account: person.account && {
      email: person.account.email,
      since: person.account.createdAt,
      lastSignIn: person.account.lastSignInAt,
    },
    signedInOn: await db.session.findMany({
      where: { accountId: person.account?.id ?? null },
      select: { createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true },
    }),
    files: (
      await db.file.findMany({
        where: { ownerPersonId: personId, erasedAt: null },
        select: { ...storedFileColumns, sha256: true, purpose: true, createdAt: true },
      })
    ).map(({ storageKey: _key, ...file }) => file),
    consents: person.consents.map(({ purpose, wording, how, givenAt, withdrawnAt }) => ({
      purpose,
      wording,
      how,
      givenAt,
      withdrawnAt,
    })),
  }
}

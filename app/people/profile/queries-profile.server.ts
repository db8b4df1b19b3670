import type { Reader } from '#app/platform/database/client.server'
import { readSafeContact, type SafeContact } from './safe-contact'

export type OwnDetails = { name: string; phone: string; postcode: string; safeContact: SafeContact | null }

/** What the portal keeps about a person besides their applications. */
export async function ownDetails(db: Reader, personId: string): Promise<OwnDetails | null> {
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { name: true, phone: true, postcode: true, safeContact: true },
  })
  if (!person) return null
  const { name, phone, postcode, safeContact } = person
  return { name, phone: phone ?? '', postcode: postcode ?? '', safeContact: readSafeContact(safeContact) }
}

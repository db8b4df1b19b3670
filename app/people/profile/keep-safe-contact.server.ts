import type { Tx } from '#app/platform/database/client.server'
import type { SafeContact } from './safe-contact'

/** Stores how a person wants to be reached, when another form than their own details asks for it. */
export async function keepSafeContact(tx: Tx, personId: string, { ways, voicemail, note }: SafeContact): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { safeContact: { ways, voicemail, note } } })
}

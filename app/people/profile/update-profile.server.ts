import type { Actor } from '#app/platform/actor'
import type { PrismaClient } from '#app/platform/database/client.server'
import type { Profile } from './profile-form'

/** Stores a person's own details. Applications already sent keep what they were sent with. */
export async function updateProfile(
  { name, phone, postcode, ways, voicemail, note }: Profile,
  { db, actor }: { db: PrismaClient; actor: Pick<Actor, 'personId'> },
): Promise<void> {
  await db.person.update({
    where: { id: actor.personId },
    data: { name, phone, postcode, safeContact: { ways, voicemail, note } },
  })
}

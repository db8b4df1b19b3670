import type { Work } from '#app/platform/work'
import type { Profile } from './profile-form'

/** Stores a person's own details. Applications already sent keep what they were sent with. */
export async function updateProfile(
  { name, phone, postcode, ways, voicemail, note }: Profile,
  { db, actor }: Pick<Work, 'db' | 'actor'>,
): Promise<void> {
  await db.person.update({
    where: { id: actor.personId },
    data: { name, phone, postcode, safeContact: { ways, voicemail, note } },
  })
}

import type { Reader } from '#app/platform/database/client.server'
import type { Work } from '#app/platform/work'

/** Whether a job of this reference was ever out: only those are saved. */
export function findSavable(db: Reader, { reference, now }: { reference: string; now: Date }) {
  return db.vacancy.findFirst({
    where: { reference, approvedAt: { not: null }, publishAt: { lte: now } },
    select: { id: true, title: true },
  })
}

/** Keeps a vacancy on the person's list, or takes it off; doing it twice is doing it once. Null: there is no such job. */
export async function saveVacancy(
  { reference, saved }: { reference: string; saved: boolean },
  { db, clock, actor }: Work,
): Promise<{ title: string } | null> {
  const vacancy = await findSavable(db, { reference, now: clock.now() })
  if (!vacancy) return null
  const pair = { personId: actor.personId, vacancyId: vacancy.id }
  if (saved) await db.savedVacancy.createMany({ data: [{ ...pair, savedAt: clock.now() }], skipDuplicates: true })
  else await db.savedVacancy.deleteMany({ where: pair })
  return { title: vacancy.title }
}

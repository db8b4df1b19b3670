import type { Reader } from '#app/platform/database/client.server'

/** What an owner may see and change about the organisation. */
export async function organisationDetails(
  db: Reader,
  { providerId, councilId }: { providerId: string; councilId: string },
) {
  const row = await db.provider.findFirst({
    where: { id: providerId, councilId },
    select: {
      name: true,
      kind: true,
      about: true,
      website: true,
      contactName: true,
      contactPhone: true,
      contactEmail: true,
      council: { select: { name: true } },
    },
  })
  return row && { ...row, council: row.council.name }
}

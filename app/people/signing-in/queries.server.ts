import type { Actor } from '#app/platform/actor'
import type { Reader } from '#app/platform/database/client.server'

/** Which roles a person holds, without names: enough to decide where they land. */
export async function membershipsOf(db: Reader, personId: string): Promise<Pick<Actor, 'providers' | 'councils'>> {
  const where = { personId, endedAt: null }
  const [councils, providers] = await Promise.all([
    db.councilMember.findMany({ where, select: { councilId: true, role: true } }),
    db.providerMember.findMany({ where, select: { councilId: true, providerId: true, role: true } }),
  ])
  return {
    councils: councils.map(({ councilId, role }) => ({ councilId, roles: [role] })),
    providers: providers.map(({ councilId, providerId, role }) => ({
      councilId,
      providerId,
      providerName: '',
      providerStatus: '',
      roles: [role],
    })),
  }
}

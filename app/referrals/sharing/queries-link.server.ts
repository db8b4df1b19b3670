import { firstName } from '#app/people/profile/names'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { publicProviderName } from '#app/organisations/sites/precision'
import { advertOf } from '#app/jobs/advert/queries-advert.server'
import type { Reader } from '#app/platform/database/client.server'
import { liveJobsOf } from './queries-sharing.server'
import type { LinkView, Told } from './link-view'

const columns = {
  id: true,
  code: true,
  councilId: true,
  providerId: true,
  referrer: {
    select: {
      id: true,
      personId: true,
      status: true,
      name: true,
      person: { select: { name: true } },
      provider: { select: { name: true, kind: true } },
    },
  },
  vacancy: { select: { reference: true } },
} as const

/** The page of a link; null when there is no such link. */
export async function linkView(db: Reader, { code, now }: { code: string; now: Date }): Promise<LinkView | null> {
  const row = await db.referralLink.findUnique({ where: { code }, select: columns })
  if (!row) return null
  const { id, councilId, providerId, referrer } = row
  const advert = row.vacancy && (await advertOf(db, row.vacancy.reference, now))
  const vacancy = advert?.state === 'live' ? advert.vacancy : null
  const runs = referrer.status === 'active' && (await runningProgramme(db, { providerId, now })) !== null
  return {
    id,
    code,
    councilId,
    providerId,
    provider: publicProviderName(referrer.provider),
    referrerId: referrer.id,
    referrerPersonId: referrer.personId,
    toldBy: runs ? firstName(referrer.name || referrer.person.name) : null,
    vacancy,
    isClosed: row.vacancy !== null && vacancy === null,
    jobs: vacancy ? [] : await liveJobsOf(db, { providerId, now, most: 50 }),
  }
}

/** `viewer`: whoever looks, signed in. */
type Wanted = { providerId: string; now: Date; viewer?: string | null } & ({ code: string } | { linkId: string })

/** A link that can begin a referral at this provider now; null for any other. */
export async function toldBy(db: Reader, wanted: Wanted): Promise<Told | null> {
  const { providerId, now } = wanted
  const which = 'code' in wanted ? { code: wanted.code } : { id: wanted.linkId }
  const row = await db.referralLink.findFirst({
    where: { ...which, providerId, referrer: { status: 'active' } },
    select: {
      id: true,
      code: true,
      referrer: { select: { name: true, personId: true, person: { select: { name: true } } } },
    },
  })
  if (!row || !(await runningProgramme(db, { providerId, now }))) return null
  const { name, personId, person } = row.referrer
  return { linkId: row.id, code: row.code, name: firstName(name || person.name), isOwn: personId === wanted.viewer }
}

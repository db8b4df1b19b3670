import { PRIVATE_EMPLOYER, publicSite } from '#app/organisations/sites/precision'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { named } from '#app/platform/database/named.server'
import { hasVisible } from '#app/shared/plain-text'
import { isUuid } from '#app/shared/uuid'
import { MOST_EMPLOYERS } from '../forms/work-form'
import type { EmployerChoice } from './grant-pages'

const siteColumns = {
  id: true,
  name: true,
  address: true,
  town: true,
  postcode: true,
  locationId: true,
  publicPrecision: true,
  provider: { select: { id: true, name: true, kind: true, status: true } },
} as const

/**
 * Places of verified providers whose own or provider's name, or town, has every word that was typed. A person who employs
 * a personal assistant is never found: their name is nobody's business.
 */
export async function findEmployers(
  db: Reader,
  { councilId, typed }: { councilId: string; typed: string },
): Promise<EmployerChoice[]> {
  if (!hasVisible(typed)) return []
  const found = await db.$queryRaw<{ id: string }[]>`
    select s.id from site s join provider p on p.id = s.provider_id
    where s.council_id = ${councilId}::uuid and s.closed_at is null and p.status = 'verified'
      and p.kind <> 'personal-assistant-employer'
      and ${named([Prisma.sql`s.name`, Prisma.sql`s.town`, Prisma.sql`p.name`], typed)}
    order by p.name, s.name, s.id limit ${MOST_EMPLOYERS}`
  const sites = await db.site.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: siteColumns,
    orderBy: [{ provider: { name: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
  })
  return sites.map(toChoice)
}

type Chosen = EmployerChoice & { providerId: string; postcode: string; listed: boolean }

/**
 * A site with its provider, for an application. `listed`: its provider is verified here and may be chosen; one that is
 * not may still stand there because the person's employment says so.
 */
export async function employerSite(
  db: Reader,
  { councilId, siteId }: { councilId: string; siteId: string | null },
): Promise<Chosen | null> {
  if (!isUuid(siteId)) return null
  const site = await db.site.findFirst({ where: { id: siteId, councilId }, select: { ...siteColumns, closedAt: true } })
  if (!site) return null
  const listed =
    site.closedAt === null &&
    site.provider.status === 'verified' &&
    site.provider.kind !== 'personal-assistant-employer'
  return { ...toChoice(site), providerId: site.provider.id, postcode: site.postcode, listed }
}

type Site = Parameters<typeof publicSite>[0] & { id: string; provider: { name: string; kind: string } }

function toChoice(site: Site): EmployerChoice {
  const { name, town } = publicSite(site)
  return {
    siteId: site.id,
    providerName: site.provider.kind === 'personal-assistant-employer' ? PRIVATE_EMPLOYER : site.provider.name,
    place: name ? `${name}, ${town}` : town,
  }
}

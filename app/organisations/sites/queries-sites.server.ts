import { isService } from './services'
import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import { isPrecisionForced } from './precision'

export type ListedSite = {
  id: string
  name: string
  town: string
  postcode: string
  regulator: string
  locationId: string | null
  /** Whether people see the address, or only the area. */
  exact: boolean
  /** Vacancies that are published or wait for the council. */
  vacancies: number
}

/** The provider's places of work that are not closed, by name. */
export async function providerSites(db: Reader, { providerId }: { providerId: string }): Promise<ListedSite[]> {
  const sites = await db.site.findMany({
    where: { providerId, closedAt: null },
    select: {
      id: true,
      name: true,
      town: true,
      postcode: true,
      regulator: true,
      locationId: true,
      publicPrecision: true,
      _count: { select: { vacancySites: { where: { vacancy: { status: { in: ['approved', 'pending_review'] } } } } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return sites.map(({ publicPrecision, _count, ...site }) => ({
    ...site,
    exact: publicPrecision === 'exact',
    vacancies: _count.vacancySites,
  }))
}

/** One place of work, to change it; null when it is closed or not this provider's. */
export async function providerSite(db: Reader, { siteId, providerId }: { siteId: string; providerId: string }) {
  if (!isUuid(siteId)) return null
  const row = await db.site.findFirst({
    where: { id: siteId, providerId, closedAt: null },
    include: { provider: { select: { kind: true } } },
  })
  if (!row) return null
  const { provider, ...site } = row
  const kind = provider.kind
  return {
    ...site,
    kind,
    atHome: kind === 'personal-assistant-employer',
    forced: isPrecisionForced(kind, site.services.filter(isService)),
  }
}

/** A registration that was refused, as it was given, with its first place. */
export async function refusedRegistration(db: Reader, { providerId }: { providerId: string }) {
  const provider = await db.provider.findFirst({
    where: { id: providerId, status: 'refused' },
    select: {
      name: true,
      kind: true,
      services: true,
      statusReason: true,
      contactName: true,
      contactPhone: true,
      sites: { where: { closedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 1 },
    },
  })
  if (!provider) return null
  const { sites, ...organisation } = provider
  return { ...organisation, site: sites[0] ?? null }
}

import { Prisma, type Reader } from '#app/platform/database/client.server'
import { named } from '#app/platform/database/named.server'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import type { ListedProvider, LookAlike, ProviderToDecide } from './council-view'
import type { ProviderStatus } from '#app/organisations/providers/provider'

/** Whether a person works for a provider in any role: then somebody else decides about it. */
export async function belongsToProvider(
  db: Reader,
  { personId, providerId }: { personId: string; providerId: string },
): Promise<boolean> {
  return (await db.providerMember.count({ where: { personId, providerId, endedAt: null } })) > 0
}

/** More than one search shows pages of. */
const MOST_NAMED = 1_000

async function namedProviders(db: Reader, { councilId, name }: { councilId: string; name: string }): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from provider where council_id = ${councilId}::uuid and ${named(Prisma.sql`name`, name)}
    order by name, id limit ${MOST_NAMED}`
  return rows.map(({ id }) => id)
}

/** The council's providers of one status, longest waiting first where somebody waits, else by name. */
export async function councilProviders(
  db: Reader,
  { councilId, status, name, page }: { councilId: string; status: ProviderStatus | null; name: string; page: number },
): Promise<{ counts: Record<ProviderStatus, number>; page: Page; providers: ListedProvider[] }> {
  const searched: Prisma.ProviderWhereInput = {
    councilId,
    ...(name && { id: { in: await namedProviders(db, { councilId, name }) } }),
  }
  const groups = await db.provider.groupBy({ by: ['status'], where: searched, _count: { _all: true } })
  const counts = { applied: 0, verified: 0, refused: 0, suspended: 0 }
  for (const group of groups) counts[group.status] = group._count._all
  const total = status ? counts[status] : Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = paginate(page, total)
  const rows = await db.provider.findMany({
    where: { ...searched, ...(status && { status }) },
    select: {
      id: true,
      name: true,
      kind: true,
      status: true,
      createdAt: true,
      sites: { select: { town: true }, where: { closedAt: null }, orderBy: { createdAt: 'asc' }, take: 1 },
      _count: { select: { sites: { where: { closedAt: null } }, vacancies: { where: { status: 'approved' } } } },
    },
    orderBy: status === 'applied' ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ name: 'asc' }, { id: 'asc' }],
    skip: shown.offset,
    take: shown.limit,
  })
  const providers = rows.map(({ sites, _count, kind, status: stored, ...row }) => ({
    ...row,
    kind,
    status: stored,
    town: sites[0]?.town ?? null,
    sites: _count.sites,
    vacancies: _count.vacancies,
  }))
  return { counts, page: shown, providers }
}

/** Everything a moderator needs to decide about one provider; null when the council has no such provider. */
export async function providerToDecide(
  db: Reader,
  { councilId, providerId }: { councilId: string; providerId: string },
): Promise<ProviderToDecide | null> {
  if (!isUuid(providerId)) return null
  const provider = await db.provider.findFirst({
    where: { id: providerId, councilId },
    include: {
      sites: { orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'asc' }] },
      members: {
        where: { endedAt: null },
        select: { role: true, createdAt: true, person: { select: { id: true, name: true, email: true } } },
        orderBy: { createdAt: 'asc' },
      },
      _count: { select: { vacancies: { where: { status: 'approved' } } } },
    },
  })
  if (!provider) return null
  const { _count, ...rest } = provider
  return {
    ...rest,
    kind: provider.kind,
    status: provider.status,
    approvedVacancies: _count.vacancies,
  }
}

/** Addresses that anybody can have say nothing about an organisation. */
const ANYBODYS = (
  'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.co.uk yahoo.com yahoo.co.uk icloud.com btinternet.com ' +
  'aol.com sky.com virginmedia.com talktalk.net protonmail.com'
).split(' ')

/** A domain that more providers than these have is a mail service, not an organisation. */
const SHARED_BY_FEW = 4

/** Other providers of the same council that may be the same organisation, the most alike first; at most ten. */
export async function providersAlike(
  db: Reader,
  { councilId, providerId }: { councilId: string; providerId: string },
): Promise<LookAlike[]> {
  const domain = (column: Prisma.Sql) => Prisma.sql`nullif(split_part(lower(${column}), '@', 2), '')`
  const sharesSite = (same: Prisma.Sql) => Prisma.sql`
    exists (select from site mine join site theirs on ${same} where mine.provider_id = me.id and theirs.provider_id = other.id)`
  return db.$queryRaw<LookAlike[]>`
    select * from (
      select other.id, other.name, other.status, array_remove(array[
        case when ${sharesSite(Prisma.sql`mine.location_id = theirs.location_id and mine.regulator = theirs.regulator`)} then 'location-id' end,
        case when organisation_key(other.name) = organisation_key(me.name) then 'name' end,
        case when ${sharesSite(Prisma.sql`mine.postcode = theirs.postcode`)} then 'postcode' end,
        case when phone_figures(other.contact_phone) = phone_figures(me.contact_phone) then 'phone' end,
        case when ${domain(Prisma.sql`other.contact_email`)} = ${domain(Prisma.sql`me.contact_email`)}
          and not (${domain(Prisma.sql`me.contact_email`)} = any (${ANYBODYS})) and (
            select count(*) from provider p where p.council_id = me.council_id
              and ${domain(Prisma.sql`p.contact_email`)} = ${domain(Prisma.sql`me.contact_email`)}) <= ${SHARED_BY_FEW}
          then 'email-domain' end], null) as likenesses
      from provider me join provider other on other.council_id = me.council_id and other.id <> me.id
      where me.id = ${providerId}::uuid and me.council_id = ${councilId}::uuid) alike
    where cardinality(likenesses) > 0
    order by cardinality(likenesses) desc, name, id limit 10`
}

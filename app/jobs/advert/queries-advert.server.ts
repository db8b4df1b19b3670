import { publicProviderName, publicSite } from '#app/organisations/sites/precision'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import type { Position } from '#app/shared/grid-reference'
import type { AdvertSite, PublicVacancy } from './public-vacancy'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { fromColumns } from '#app/jobs/vacancies/columns'
import type { Advertised } from '#app/jobs/vacancies/fields/field'
import { declaredFields } from '#app/jobs/vacancies/fields/table'
import { stateAt } from '#app/jobs/vacancies/vacancy-state'
import { isRole, type Role } from '#app/jobs/vocabulary/vocabulary'

const everything = {
  provider: { include: { council: { select: { id: true, name: true, portalName: true } } } },
  sites: { include: { site: true }, orderBy: { siteId: 'asc' } },
  questions: { orderBy: { position: 'asc' } },
} satisfies Prisma.VacancyInclude

type Row = Prisma.VacancyGetPayload<{ include: typeof everything }>

/** What is left to say of a vacancy that was live once. */
export type GoneVacancy = {
  id: string
  reference: string
  /** Null where the council took it down. */
  title: string | null
  council: { id: string; name: string }
  roles: Role[]
  /** Where it was, as precisely as the public may know. */
  position: Position | null
}

export type Advert =
  { state: 'live'; vacancy: PublicVacancy; position: Position | null } | { state: 'gone'; gone: GoneVacancy }

/**
 * The public page of a vacancy. Null for what nobody outside may know of: drafts, adverts in review or not yet
 * published, and those of a provider that is not verified.
 */
export async function advertOf(db: Reader, reference: string, now: Date): Promise<Advert | null> {
  const row = await db.vacancy.findUnique({ where: { reference }, include: everything })
  if (!row) return null
  const state = stateAt({ ...row, providerVerified: row.provider.status === 'verified' }, now)
  if (state === 'live') return { state, vacancy: toPublicVacancy(row), position: await publicPosition(db, row) }
  const wasLive = row.approvedAt !== null && row.publishAt !== null && row.publishAt <= now
  if (!wasLive || !['closed', 'expired', 'stale'].includes(state)) return null
  const title = row.closedReason === 'moderated' ? null : row.title
  const { id, provider } = row
  const position = await publicPosition(db, row)
  return {
    state: 'gone',
    gone: { id, reference, title, council: provider.council, roles: row.roles.filter(isRole), position },
  }
}

/** The first site, or the middle of its outcode where that is all the public may know. */
async function publicPosition(db: Reader, { sites }: Row): Promise<Position | null> {
  const site = sites[0]?.site
  if (!site) return null
  if (site.publicPrecision === 'exact') return { eastings: site.eastings, northings: site.northings }
  const { postcode } = publicSite(site)
  return db.outcode.findUnique({ where: { outcode: postcode }, select: { eastings: true, northings: true } })
}

/** What the public may see of a stored vacancy, whatever its state: also for its provider's own preview. */
export function toPublicVacancy(row: Row): PublicVacancy {
  const { provider } = row
  const isPrivate = provider.kind === 'personal-assistant-employer'
  return {
    ...advertised(fromColumns(row)),
    id: row.id,
    reference: row.reference,
    council: provider.council,
    provider: {
      name: publicProviderName(provider),
      isPrivate,
      about: isPrivate ? '' : provider.about,
      website: isPrivate ? null : provider.website,
      answerDays: provider.answerDays,
    },
    sites: openSites(row).map(toAdvertSite),
    contract: row.contract!,
    driving: row.driving!,
    experience: row.experience!,
    hoursMin: row.hoursMin ?? 0,
    hoursMax: row.hoursMax ?? 0,
    publishAt: row.publishAt ?? row.createdAt,
    closesAt: row.closesAt ?? row.createdAt,
  }
}

/** What the page does not show does not leave the server either. */
const notShown = Object.fromEntries(
  declaredFields.flatMap(({ name, advert, empty }) => (advert === 'not-shown' ? [[name, empty]] : [])),
)

function advertised(answers: VacancyAnswers): Advertised {
  const { siteIds: _ids, payMin, payMax, sleepIn, mileage, ...same } = { ...answers, ...notShown }
  return { ...same, payMinPence: payMin, payMaxPence: payMax, sleepInPence: sleepIn, mileagePence: mileage }
}

function openSites({ sites }: Row): Row['sites'] {
  const open = sites.filter(({ site }) => site.closedAt === null)
  return open.length > 0 ? open : sites
}

function toAdvertSite({ site }: Row['sites'][number]): AdvertSite {
  const shown = publicSite(site)
  return { ...shown, regulator: site.regulator, gettingThere: shown.precise ? site.gettingThere : '' }
}

/** What the visitor has to do with this vacancy already. */
export async function visitorsOwn(
  db: Reader,
  { vacancyId, personId }: { vacancyId: string; personId: string },
): Promise<{ saved: boolean; applicationId: string | null }> {
  const [saved, application] = await Promise.all([
    db.savedVacancy.count({ where: { vacancyId, personId } }),
    db.jobApplication.findFirst({
      where: { vacancyId, personId, status: { notIn: ['withdrawn', 'draft'] } },
      select: { id: true },
    }),
  ])
  return { saved: saved > 0, applicationId: application?.id ?? null }
}

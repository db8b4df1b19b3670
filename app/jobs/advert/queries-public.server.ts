import { publicDistance, publicProviderName, publicSite } from '#app/organisations/sites/precision'
import type { Reader } from '#app/platform/database/client.server'
import { formatAboutMiles } from '#app/shared/grid-reference'
import type { PayUnit } from '#app/shared/money'
import type { VacancySummary } from './summary'
import type { Contract, Driving, Experience, Pattern, Role, Service } from '#app/jobs/vocabulary/vocabulary'

/** Which vacancies to show; without a site, the first of the vacancy's. */
export type SummaryWanted = { vacancyId: string; siteId?: string | null; metres?: number | null }

type Row = {
  id: string
  reference: string
  title: string
  contract: Contract
  roles: Role[]
  services: Service[]
  patterns: Pattern[]
  hoursMin: number
  hoursMax: number
  payUnit: PayUnit | null
  payMinPence: number | null
  payMaxPence: number | null
  driving: Driving
  experience: Experience
  trainingGiven: boolean
  sponsorship: boolean
  publishAt: Date
  closesAt: Date
  providerName: string
  providerKind: string
  answerDays: number | null
  councilId: string
  councilName: string
  portalName: string
  sites: number
  town: string
  postcode: string
  precision: string
  metres: number | null
}

/**
 * The summaries of approved vacancies, in the order asked for, in one statement. What is not approved is left out.
 * @param roughPlace the visitor's own place is known only roughly, so distances read "about"
 */
export async function vacancySummaries(
  db: Reader,
  wanted: SummaryWanted[],
  { roughPlace = false }: { roughPlace?: boolean } = {},
): Promise<VacancySummary[]> {
  if (wanted.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    select v.id, v.reference, v.title, v.contract, v.roles, v.services, v.patterns, v.hours_min as "hoursMin",
      v.hours_max as "hoursMax", v.pay_unit as "payUnit", v.pay_min_pence as "payMinPence",
      v.pay_max_pence as "payMaxPence", v.driving, v.experience, v.training_given as "trainingGiven", v.sponsorship,
      v.publish_at as "publishAt", v.closes_at as "closesAt", p.name as "providerName", p.kind as "providerKind",
      p.answer_days as "answerDays", c.id as "councilId", c.name as "councilName", c.portal_name as "portalName",
      (select count(*)::int from search_site where vacancy_id = v.id) as sites,
      s.town, s.postcode, s.public_precision as precision, wanted.metres
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted ("vacancyId" uuid, "siteId" uuid, metres float8)
      join vacancy v on v.id = wanted."vacancyId" and v.status = 'approved'
      join provider p on p.id = v.provider_id
      join council c on c.id = v.council_id
      join site s on s.id = coalesce(wanted."siteId",
        (select site_id from search_site where vacancy_id = v.id order by site_id limit 1))`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return wanted.flatMap(({ vacancyId }) => {
    const row = byId.get(vacancyId)
    return row ? [toSummary(row, roughPlace)] : []
  })
}

function toSummary(row: Row, roughPlace: boolean): VacancySummary {
  const { id, providerName, providerKind, councilId, councilName, portalName, sites, metres } = row
  const site = publicSite({
    name: '',
    address: '',
    town: row.town,
    postcode: row.postcode,
    locationId: null,
    publicPrecision: row.precision,
  })
  const distance = metres === null ? null : publicDistance(metres, site.precise)
  return {
    vacancyId: id,
    reference: row.reference,
    title: row.title,
    provider: publicProviderName({ name: providerName, kind: providerKind }),
    council: { id: councilId, name: councilName, portalName },
    town: site.town,
    postcode: site.postcode,
    otherSites: Math.max(0, sites - 1),
    distance: distance && roughPlace ? { ...distance, words: formatAboutMiles(metres!) } : distance,
    pay: { unit: row.payUnit, minPence: row.payMinPence, maxPence: row.payMaxPence },
    hoursMin: row.hoursMin,
    hoursMax: row.hoursMax,
    contract: row.contract,
    roles: row.roles,
    services: row.services,
    patterns: row.patterns,
    driving: row.driving,
    experience: row.experience,
    trainingGiven: row.trainingGiven,
    sponsorship: row.sponsorship,
    publishedAt: row.publishAt,
    closesAt: row.closesAt,
    answerDays: row.answerDays,
  }
}

import { publicProviderName, publicSite } from '#app/organisations/sites/precision'
import { parseUkPostcode } from '#app/people/places/postcode'
import { vacancyHoursWords } from '#app/brokering/matching/words'
import { shiftWords } from '#app/jobs/vocabulary/job-words'
import type { VacancyStatus } from '#app/jobs/vacancies/vacancy'
import { isLive } from '#app/jobs/vacancies/vacancy-state'
import { isPattern } from '#app/jobs/vocabulary/vocabulary'
import { formatPay, type PayUnit } from '#app/shared/money'
import type { IntroducedJob } from './introduction-view'

/** The public columns of an introduction's vacancy, for a Prisma `select`. */
export const jobSelect = {
  id: true,
  councilId: true,
  reference: true,
  title: true,
  status: true,
  publishAt: true,
  closesAt: true,
  touchedAt: true,
  openings: true,
  openingsTaken: true,
  payUnit: true,
  payMinPence: true,
  payMaxPence: true,
  hoursMin: true,
  hoursMax: true,
  patterns: true,
  provider: { select: { name: true, kind: true, status: true } },
  sites: {
    select: {
      site: {
        select: {
          name: true,
          address: true,
          town: true,
          postcode: true,
          locationId: true,
          publicPrecision: true,
        },
      },
    },
  },
} as const

type JobRow = {
  reference: string
  title: string
  status: VacancyStatus
  publishAt: Date | null
  closesAt: Date | null
  touchedAt: Date | null
  openings: number
  openingsTaken: number
  payUnit: PayUnit | null
  payMinPence: number | null
  payMaxPence: number | null
  hoursMin: number | null
  hoursMax: number | null
  patterns: string[]
  provider: { name: string; kind: string; status: string }
  sites: { site: Parameters<typeof publicSite>[0] }[]
}

export function jobOf(row: JobRow, now: Date): IntroducedJob {
  const { provider, payUnit, payMinPence, payMaxPence, hoursMin, hoursMax } = row
  const places = row.sites.map(({ site }) => {
    const { town, postcode } = publicSite(site)
    return `${town} (${parseUkPostcode(postcode)?.outcode ?? postcode})`
  })
  return {
    reference: row.reference,
    title: row.title,
    provider: publicProviderName(provider),
    place: [...new Set(places)].join(', '),
    pay: payMinPence === null ? 'Unpaid' : formatPay(payMinPence, payMaxPence, payUnit ?? 'hour'),
    hours: vacancyHoursWords({ hoursMin, hoursMax }),
    shifts: shiftWords(row.patterns.filter(isPattern)),
    live: row.openingsTaken < row.openings && isLive({ ...row, providerVerified: provider.status === 'verified' }, now),
  }
}

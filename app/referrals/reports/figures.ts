/** From the first share to half a year in the job; counts. */
export type Funnel = {
  shares: number
  clicks: number
  interested: number
  interviewed: number
  started: number
  retained13: number
  retained26: number
}

/** What the starts of a funnel are worth. */
export type Worth = {
  /** Started, and has not left. */
  stillThere: number
  newToCare: number
  /** Starts of which the employer said whether they are new to care. */
  newToCareKnown: number
  /** What the points cost that all of it brought, less what was taken back. */
  pence: number
}

/** One site's share of a provider's figures: the site where the referrer works. */
export type SiteFigures = Funnel &
  Worth & { providerId: string; providerName: string; siteId: string | null; siteName: string | null }

export type Figures = Funnel & Worth

const counted = [
  'shares',
  'clicks',
  'interested',
  'interviewed',
  'started',
  'retained13',
  'retained26',
  'stillThere',
  'newToCare',
  'newToCareKnown',
  'pence',
] as const satisfies readonly (keyof Figures)[]

export const funnelLabels: Record<keyof Funnel, string> = {
  shares: 'Jobs shared',
  clicks: 'Clicks on the links',
  interested: 'Friends interested',
  interviewed: 'Interviewed',
  started: 'Started',
  retained13: 'Still there after 13 weeks',
  retained26: 'Still there after 26 weeks',
}

/** Everything added up. */
export function sumOf(rows: readonly Figures[]): Figures {
  const sums = counted.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)])
  return Object.fromEntries(sums) as Figures
}

/** One line for each provider, in the order in which they come. */
export function byProvider(rows: readonly SiteFigures[]): (Figures & { providerId: string; providerName: string })[] {
  const ids = [...new Set(rows.map(({ providerId }) => providerId))]
  return ids.map((id) => {
    const own = rows.filter(({ providerId }) => providerId === id)
    const { providerId, providerName } = own[0]!
    return { providerId, providerName, ...sumOf(own) }
  })
}

/** What points cost for each person who started and is still there; null where nobody is. */
export function costPerStarter({ pence, stillThere }: Pick<Worth, 'pence' | 'stillThere'>): number | null {
  return stillThere === 0 ? null : Math.round(pence / stillThere)
}

/** A part of a whole as a whole percentage; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((100 * part) / whole)
}

/** Where people who applied came from, and how many of them stayed. */
export type SourceFigures = {
  source: string
  applied: number
  started: number
  /** Started long enough ago for 13 weeks to be over, and of those who are known to have stayed so long. */
  due13: number
  retained13: number
  /** The same for 26 weeks. */
  due26: number
  retained26: number
  newToCare: number
  newToCareKnown: number
}

/** What points will still cost somebody. */
export type Liability = {
  balancePoints: number
  balancePence: number
  /** Asked for, and a manager has not decided. */
  askedPence: number
  /** Approved or at payroll, and not paid. */
  approvedPence: number
  /** Owed by referrers against their next points. */
  owedPoints: number
}

/** All of it. */
export function liabilityPence({ balancePence, askedPence, approvedPence }: Liability): number {
  return balancePence + askedPence + approvedPence
}

/** How many take part. */
export type Uptake = {
  /** Providers that are verified, of those licensed today, and of those with a programme that runs. */
  providers: number
  licensed: number
  running: number
  /** Seats of today's licences, and the referrers in them. */
  seats: number
  referrers: number
  /** Referrers who shared a job in the last 30 days. */
  sharing: number
}

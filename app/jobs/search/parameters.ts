import {
  contracts,
  patterns,
  roles,
  services,
  type Contract,
  type Pattern,
  type Role,
  type Service,
} from '#app/jobs/vocabulary/vocabulary'
import { isOneOf } from '#app/shared/one-of'
import { readPage } from '#app/shared/pagination'
import { cleanCode, cleanLine } from '#app/shared/plain-text'
import { eachToggle, toggles, type ToggleName } from './facets'

export const radii = [1, 2, 5, 10, 15, 20, 30, 50] as const
export type Radius = (typeof radii)[number]
export const DEFAULT_RADIUS: Radius = 10

export const sorts = ['relevance', 'newest', 'distance', 'closing', 'pay'] as const
export type Sort = (typeof sorts)[number]

/** What `/jobs` and `/jobs.json` were asked for. Only sound values: the rest of the URL is ignored or clamped. */
export type SearchParameters = {
  /** '' when not given. */
  q: string
  where: string
  /** Miles; null when not given: 10, or inside the district. */
  radius: Radius | null
  role: Role[]
  service: Service[]
  contract: Contract[]
  pattern: Pattern[]
  /** `pay_min`: pence an hour. */
  payMinPence: number | null
  /** Hours a week. */
  hoursMin: number | null
  hoursMax: number | null
  /** Never a sort that has nothing to go by: distance without a place, relevance without words. */
  sort: Sort
  page: number
} & Record<ToggleName, boolean>

export const emptySearch: SearchParameters = {
  q: '',
  where: '',
  radius: null,
  role: [],
  service: [],
  contract: [],
  pattern: [],
  payMinPence: null,
  hoursMin: null,
  hoursMax: null,
  ...eachToggle(() => false),
  sort: 'newest',
  page: 1,
}

const MOST_CHARACTERS = { q: 200, where: 100 }
const HOURS_IN_A_WEEK = 168
const MOST_PAY_PENCE = 100_000

/** Reads a URL's parameters. Of a parameter that can have one value, the first sound one counts. Never throws. */
export function readSearch(url: URLSearchParams): SearchParameters {
  const q = readText(url, 'q')
  const where = readText(url, 'where')
  const pay = Math.ceil(Number(((readNumber(url, 'pay_min') ?? 0) * 100).toFixed(4)))
  const hours = [readNumber(url, 'hours_min'), readNumber(url, 'hours_max')].map((value) =>
    value === null ? null : clamp(value, 0, HOURS_IN_A_WEEK),
  )
  const [hoursMin, hoursMax] = inOrder(hours[0] ?? null, hours[1] ?? null)
  const sort = url.getAll('sort').find((value) => isOneOf(sorts, value) && makesSense(value, { q, where }))
  return {
    q,
    where,
    radius: nearestRadius(readNumber(url, 'radius')),
    role: readList(url, 'role', roles),
    service: readList(url, 'service', services),
    contract: readList(url, 'contract', contracts),
    pattern: readList(url, 'pattern', patterns),
    payMinPence: pay <= 0 ? null : Math.min(pay, MOST_PAY_PENCE),
    hoursMin,
    hoursMax,
    ...eachToggle((name) => url.getAll(toggles[name].parameter).includes(toggles[name].value)),
    sort: (sort as Sort | undefined) ?? defaultSort({ q, where }),
    page: readPage(url.get('page')),
  }
}

/** Distance with a place, else relevance with words, else newest. */
export function defaultSort({ q, where }: Pick<SearchParameters, 'q' | 'where'>): Sort {
  return where ? 'distance' : q ? 'relevance' : 'newest'
}

/** Whether there is something to sort by. */
export function makesSense(sort: Sort, { q, where }: Pick<SearchParameters, 'q' | 'where'>): boolean {
  return !(sort === 'distance' && !where) && !(sort === 'relevance' && !q)
}

/** The listed radius nearest to a wanted one; of two equally near the larger, which shows more. */
function nearestRadius(miles: number | null): Radius | null {
  if (miles === null) return null
  return radii.reduce((best, radius) => (Math.abs(radius - miles) <= Math.abs(best - miles) ? radius : best))
}

function readText(url: URLSearchParams, name: keyof typeof MOST_CHARACTERS): string {
  const text = url.getAll(name).map(cleanLine).find(Boolean) ?? ''
  return [...text].slice(0, MOST_CHARACTERS[name]).join('').trim()
}

function readNumber(url: URLSearchParams, name: string): number | null {
  const texts = url.getAll(name).map((text) => cleanCode(text).replace(/^£/, ''))
  const sound = texts.find((text) => /^[+-]?\d{1,9}(\.\d{1,9})?$/.test(text))
  return sound === undefined ? null : Number(sound)
}

function readList<const V extends string>(url: URLSearchParams, name: string, values: readonly V[]): V[] {
  const texts = url.getAll(name)
  return values.filter((value) => texts.includes(value))
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

function inOrder(from: number | null, to: number | null): [number | null, number | null] {
  return from !== null && to !== null && from > to ? [to, from] : [from, to]
}

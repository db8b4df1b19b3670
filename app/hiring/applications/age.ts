import { isOneOf } from '#app/shared/one-of'

/**
 * Age is asked as a band, never as a birth date, and only as finely as the law needs: work before 16, young workers,
 * medicines and transport rules at 18, insurers at 21 and 25.
 */
export const ageBands = ['under-16', '16-17', '18-20', '21-24', '25-plus'] as const
export type AgeBand = (typeof ageBands)[number]

export const ageBandLabels: Record<AgeBand, string> = {
  'under-16': 'Under 16',
  '16-17': '16 or 17',
  '18-20': '18 to 20',
  '21-24': '21 to 24',
  '25-plus': '25 or over',
}

const ends: Record<AgeBand, { youngest: number; oldest: number }> = {
  'under-16': { youngest: 0, oldest: 15 },
  '16-17': { youngest: 16, oldest: 17 },
  '18-20': { youngest: 18, oldest: 20 },
  '21-24': { youngest: 21, oldest: 24 },
  '25-plus': { youngest: 25, oldest: Infinity },
}

/** Nobody can apply before leaving school. */
export const SCHOOL_LEAVING_AGE = 16

/** Whether a person of a band is old enough; `unsure` when the limit falls inside the band. */
export function meetsMinimumAge(band: string, minimumAge: number | null): 'yes' | 'no' | 'unsure' {
  const limit = Math.max(minimumAge ?? 0, SCHOOL_LEAVING_AGE)
  if (!isOneOf(ageBands, band)) return 'unsure'
  const { youngest, oldest } = ends[band]
  if (youngest >= limit) return 'yes'
  return oldest < limit ? 'no' : 'unsure'
}

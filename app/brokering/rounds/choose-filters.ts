import { isRole, type Role } from '#app/jobs/vocabulary/vocabulary'
import { readPage } from '#app/shared/pagination'

/** Miles around a place. */
export const CHOOSE_RADII = [2, 5, 10, 20] as const

/** Who is looked for when a round is put together. */
export type ChooseFilters = { whose: 'mine' | 'all'; role: Role | null; where: string; radius: number; page: number }

/** Anything malformed is left out. */
export function readChooseFilters(query: URLSearchParams): ChooseFilters {
  const role = query.get('role') ?? ''
  const radius = Number(query.get('radius'))
  return {
    whose: query.get('whose') === 'mine' ? 'mine' : 'all',
    role: isRole(role) ? role : null,
    where: (query.get('where') ?? '').trim().slice(0, 100),
    radius: CHOOSE_RADII.find((miles) => miles === radius) ?? 10,
    page: readPage(query.get('page')),
  }
}

/** The query string of these filters, with its question mark. */
export function chooseQuery({ whose, role, where, radius }: ChooseFilters, page = 1): string {
  const query = new URLSearchParams()
  if (whose === 'mine') query.set('whose', whose)
  if (role) query.set('role', role)
  if (where) query.set('where', where)
  if (where && radius !== 10) query.set('radius', String(radius))
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `?${text}` : ''
}

import { isRole, isService, type Role, type Service } from '#app/jobs/vocabulary/vocabulary'
import { readPage } from '#app/shared/pagination'

/** Miles around a place. */
export const DESK_RADII = [2, 5, 10, 20] as const
const DEFAULT_RADIUS = 5

export type VacancyFilters = {
  role: Role | null
  service: Service | null
  /** As typed. */
  where: string
  radius: number
  /** Only vacancies that nobody applied for and nobody is being introduced to. */
  nobody: boolean
  page: number
}

/** Anything malformed is left out. */
export function readVacancyFilters(query: URLSearchParams): VacancyFilters {
  const [role, service] = [query.get('role') ?? '', query.get('service') ?? '']
  const radius = Number(query.get('radius'))
  return {
    role: isRole(role) ? role : null,
    service: isService(service) ? service : null,
    where: (query.get('where') ?? '').trim().slice(0, 100),
    radius: DESK_RADII.find((miles) => miles === radius) ?? DEFAULT_RADIUS,
    nobody: query.get('nobody') === 'yes',
    page: readPage(query.get('page')),
  }
}

/** The address of the list with these filters, on a page of it. */
export function vacanciesHref({ role, service, where, radius, nobody }: VacancyFilters, page = 1): string {
  const query = new URLSearchParams()
  if (role) query.set('role', role)
  if (service) query.set('service', service)
  if (where) query.set('where', where)
  if (where && radius !== DEFAULT_RADIUS) query.set('radius', String(radius))
  if (nobody) query.set('nobody', 'yes')
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/broker/vacancies?${text}` : '/broker/vacancies'
}

/** A vacancy as brokers see it in a list. */
export type BrokerVacancy = {
  id: string
  title: string
  provider: string
  town: string
  openingsLeft: number
  /** People in the running with the employer. */
  applicants: number
  /** Introductions alive, whether the employer has them already or not. */
  introductions: number
  since: Date
  hired: number
}

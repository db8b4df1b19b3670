import { isOneOf } from '#app/shared/one-of'
import { readPage } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import { applicationStatuses, type ApplicationStatus } from '#app/hiring/applications/job-application'

/** The views of a provider's list of applicants, as `?stage=` names them; `open` is the one without a name. */
export const applicantStages = [
  'open',
  'waiting',
  'shortlisted',
  'interviewing',
  'offered',
  'hired',
  'ended',
  'all',
] as const
export type ApplicantStage = (typeof applicantStages)[number]

export const applicantStageLabels: Record<ApplicantStage, string> = {
  open: 'In progress',
  waiting: 'Waiting for an answer',
  shortlisted: 'Shortlisted',
  interviewing: 'Interview',
  offered: 'Job offered',
  hired: 'Hired',
  ended: 'Ended',
  all: 'Everybody',
}

/** Not decided: somebody still waits for something. */
export const openStatuses: readonly ApplicationStatus[] = [
  'submitted',
  'shortlisted',
  'interviewing',
  'offered',
  'inactive',
]

export const statusesOfStage: Record<ApplicantStage, readonly ApplicationStatus[]> = {
  open: openStatuses,
  waiting: ['submitted'],
  shortlisted: ['shortlisted'],
  interviewing: ['interviewing'],
  offered: ['offered'],
  hired: ['hired'],
  ended: ['not_selected', 'withdrawn', 'declined', 'hired_elsewhere'],
  all: applicationStatuses.filter((status) => status !== 'draft'),
}

export type ApplicantFilters = { stage: ApplicantStage; vacancyId: string | null; page: number }

/** Anything that makes no sense is as if it were not there. */
export function readApplicantFilters(query: URLSearchParams): ApplicantFilters {
  const stage = query.get('stage') ?? ''
  const vacancyId = query.get('vacancy')
  return {
    stage: isOneOf(applicantStages, stage) ? stage : 'open',
    vacancyId: isUuid(vacancyId) ? vacancyId : null,
    page: readPage(query.get('page')),
  }
}

/** The address of a view: `path` with the filters that differ from the first view. */
export function applicantsHref(path: string, { stage, vacancyId, page }: Partial<ApplicantFilters>): string {
  const query = new URLSearchParams()
  if (stage && stage !== 'open') query.set('stage', stage)
  if (vacancyId) query.set('vacancy', vacancyId)
  if (page && page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** A ticked row of the list: the application, and the state in which it was shown. */
export type TickedApplicant = { id: string; expected: ApplicationStatus | null }

export function applicantTick({ id, status }: { id: string; status: ApplicationStatus }): string {
  return `${id}:${status}`
}

/** What was ticked, each once; what is no tick is left out. */
export function readApplicantTicks(posted: readonly unknown[]): TickedApplicant[] {
  const ticked = posted.flatMap((value): TickedApplicant[] => {
    const [id, status = ''] = typeof value === 'string' ? value.split(':') : []
    return isUuid(id) ? [{ id, expected: isOneOf(applicationStatuses, status) ? status : null }] : []
  })
  return [...new Map(ticked.map((tick) => [tick.id, tick])).values()]
}

import { retentionChecks } from '#app/hiring/employment/employment'
import { toDateColumn } from '#app/shared/dates'
import type { inventEmployments } from '../hiring/employments'
import type { DemoIntroduction } from './introductions'
import { idOf } from '../random'

type DemoEmployment = ReturnType<typeof inventEmployments>[number]

/** Who works where through the broker, or soon will. */
export function brokeredEmployments(
  introductions: readonly DemoIntroduction[],
  managers: ReadonlyMap<string, string>,
  now: Date,
): DemoEmployment[] {
  return introductions.flatMap(({ candidate: { id: candidateId, job }, application }) => {
    if (!job || application?.row.status !== 'hired') return []
    const { row, vacancy } = application
    const id = idOf('brokered-employment', candidateId)
    const checks = job.started ? retentionChecks(job.startAgreed) : []
    return {
      vacancyId: row.vacancyId,
      row: {
        id,
        councilId: row.councilId,
        providerId: row.providerId,
        siteId: vacancy.site.id,
        personId: row.personId,
        vacancyId: row.vacancyId,
        applicationId: row.id,
        status: job.started ? 'started' : 'agreed',
        startAgreed: toDateColumn(job.startAgreed),
        startedOn: job.started ? toDateColumn(job.startAgreed) : null,
        endedOn: null,
        newToCare: null,
        reason: null,
        createdAt: job.hiredAt,
        updatedAt: job.hiredAt,
      },
      checks: checks.map(({ week, dueAt }) => {
        const answered = dueAt < now
        return {
          councilId: row.councilId,
          employmentId: id,
          week,
          dueAt,
          askedAt: answered ? dueAt : null,
          answer: answered ? 'still-here' : null,
          answeredAt: answered ? dueAt : null,
          answeredByPersonId: answered ? managers.get(row.providerId)! : null,
        }
      }),
    } satisfies DemoEmployment
  })
}

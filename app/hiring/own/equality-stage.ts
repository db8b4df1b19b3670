import type { EqualityStage } from '#app/people/equality/equality-answers'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'

/** How far a status means that somebody has come; a way out takes nobody further than having applied. */
export function equalityStageOf(status: ApplicationStatus): EqualityStage {
  switch (status) {
    case 'shortlisted':
      return 'shortlisted'
    case 'interviewing':
      return 'interviewed'
    case 'offered':
      return 'offered'
    case 'hired':
      return 'hired'
    default:
      return 'applied'
  }
}

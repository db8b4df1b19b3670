import { fromTicks } from '#app/hiring/applications/availability'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import { notSelectedWords } from '#app/hiring/applications/reasons'
import { ticksOf } from '#app/brokering/candidates/profile'
import { PATHS, type DemoApplication } from '../hiring/applications'
import type { DemoCase } from './candidates'
import { idOf } from '../random'
import type { DemoVacancy } from '../jobs/vacancies'

const HOUR_MS = 3_600_000

type Sent = {
  candidate: DemoCase
  vacancy: DemoVacancy
  /** When the candidate agreed, which is when the employer got it. */
  sentAt: Date
  status: Exclude<ApplicationStatus, 'draft'>
  /** The last step, such as being hired. */
  lastAt: Date
  /** Who acts for the employer. */
  manager: string
  /** Whether the employer has opened it. */
  seen: boolean
}

/** The application that an introduction became, with the steps that it went through since. */
export function brokeredApplication({
  candidate,
  vacancy,
  sentAt,
  status,
  lastAt,
  manager,
  seen,
}: Sent): DemoApplication {
  const { person, profile } = candidate
  const path = PATHS[status]
  const gap = (lastAt.getTime() - sentAt.getTime()) / Math.max(1, path.length)
  const reason = status === 'not_selected' ? ('needs-experience' as const) : null
  const steps = path.map(([change, to], n) => ({
    change,
    from: n === 0 ? ('submitted' as const) : path[n - 1]![1],
    to,
    at: new Date(sentAt.getTime() + gap * (n + 1)),
    by: ['withdraw', 'decline'].includes(change) ? person.id : change === 'hired_elsewhere' ? null : manager,
    code: to === 'not_selected' ? reason : null,
  }))
  return {
    vacancy,
    person: { ...person, email: person.email as string },
    steps,
    row: {
      id: idOf('brokered', candidate.id, vacancy.id),
      councilId: vacancy.row.councilId,
      providerId: vacancy.row.providerId,
      vacancyId: vacancy.id,
      personId: person.id,
      status,
      name: person.name,
      email: person.email as string,
      phone: person.phone,
      postcode: profile.postcode,
      ageBand: profile.ageBand as '25-plus',
      availability: fromTicks(ticksOf(profile.slots)) as DemoApplication['row']['availability'],
      rightToWork: profile.rightToWork as 'yes',
      screeningAnswers: [],
      valuesAnswers: [],
      source: 'broker',
      stepsDone: [],
      createdAt: sentAt,
      updatedAt: steps.at(-1)?.at ?? sentAt,
      submittedAt: sentAt,
      firstAnsweredAt: steps.find(({ by }) => by === manager)?.at ?? null,
      decisionReason: reason,
      decisionWords: reason ? notSelectedWords[reason] : null,
      withdrawReason: status === 'withdrawn' ? 'found-other-work' : null,
      seenByProviderAt: seen ? new Date(sentAt.getTime() + HOUR_MS) : null,
    },
  }
}

import { retentionChecks } from '#app/hiring/employment/employment'
import { addDays, londonDate, toDateColumn } from '#app/shared/dates'
import type { DemoApplication, DemoPerson } from '../hiring/applications'
import { idOf } from '../random'
import type { DemoVacancy } from '../jobs/vacancies'
import type { DemoEmployment } from './friends'

const DAY_MS = 86_400_000
/** Days ago on which those who have been there longest applied; each started 25 days later. */
const APPLIED = [236, 232, 224]
export const DEMO_VETERANS = APPLIED.length

/**
 * People who were hired at the demo's first provider so long ago that their 26 weeks are over, into an advert that was
 * filled; its dates move back for it. The last of them has left.
 */
export function inventVeterans(
  vacancies: readonly DemoVacancy[],
  known: readonly DemoApplication[],
  people: readonly DemoPerson[],
  managerId: string,
  now: Date,
): { applications: DemoApplication[]; employments: DemoEmployment[] } {
  const model = known.find(
    ({ vacancy, row }) => vacancy.p === 0 && vacancy.state === 'filled' && row.status === 'hired',
  )!
  const vacancy = vacancies.find(({ id }) => id === model.vacancy.id)!
  moveBack(vacancy, now)
  const strangers = people.slice(900).filter(({ id }) => !known.some(({ row }) => row.personId === id))
  const friends = strangers.length >= APPLIED.length ? strangers : people.slice(-APPLIED.length)
  const made = APPLIED.map((days, n) => {
    const submittedAt = new Date(now.getTime() - days * DAY_MS)
    const steps = (['interviewing', 'offered', 'hired'] as const).map((to, step) => ({
      ...model.steps[step]!,
      to,
      from: (['submitted', 'interviewing', 'offered'] as const)[step]!,
      change: ['interview', 'offer', 'hire'][step]!,
      at: new Date(submittedAt.getTime() + (step + 2) * 2 * DAY_MS),
    }))
    return { application: applicationOf(model, friends[n]!, { n, submittedAt, steps }), days, left: n === 2 }
  })
  return {
    applications: made.map(({ application }) => application),
    employments: made.map((one) => employmentOf(one, managerId, now)),
  }
}

function moveBack({ row }: DemoVacancy, now: Date): void {
  const by = Math.max(0, row.publishAt!.getTime() - (now.getTime() - 245 * DAY_MS))
  const back = (at: Date | null) => at && new Date(at.getTime() - by)
  Object.assign(row, {
    publishAt: back(row.publishAt),
    createdAt: back(row.createdAt),
    submittedAt: back(row.submittedAt),
    approvedAt: back(row.approvedAt),
  })
}

function applicationOf(
  model: DemoApplication,
  person: DemoPerson,
  { n, submittedAt, steps }: { n: number; submittedAt: Date; steps: DemoApplication['steps'] },
): DemoApplication {
  return {
    ...model,
    person,
    steps,
    row: {
      ...model.row,
      id: idOf('veteran', n),
      personId: person.id,
      name: person.name,
      email: person.email,
      phone: person.phone,
      source: 'portal',
      createdAt: new Date(submittedAt.getTime() - 900_000),
      submittedAt,
      updatedAt: steps.at(-1)!.at,
      firstAnsweredAt: steps[0]!.at,
      seenByProviderAt: new Date(submittedAt.getTime() + 3_600_000),
    },
  }
}

function employmentOf(
  { application, days, left }: { application: DemoApplication; days: number; left: boolean },
  managerId: string,
  now: Date,
): DemoEmployment {
  const { row, vacancy, steps } = application
  const startedOn = addDays(londonDate(now), 25 - days)
  const id = idOf('employment', row.id)
  const hiredAt = steps.at(-1)!.at
  return {
    row: {
      id,
      councilId: row.councilId,
      providerId: row.providerId,
      siteId: vacancy.site.id,
      personId: row.personId,
      vacancyId: row.vacancyId,
      applicationId: row.id,
      status: left ? 'ended' : 'started',
      startAgreed: toDateColumn(startedOn),
      startedOn: toDateColumn(startedOn),
      endedOn: left ? toDateColumn(addDays(startedOn, 120)) : null,
      newToCare: days === APPLIED[0],
      reason: left ? 'study' : null,
      createdAt: hiredAt,
      updatedAt: hiredAt,
    },
    vacancyId: row.vacancyId,
    checks: retentionChecks(startedOn)
      .filter(({ week }) => !left || week === 13)
      .map(({ week, dueAt }) => ({
        councilId: row.councilId,
        employmentId: id,
        week,
        dueAt,
        askedAt: dueAt,
        answer: 'still-here',
        answeredAt: new Date(dueAt.getTime() + DAY_MS),
        answeredByPersonId: managerId,
      })),
  }
}

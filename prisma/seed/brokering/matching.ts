import type { Tx } from '#app/platform/database/client.server'
import type { DemoApplication, DemoPerson } from '../hiring/applications'
import { brokeredEmployments } from './brokered-employments'
import { jobFinder } from './brokered-jobs'
import { inventCandidates } from './candidates'
import { inventContacts, inventInWorkChecks, lastContacts } from './casework'
import type { inventEmployments } from '../hiring/employments'
import { inventIntroductions } from './introductions'
import { inventReviews } from './match-reviews'
import { inventRounds } from './rounds'
import type { Sector } from '../organisations/sites'
import type { DemoVacancy } from '../jobs/vacancies'

type Employments = ReturnType<typeof inventEmployments>

type World = {
  vacancies: readonly DemoVacancy[]
  sectors: readonly Sector[]
  /** seeker@demo.example */
  seeker: DemoPerson
  applications: readonly DemoApplication[]
  employments: Employments
  managers: ReadonlyMap<string, string>
  now: Date
}

/**
 * The brokers' side of the demo: who is registered, what was done for them, whom they were put to, and what came of it
 * as applications and employments of the ordinary kind.
 */
export async function inventMatching({ vacancies, sectors, seeker, applications, employments, managers, now }: World) {
  const findJob = jobFinder(vacancies, employments, now)
  const candidates = inventCandidates({ sectors, seeker, findJob }, now)
  const applied = new Set(applications.map(({ row }) => `${row.personId} ${row.vacancyId}`))
  const introductions = inventIntroductions({ candidates, vacancies, managers, applied, now })
  const brokered = brokeredEmployments(introductions, managers, now)
  const contacts = inventContacts(candidates, now)
  const last = lastContacts(contacts)
  for (const { row } of candidates) row.lastContactAt = last.get(row.id!) ?? null
  const taken = new Map<string, number>()
  for (const { vacancyId, row } of [...employments, ...brokered])
    if (row.status !== 'fell_through') taken.set(vacancyId, (taken.get(vacancyId) ?? 0) + 1)
  return {
    candidates,
    introductions,
    applications: introductions.flatMap(({ application }) => application ?? []),
    employments: brokered,
    contacts,
    checks: inventInWorkChecks(candidates, now),
    reviews: inventReviews(introductions),
    rounds: await inventRounds({ candidates, vacancies, introductions, taken, now }),
  }
}

export type DemoMatching = Awaited<ReturnType<typeof inventMatching>>

/** People of the demo who are known to a broker only, with their accounts. */
export async function loadCandidatePeople(tx: Tx, { candidates }: DemoMatching, seeker: DemoPerson): Promise<void> {
  const people = candidates.map(({ person }) => person).filter(({ id }) => id !== seeker.id)
  await tx.person.createMany({ data: people.map(({ id, name, email, phone }) => ({ id, name, email, phone })) })
  await tx.account.createMany({
    data: people.flatMap(({ id, email }) => (email ? { personId: id, email } : [])),
  })
}

/** Everything else of it, once vacancies, applications and employments are there. */
export async function loadMatching(tx: Tx, matching: DemoMatching): Promise<void> {
  const { candidates, introductions, contacts, checks, reviews, rounds } = matching
  await tx.consent.createMany({ data: candidates.flatMap(({ consent }) => consent ?? []) })
  await tx.candidate.createMany({ data: candidates.map(({ row }) => row) })
  await tx.candidateContact.createMany({ data: contacts })
  await tx.inWorkCheck.createMany({ data: checks })
  await tx.introduction.createMany({ data: introductions.map(({ row }) => row) })
  await tx.matchReview.createMany({ data: reviews.map(({ row }) => row) })
  await tx.matchingRound.createMany({ data: rounds.map(({ row }) => row) })
  await tx.roundCandidate.createMany({ data: rounds.flatMap((round) => round.candidates) })
  await tx.roundVacancy.createMany({ data: rounds.flatMap((round) => round.vacancies) })
  await tx.roundPair.createMany({ data: rounds.flatMap((round) => round.pairs) })
}

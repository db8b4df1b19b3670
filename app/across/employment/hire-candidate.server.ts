import { changeApplication } from '#app/hiring/answering/change-application.server'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import type { LockedApplicant } from '#app/hiring/answering/lock-applicant.server'
import type { ChangeRefusal } from '#app/hiring/answering/policy'
import { agreeEmployment } from '#app/hiring/employment/agree-employment.server'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { lockOpenings, openingsLeft, takeOpening } from '#app/jobs/vacancies/openings.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { formatDay } from '#app/shared/date-words'
import { AGREED_START, boundsProblem } from '#app/shared/day-bounds'
import { londonDate, type LocalDate } from '#app/shared/dates'
import type { ProviderWork, Reacting } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { releaseAt, type TellTime } from '#app/shared/tell-times'
import { isUuid } from '#app/shared/uuid'
import { lockCandidatesOf } from './supersede-introductions.server'

export type Hire = {
  /** The application's id. */
  id: string
  startAgreed: LocalDate
  /** One of the vacancy's sites. */
  siteId: string
  expected?: ApplicationStatus | null
  /** Held back until the morning, it can be taken back until then; what follows elsewhere waits as well. */
  tell?: TellTime
}

export type Hired = {
  repeated: boolean
  /** It was the last opening. */
  filled: boolean
  employmentId: string | null
  application: LockedApplicant
}

export type HireRefusal = ChangeRefusal | 'unknown-site' | 'start-out-of-range' | 'told-too-late'

/**
 * Hires a candidate: takes one of the vacancy's openings under its row lock (never more than there are), writes the
 * employment, tells the candidate. The last opening closes the vacancy as filled. What job brokers had under way for
 * them elsewhere is set aside, once the candidate is told.
 */
export function hireCandidate(
  hire: Hire,
  { db, clock, actor, provider, council, react }: Reacting<ProviderWork>,
): Promise<Outcome<Hired, HireRefusal>> {
  const now = clock.now()
  const today = londonDate(now)
  const tell = hire.tell ?? 'now'
  const toldAt = releaseAt(tell, now)
  const isHeld = toldAt > now
  return inTransaction(db, async (tx) => {
    if (boundsProblem(hire.startAgreed, AGREED_START, today)) return refused('start-out-of-range')
    // Nobody can start before they hear that they are hired.
    if (hire.tell && hire.startAgreed <= londonDate(releaseAt(hire.tell, now)) && hire.tell !== 'now')
      return refused('told-too-late')
    const found = await applicantOf(tx, hire.id, provider.providerId)
    // Before the vacancy, as whoever introduces them does.
    if (found?.personId) await lockCandidatesOf(tx, found.personId)
    const vacancyId = found?.vacancyId
    const vacancy = vacancyId ? await lockOpenings(tx, { vacancyId, providerId: provider.providerId }) : null
    if (!vacancy) return refused('not-found')
    const site = isUuid(hire.siteId)
      ? await tx.site.findFirst({
          where: {
            id: hire.siteId,
            providerId: provider.providerId,
            vacancySites: { some: { vacancyId: vacancy.id } },
          },
          select: { name: true, town: true },
        })
      : null
    if (!site) return refused('unknown-site')

    const left = openingsLeft(vacancy)
    const firstDay = formatDay(hire.startAgreed, now)
    const place = `${site.name}, ${site.town}`
    const change = { change: 'hire', id: hire.id, words: '', firstDay, place, openingsLeft: left, tell } as const
    const expected = hire.expected ? { expected: hire.expected } : {}
    const changed = await changeApplication(tx, { ...change, ...expected }, { now, actor, provider, council })
    if (!changed.ok) return changed
    const { application } = changed
    if (changed.repeated) return ok({ repeated: true, filled: false, employmentId: null, application })

    const { councilId, providerId, personId } = application
    const { startAgreed, siteId } = hire
    const employment = {
      councilId,
      providerId,
      personId,
      vacancyId: vacancy.id,
      applicationId: hire.id,
      siteId,
      startAgreed,
    }
    const employmentId = await agreeEmployment(tx, employment, { now, actor })
    const { closed } = await takeOpening(tx, vacancy, { now, by: actor })
    // The openings left are part of what is found.
    await refreshSearchRow(tx, vacancy.id)
    if (isHeld) return ok({ repeated: false, filled: left === 1, employmentId, application })
    // First, so that what they had under way here themselves is set aside rather than closed with the vacancy.
    await react(tx, { kind: 'hired', applicationId: hire.id, employmentId, personId, at: now, by: actor })
    if (closed) await react(tx, { kind: 'vacancy-closed', vacancyId: vacancy.id, at: now, by: actor })
    return ok({ repeated: false, filled: left === 1, employmentId, application })
  })
}

async function applicantOf(tx: Tx, applicationId: string, providerId: string) {
  if (!isUuid(applicationId)) return null
  return tx.jobApplication.findFirst({
    where: { id: applicationId, providerId, status: { not: 'draft' } },
    select: { vacancyId: true, personId: true },
  })
}

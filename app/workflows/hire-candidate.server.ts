import { changeApplication, type ProviderMember } from '#app/modules/applications/change-application.server'
import type { ApplicationStatus } from '#app/modules/applications/job-application'
import type { LockedApplicant } from '#app/modules/applications/lock-applicant.server'
import type { ChangeRefusal } from '#app/modules/applications/policy'
import { agreeEmployment } from '#app/modules/employment/agree-employment.server'
import { recordEqualityStage } from '#app/modules/equality-monitoring/record-stage.server'
import { refreshSearchRow } from '#app/modules/search/refresh-search-row.server'
import { lockOpenings, openingsLeft, takeOpening } from '#app/modules/vacancies/openings.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { formatDay } from '#app/shared/date-words'
import { addDays, londonDate, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'

export type Hire = {
  /** The application's id. */
  id: string
  startAgreed: LocalDate
  /** One of the vacancy's sites. */
  siteId: string
  expected?: ApplicationStatus | null
}

export type Hired = {
  repeated: boolean
  /** It was the last opening. */
  filled: boolean
  employmentId: string | null
  application: LockedApplicant
}

export type HireRefusal = ChangeRefusal | 'unknown-site' | 'start-out-of-range'

/** A hire may be written down late, and agreed well ahead. */
const EARLIEST_DAYS = -92
const LATEST_DAYS = 366

/**
 * Hires a candidate: takes one of the vacancy's openings under its row lock (never more than there are), writes the
 * employment, tells the candidate. The last opening closes the vacancy as filled.
 */
export function hireCandidate(
  hire: Hire,
  { db, ...member }: ProviderMember & { db: PrismaClient },
): Promise<Outcome<Hired, HireRefusal>> {
  const { now, actor, provider } = member
  const today = londonDate(now)
  return inTransaction(db, async (tx) => {
    if (hire.startAgreed < addDays(today, EARLIEST_DAYS) || hire.startAgreed > addDays(today, LATEST_DAYS))
      return refused('start-out-of-range')
    const vacancyId = await vacancyOf(tx, hire.id, provider.providerId)
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
    const change = { change: 'hire', id: hire.id, words: '', firstDay, place, openingsLeft: left } as const
    const changed = await changeApplication(
      tx,
      { ...change, ...(hire.expected && { expected: hire.expected }) },
      member,
    )
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
    await recordEqualityStage(tx, personId, 'hired')
    const { closed } = await takeOpening(tx, vacancy, { now, personId: actor.personId })
    if (closed) await refreshSearchRow(tx, vacancy.id)
    return ok({ repeated: false, filled: left === 1, employmentId, application })
  })
}

async function vacancyOf(tx: Tx, applicationId: string, providerId: string): Promise<string | null> {
  if (!isUuid(applicationId)) return null
  const row = await tx.jobApplication.findFirst({
    where: { id: applicationId, providerId, status: { not: 'draft' } },
    select: { vacancyId: true },
  })
  return row?.vacancyId ?? null
}

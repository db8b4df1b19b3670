import { applicationStatuses, EMPLOYER_SILENT, type ApplicationStatus } from '#app/hiring/applications/job-application'
import { historyForCandidate, statusForCandidate } from '#app/hiring/applications/release'
import type { RetentionWeek } from '#app/hiring/employment/employment'
import type { Reader } from '#app/platform/database/client.server'
import { isOneOf } from '#app/shared/one-of'
import { addLondonDays, fromDateColumn, londonDate, type LocalDate } from '#app/shared/dates'
import type { ReferralFacts } from './follow-facts'
import type { EndedReason } from '../referral'

type OfReferral = {
  providerId: string
  applicationId: string | null
  personId: string | null
  interestAt: Date
  contactedAt: Date | null
  interestKept: boolean
  endedAt: Date | null
  endedReason: EndedReason | null
  version: { windowDays: number }
}

/** The facts as they may be known now, and when one that is known to nobody yet comes out. */
export type KnownFacts = { facts: ReferralFacts; lookAgainAt: Date | null }

const over: readonly ApplicationStatus[] = ['not_selected', 'withdrawn', 'declined', 'inactive', 'hired_elsewhere']

/**
 * What a referral stands on: every application that its friend made here while they were this referrer's (a second try
 * counts as the first does), with the employment that came of them. Of an ended referral: those until its end.
 */
export async function factsOf(db: Reader, referral: OfReferral, now: Date): Promise<KnownFacts> {
  const { contactedAt, interestKept, endedAt, endedReason } = referral
  const until = endedAt && endedAt < now ? endedAt : now
  const applications = await applicationsOf(db, referral, until)
  const events = await db.event.findMany({
    where: { entity: 'application', entityId: { in: applications.map(({ id }) => id) }, at: { lte: until } },
    select: { entityId: true, change: true, toState: true, at: true, visibleAt: true },
    orderBy: { id: 'asc' },
  })
  const reached = applications.flatMap(({ id }) => {
    const history = historyForCandidate(
      events.filter(({ entityId }) => entityId === id),
      until,
    )
    return history.flatMap(({ toState }) => {
      if (!toState || !isOneOf(applicationStatuses, toState)) return []
      return toState === 'draft' ? [] : [toState]
    })
  })
  const states = applications.map((row) => statusForCandidate(row, now))
  const standing = states.findLast((status) => !over.includes(status)) ?? states.at(-1)
  const last = applications.at(-1)
  const silent = standing === 'inactive' && last?.status === 'inactive' && last.decisionReason === EMPLOYER_SILENT
  // A hire that its candidate has not been told of is nobody's fact yet.
  const known = applications.filter((row) => row.status !== 'hired' || statusForCandidate(row, now) === 'hired')
  const employment = await employmentOf(db, known)
  const isTryingAgain = employment?.status === 'fell_through' && standing !== 'hired' && !over.includes(standing!)
  return {
    facts: {
      application: standing ? { status: standing, reached: endedAt ? reached : [...reached, ...states], silent } : null,
      employment: isTryingAgain ? null : employment,
      contactedAt,
      interestKept,
      ended: endedAt && endedReason ? { at: endedAt, reason: endedReason } : null,
    },
    lookAgainAt: endedAt ? null : nextRelease(applications, now),
  }
}

type Released = { previousStatus: ApplicationStatus | null; statusReleasedAt: Date | null }

function nextRelease(applications: readonly Released[], now: Date): Date | null {
  const times = applications.flatMap(({ statusReleasedAt }) =>
    statusReleasedAt && statusReleasedAt > now ? [statusReleasedAt.getTime()] : [],
  )
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

/** Oldest first. */
async function applicationsOf(db: Reader, referral: OfReferral, until: Date) {
  const { providerId, applicationId, personId, interestAt, version } = referral
  const ownedUntil = addLondonDays(interestAt, version.windowDays)
  const inWindow = { gte: interestAt, lt: ownedUntil, lte: until }
  const rows = await db.jobApplication.findMany({
    where: {
      providerId,
      status: { not: 'draft' },
      OR: [
        ...(applicationId ? [{ id: applicationId }] : []),
        ...(personId ? [{ personId, submittedAt: inWindow }] : []),
      ],
    },
    select: { id: true, status: true, previousStatus: true, statusReleasedAt: true, decisionReason: true },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  })
  return rows
}

/** The first that was begun; else the one that is agreed; else one that fell through. */
async function employmentOf(db: Reader, applications: readonly { id: string }[]): Promise<ReferralFacts['employment']> {
  const rows = await db.employment.findMany({
    where: { applicationId: { in: applications.map(({ id }) => id) } },
    select: {
      status: true,
      startedOn: true,
      endedOn: true,
      newToCare: true,
      retentionChecks: { select: { week: true, answer: true, answeredAt: true } },
    },
    orderBy: [{ startedOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  })
  const row =
    rows.find(({ status }) => status === 'started' || status === 'ended') ??
    rows.find(({ status }) => status === 'agreed') ??
    rows.at(-1)
  if (!row) return null
  const day = (column: Date | null): LocalDate | null => column && fromDateColumn(column)
  return {
    status: row.status,
    startedOn: day(row.startedOn),
    endedOn: day(row.endedOn),
    newToCare: row.newToCare,
    checks: row.retentionChecks.map(({ week, answer, answeredAt }) => ({
      week: week as RetentionWeek,
      answer,
      answeredOn: answeredAt && londonDate(answeredAt),
    })),
  }
}

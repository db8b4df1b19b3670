import type { EmploymentStatus, RetentionAnswer } from '#app/hiring/employment/employment'
import { followFacts, type ReferralFacts } from '#app/referrals/friends/settling/follow-facts'
import type { EndedReason } from '#app/referrals/friends/referral'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import type { FriendMilestone } from '#app/referrals/programmes/milestones'
import { fromDateColumn, londonDate, startOfLondonDay } from '#app/shared/dates'
import type { DemoApplication } from '../hiring/applications'
import type { inventEmployments } from '../hiring/employments'
import { idOf } from '../random'
import { versionAt, type DemoProgramme } from './programmes'

/** What a friend of the demo is there to show. */
export type FriendKind =
  | 'veteran'
  | 'veteran-left'
  | 'retained_13'
  | 'started'
  | 'agreed'
  | 'left'
  | 'taken-back'
  | 'interviewing'
  | 'offered'
  | 'shortlisted'
  | 'submitted'
  | 'not_selected'
  | 'withdrawn'
  | 'inactive'
  | 'own-seeker'
  | 'call-me'
  | 'removed'
  | 'upheld'
  | 'same-address'
  | 'burst'
  | 'two-referrers'

export type DemoEmployment = ReturnType<typeof inventEmployments>[number]

export type DemoFriend = ReturnType<typeof friendOf>

/** Whose flag a manager has not decided yet. */
const HELD: readonly FriendKind[] = ['same-address', 'burst', 'two-referrers']
const DAY_MS = 86_400_000

/** An application that somebody was told about, with everything its applicant did at that provider. */
type Chosen = { application: DemoApplication; all: DemoApplication[]; employments: DemoEmployment[] }

/** Finds the oldest application that will do: nobody twice, and only somebody's first at that provider. */
export function friendFinder(applications: readonly DemoApplication[], employments: readonly DemoEmployment[]) {
  const employed = new Map(employments.map((employment) => [employment.row.applicationId, employment]))
  const people = new Map<string, DemoApplication[]>()
  for (const one of applications.toSorted((a, b) => a.row.submittedAt.getTime() - b.row.submittedAt.getTime())) {
    const key = `${one.row.providerId} ${one.row.personId}`
    people.set(key, [...(people.get(key) ?? []), one])
  }
  const taken = new Set<string>()
  return (programme: DemoProgramme, kind: FriendKind): Chosen | null => {
    const all = [...people.values()].find(([one, ...later]) => {
      const { row } = one!
      if (row.providerId !== programme.providerId || taken.has(row.id)) return false
      if (row.submittedAt < programme.openedAt || row.submittedAt >= programme.licensedUntil) return false
      const seekers = row.personId === idOf('account', 'seeker')
      if (kind === 'own-seeker' || seekers) return kind === 'own-seeker' && seekers
      // Of most, what the one application came to is all there is.
      const isPlain = later.length === 0 || kind === 'retained_13'
      return isPlain && row.source === 'portal' && fits(kind, one!, employed.get(row.id) ?? null)
    })
    const [application] = all ?? []
    if (!all || !application) return null
    taken.add(application.row.id)
    return { application, all, employments: all.flatMap(({ row }) => employed.get(row.id) ?? []) }
  }
}

function fits(kind: FriendKind, { row }: DemoApplication, employment: DemoEmployment | null): boolean {
  const checks = employment?.checks ?? []
  const retained = (week: number) => checks.some((check) => check.week === week && check.answer === 'still-here')
  const state = employment?.row.status
  switch (kind) {
    case 'veteran':
      return retained(26)
    case 'retained_13':
      return state === 'started' && retained(13) && !retained(26)
    case 'started':
      return state === 'started' && checks.every(({ answer }) => answer === null)
    case 'agreed':
      return state === 'agreed'
    case 'left':
      return state === 'ended' && !retained(13)
    case 'veteran-left':
      return state === 'ended' && retained(13)
    case 'taken-back':
      return state === 'fell_through'
    case 'removed':
    case 'upheld':
    case 'burst':
    case 'two-referrers':
      return row.status === 'interviewing'
    case 'same-address':
      return row.status === 'shortlisted'
    default:
      return row.status === kind
  }
}

/** One friend's referral: what it stands on, and where and when its facts led. */
export function friendOf(
  programme: DemoProgramme,
  { kind, chosen, referrerId, n }: { kind: FriendKind; chosen: Chosen | null; referrerId: string; n: number },
  now: Date,
) {
  const interestAt = chosen?.application.row.submittedAt ?? new Date(now.getTime() - 2 * DAY_MS)
  const ended = endOf(kind, chosen, now)
  const facts = factsOf(chosen, ended)
  const followed = followFacts(facts, now)
  return {
    id: idOf('referral', referrerId, n),
    kind,
    programme,
    referrerId,
    application: chosen?.application ?? null,
    employment: chosen && theEmployment(chosen.employments),
    interestAt,
    version: versionAt(programme, interestAt),
    ended,
    held: HELD.includes(kind),
    ...followed,
    moments: momentsOf(chosen, interestAt, now),
  }
}

function endOf(kind: FriendKind, chosen: Chosen | null, now: Date): ReferralFacts['ended'] {
  const reason: EndedReason | null =
    kind === 'removed' ? 'removed_by_friend' : kind === 'upheld' ? 'does_not_count' : null
  if (!reason || !chosen) return null
  return { at: new Date(Math.min(chosen.application.row.updatedAt.getTime() + DAY_MS, now.getTime())), reason }
}

/** As the portal reads them: what came of all applications, and the first start there was. */
function factsOf(chosen: Chosen | null, ended: ReferralFacts['ended']): ReferralFacts {
  if (!chosen) return { application: null, employment: null, contactedAt: null, ended }
  const states = chosen.all.map(({ row }) => row.status)
  const steps = chosen.all.flatMap((one) => one.steps)
  const standing = states.findLast((status) => !OVER.includes(status)) ?? states.at(-1)!
  return {
    application: { status: standing, reached: ['submitted', ...steps.map(({ to }) => to)] },
    employment: employmentFacts(chosen),
    contactedAt: null,
    ended,
  }
}

const OVER: readonly ApplicationStatus[] = ['not_selected', 'withdrawn', 'declined', 'inactive', 'hired_elsewhere']

function employmentFacts({ employments }: Chosen): ReferralFacts['employment'] {
  const employment = theEmployment(employments)
  if (!employment) return null
  const day = (column: Date | null) => (column ? fromDateColumn(column) : null)
  return {
    status: employment.row.status as EmploymentStatus,
    startedOn: day(employment.row.startedOn),
    endedOn: day(employment.row.endedOn),
    newToCare: employment.row.newToCare,
    checks: employment.checks.map(({ week, answer, answeredAt }) => ({
      week,
      answer: answer as RetentionAnswer | null,
      answeredOn: answeredAt && londonDate(answeredAt),
    })),
  }
}

function theEmployment(employments: readonly DemoEmployment[]): DemoEmployment | null {
  const begun = employments.find(({ row }) => row.startedOn !== null)
  return begun ?? employments.find(({ row }) => row.status === 'agreed') ?? employments.at(-1) ?? null
}

/** When each milestone, and each other change of stage, came to be. */
function momentsOf(chosen: Chosen | null, interestAt: Date, now: Date) {
  const employment = chosen && theEmployment(chosen.employments)
  const step = (...to: string[]) => {
    const times = chosen?.all.flatMap(({ steps }) => steps.filter((one) => to.includes(one.to)).map(({ at }) => at))
    return times?.toSorted((a, b) => a.getTime() - b.getTime())[0]
  }
  const answered = (week: number) => employment?.checks.find((check) => check.week === week)?.answeredAt
  const startedOn = employment?.row.startedOn
  const began = startedOn && new Date(startOfLondonDay(fromDateColumn(startedOn)).getTime() + 9 * 3_600_000)
  const started = began && new Date(Math.min(began.getTime(), now.getTime()))
  return {
    interested: interestAt,
    contacted: step('shortlisted'),
    interviewed: step('interviewing', 'offered', 'hired'),
    started,
    new_to_care: started,
    retained_13: answered(13),
    retained_26: answered(26),
  } satisfies Partial<Record<FriendMilestone | 'contacted', Date | null | undefined>>
}

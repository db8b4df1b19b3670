import { daysBetween, londonDate, type LocalDate } from '#app/shared/dates'

/** What a team can try to reach together. */
export const challengeGoals = ['shares', 'interested', 'started'] as const
export type ChallengeGoal = (typeof challengeGoals)[number]

export const challengeGoalLabels: Record<ChallengeGoal, string> = {
  shares: 'Jobs shared',
  interested: 'Friends who show interest',
  started: 'Friends who start work',
}

/** "12 jobs shared". */
export function reachedWords(goal: ChallengeGoal, count: number): string {
  const single = count === 1
  switch (goal) {
    case 'shares':
      return `${count} ${single ? 'job' : 'jobs'} shared`
    case 'interested':
      return `${count} ${single ? 'friend' : 'friends'} interested`
    case 'started':
      return `${count} ${single ? 'friend' : 'friends'} started`
  }
}

export type ChallengeState = 'planned' | 'running' | 'over'

type Days = { startsOn: LocalDate; endsOn: LocalDate; endedAt: Date | null }

/** Derived from the days; a manager may end it earlier. */
export function challengeState({ startsOn, endsOn, endedAt }: Days, now: Date): ChallengeState {
  const today = londonDate(now)
  if (endedAt !== null || endsOn < today) return 'over'
  return startsOn > today ? 'planned' : 'running'
}

/** "5 days left", "Last day". Only of a running one. */
export function timeLeftWords(endsOn: LocalDate, now: Date): string {
  const days = daysBetween(londonDate(now), endsOn)
  if (days <= 0) return 'Last day'
  return days === 1 ? 'Ends tomorrow' : `${days} days left`
}

/** The name in the event log. */
export const CHALLENGE_ENTITY = 'team_challenge'
export const THANK_YOU_ENTITY = 'thank_you'

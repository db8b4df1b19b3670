import type { LocalDate } from '#app/shared/dates'
import type { ChallengeGoal, ChallengeState } from './challenge'

export type Thanks = { id: string; words: string; from: string; at: Date }

export type Challenge = {
  id: string
  name: string
  goal: ChallengeGoal
  target: number
  reached: number
  endsOn: LocalDate
  /** Null: everybody at the provider. */
  site: string | null
}

export type Leaderboard = {
  /** First of the month. */
  month: LocalDate
  /** The asker is on it, or would be with points. */
  joined: boolean
  rows: { place: number; name: string; points: number; you: boolean }[]
}

export type ListedChallenge = {
  id: string
  name: string
  goal: ChallengeGoal
  target: number
  reached: number
  startsOn: LocalDate
  endsOn: LocalDate
  site: string | null
  state: ChallengeState
}

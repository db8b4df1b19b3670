import type { RoundComparison } from './methods/comparison'
import type { RoundMethod, RoundStatus } from './round'

/** A round in the list. */
export type RoundLine = {
  id: string
  name: string
  status: RoundStatus
  people: number
  vacancies: number
  placed: number
  createdAt: Date
  createdBy: string
}

export type RoundPerson = {
  candidateId: string
  name: string
  outcode: string
  /** Vacancies that fit, once worked out. */
  choices: number
  stated: number
  placement: RoundPlacement | null
}

/** Where the broker has put somebody. */
export type RoundPlacement = {
  vacancyId: string
  title: string
  provider: string
  /** Tenths of a point; null: nothing says that they fit, a broker put them there by hand. */
  score: number | null
  /** The introduction made of it, and its state. */
  introduction: { id: string; status: string } | null
}

export type RoundVacancyLine = {
  vacancyId: string
  title: string
  provider: string
  town: string
  /** In this round. */
  openings: number
  placed: number
  stated: number
  /** Candidates who fit. */
  choices: number
}

export type RoundView = {
  id: string
  name: string
  status: RoundStatus
  method: RoundMethod | null
  lotterySeed: number
  weightsVersion: number | null
  workedOutAt: Date | null
  endorsedAt: Date | null
  endorsedBy: string | null
  /** The methods side by side, once worked out. */
  comparison: RoundComparison | null
  people: RoundPerson[]
  vacancies: RoundVacancyLine[]
}

/** One member of a round as the other side's page lists it, those that fit first, by their list. */
export type RoundChoice = {
  id: string
  label: string
  /** Tenths of a point; null where nothing says that they fit, or before it is worked out. */
  score: number | null
  /** Its place in the list, counted from 1. */
  rank: number | null
  /** Room left in this round; null for people. */
  room: number | null
}

/** Somebody, or a vacancy, in a round, with everything the other side has for them. */
export type RoundMember = {
  id: string
  label: string
  /** "OX16", "Cherwell Valley Care, Banbury". */
  about: string
  /** A candidate's place; the openings of a vacancy. */
  placedWith: string | null
  openings: number | null
  openingsLeft: number | null
  stated: string[]
  choices: RoundChoice[]
}

/** Somebody who may be added to a round, as a list shows them. */
export type ChoosableCandidate = { id: string; name: string; outcode: string; broker: string | null; activeSince: Date }
export type ChoosableVacancy = { id: string; title: string; provider: string; town: string; openingsLeft: number }

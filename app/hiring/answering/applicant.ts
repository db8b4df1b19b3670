import type { LocalDate } from '#app/shared/dates'
import type { Page } from '#app/shared/pagination'
import type { ApplicantStage } from './applicant-filters'
import type { PastChange } from './applicant-words'
import type { GivenAnswers } from '#app/hiring/applications/given-answers'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'

/** From an applicant's home to the nearest site of the vacancy, as the provider may know it. */
export type DistanceToWork = { words: string; siteName: string }

/** A row of a provider's list of applicants. */
export type ApplicantRow = {
  id: string
  /** '' when the person had their data erased. */
  name: string
  status: ApplicationStatus
  /** It rests because this provider said nothing. */
  silent: boolean
  /** A "no" the candidate has not been told yet: when they will be. */
  heldUntil: Date | null
  submittedAt: Date
  seen: boolean
  vacancyId: string
  vacancyTitle: string
  /** From the applicant's home to the nearest site of the vacancy: "4.2 miles". */
  distance: string | null
  /** Hired, but the start fell through. */
  didNotStart: boolean
}

export type ApplicantList = {
  rows: ApplicantRow[]
  page: Page
  counts: Record<ApplicantStage, number>
}

export type VacancyChoice = { id: string; title: string; reference: string; applicants: number }

export type ApplicantsVacancy = {
  id: string
  title: string
  reference: string
  openings: number
  openingsTaken: number
  /** Nobody else can be hired: everybody still open should be told. */
  over: boolean
}

/** Everything a provider may know of one of its applicants. */
export type ApplicantPage = {
  id: string
  /** '' when the person had their data erased. */
  name: string
  erased: boolean
  status: ApplicationStatus
  /** It rests because this provider said nothing. */
  silent: boolean
  /** Where an undo would lead, while a "no" is held back; and until when it is. */
  undoTo: ApplicationStatus | null
  heldUntil: Date | null
  /** When they said yes to the offer that stands. */
  offerAcceptedAt: Date | null
  submittedAt: Date
  seen: boolean
  /** Null where the provider needs no more of it: withdrawn, turned down, erased. */
  answers: GivenAnswers | null
  /** What whoever rings or writes must know first, a sentence each. */
  safeContact: string[]
  distance: DistanceToWork | null
  vacancy: {
    id: string
    title: string
    reference: string
    openings: number
    openingsLeft: number
    sites: { id: string; name: string; town: string }[]
  }
  employment: { id: string; status: string; startAgreed: LocalDate | null; startedOn: LocalDate | null } | null
  /** Newest first. */
  notes: { id: string; words: string; by: string; at: Date }[]
  /** Newest first. */
  history: PastChange[]
}

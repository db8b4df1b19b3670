import type { StoredFile } from '#app/people/documents/stored-file'
import type { CostType } from '#app/grants/schemes/definition'
import type { LimitWords } from '#app/grants/schemes/limit-words'
import type { RuleOutcome } from '#app/grants/schemes/facts'
import type { LocalDate } from '#app/shared/dates'
import type { CircumstanceQuestion, WorkQuestion } from './asked-questions'
import type { GrantAnswerStep, GrantStep } from './grant-form'
import type { DraftProblem } from '../drafts/draft-problems'
import type { SummaryGroup } from '../drafts/draft-summary'

/** A place of work to choose: "Cherwell Valley Care", "Cherwell House, Banbury". */
export type EmployerChoice = { siteId: string; providerName: string; place: string }

type EvidencePart = { key: string; label: string; hint: string; needed: boolean; files: StoredFile[] }

/** Everything that one screen of an application shows. Money in pence. */
export type StepPage = {
  step: GrantAnswerStep
  /** Where the screens are. */
  base: string
  /** 'check': the check page wants them back. */
  from: string | null
  title: string
  /** All screens. */
  steps: GrantStep[]
  /** Those that are complete. */
  done: readonly string[]
  /** Its name. */
  scheme: string
  /** Staff fill it in for this person. */
  assistedFor: string | null
  /** The fields as they would be typed. */
  values: Record<string, string | string[]>
  email: string | null
  today: LocalDate
  /** Caps and gaps, as far as the applicant may know. */
  limits: LimitWords
  employer: EmployerChoice | null
  /** The employer comes from the portal's record of their employment. */
  fromRecord: boolean
  askedAboutWork: WorkQuestion[]
  costs: { types: CostType[]; maximumPence: number; leftUnderCap: number | null; capPence: number | null }
  circumstanceQuestions: CircumstanceQuestion[]
  asksWords: boolean
  urgentRoute: boolean
  evidence: EvidencePart[]
  bank: { words: string; toCheck: boolean } | null
  declarations: string[]
}

type SchemeNamed = { name: string; slug: string; isOpen: boolean }

/** The last screen: every answer, what is missing, and what the rules say as far as they say no. */
export type CheckPage = {
  base: string
  scheme: SchemeNamed
  steps: GrantStep[]
  done: readonly string[]
  assistedFor: string | null
  /** "£450.50". */
  amount: string
  summary: SummaryGroup[]
  problems: DraftProblem[]
  /** The rules are others than when it was begun. */
  changed: boolean
  no: RuleOutcome[]
  hasEmail: boolean
}

/** The list of all screens: again means that something was done and does not do any more. */
export type TaskListPage = {
  base: string
  scheme: SchemeNamed
  assistedFor: string | null
  limits: LimitWords
  steps: { step: GrantStep; title: string; state: 'done' | 'again' | 'open' | 'ready' | 'later' }[]
}

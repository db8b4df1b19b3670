import { defineTransitions } from '#app/shared/transitions'

/** Many candidates and many vacancies matched at once: a job fair, an academy's leavers. */
export const roundStatuses = ['draft', 'worked_out', 'endorsed', 'cancelled'] as const
export type RoundStatus = (typeof roundStatuses)[number]

export const roundEvents = ['change', 'work_out', 'place', 'endorse', 'cancel'] as const
export type RoundEvent = (typeof roundEvents)[number]

/** `people` take part, at `vacancies`; `placed` of them have a place. */
export type RoundFacts = { people: number; vacancies: number; placed: number }

export const roundTransitions = defineTransitions<RoundStatus, RoundEvent, RoundFacts>()([
  /** Who takes part, or an order they stated: what was worked out is no longer true. */
  { event: 'change', from: ['draft', 'worked_out'], to: 'draft' },
  {
    event: 'work_out',
    from: ['draft', 'worked_out'],
    to: 'worked_out',
    guard: ({ people, vacancies }) => (people > 0 && vacancies > 0) || 'nobody-chosen',
  },
  /** A broker moves somebody by hand, or begins from another method's result. */
  { event: 'place', from: 'worked_out', to: 'worked_out' },
  { event: 'endorse', from: 'worked_out', to: 'endorsed', guard: ({ placed }) => placed > 0 || 'nobody-placed' },
  { event: 'cancel', from: ['draft', 'worked_out'], to: 'cancelled' },
])

export const roundStatusLabels: Record<RoundStatus, string> = {
  draft: 'Being put together',
  worked_out: 'Worked out',
  endorsed: 'Endorsed',
  cancelled: 'Cancelled',
}

/** What a page can hold and the solver can answer while somebody waits. */
export const MOST_CANDIDATES = 500
export const MOST_VACANCIES = 300
/** How many choices somebody may state. */
export const MOST_STATED = 5
/** Introductions made at one press, so that the page answers in time. */
export const ENDORSED_AT_ONCE = 100

export const roundMethods = ['candidate', 'vacancy', 'placements'] as const
export type RoundMethod = (typeof roundMethods)[number]

export const methodLabels: Record<RoundMethod, { label: string; about: string }> = {
  candidate: {
    label: 'Stable, best for candidates',
    about: 'No candidate and vacancy would both rather have each other. Candidates get the best they can have.',
  },
  vacancy: {
    label: 'Stable, best for vacancies',
    about: 'No candidate and vacancy would both rather have each other. Vacancies get the best they can have.',
  },
  placements: {
    label: 'Most placements',
    about: 'As many people placed as possible, then the highest total score. Some pairs may wish to swap.',
  },
}

/** Where a method puts everybody: vacancy by candidate. Who is not in it is unplaced. */
export type Placements = Record<string, string>

/** What was worked out, as it is stored with the round. */
export type RoundResults = Record<RoundMethod, Placements>

/** A pair that nothing excludes. Tenths of a point. */
export type ScoredPair = { candidateId: string; vacancyId: string; score: number; wants: number; needs: number }

/** What is stored, read back. */
export function readResults(stored: unknown): RoundResults | null {
  if (typeof stored !== 'object' || stored === null) return null
  return roundMethods.every((method) => method in stored) ? (stored as RoundResults) : null
}

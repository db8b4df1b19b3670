import type { AreaAnswer, EarlierAward, EligibilityFacts } from '#app/grants/schemes/facts'
import type { LocalDate } from '#app/shared/dates'
import type { GrantDraft } from './drafts/draft'

type Known = {
  today: LocalDate
  area: (postcode: string | null) => AreaAnswer | null
  /** verified: by the council; known: registered only; named: written down by the applicant. */
  employer: EligibilityFacts['employer']
  earlierAwards: EarlierAward[]
}

/** All that the rules may know about an application as it was filled in. */
export function factsOf(draft: GrantDraft, { today, area, employer, earlierAwards }: Known): EligibilityFacts {
  const { answers, circumstances } = draft
  const { event, household, children, savingsPence, incomePence } = circumstances
  return {
    today,
    schemeId: draft.schemeId,
    home: area(draft.postcode),
    work: area(draft.workPostcode),
    startedOn: draft.startedOn,
    offerDatedOn: answers.offerDatedOn,
    role: draft.jobRole,
    careBefore: answers.careBefore,
    monthsOut: answers.careBefore === 'returning' ? answers.monthsOut : null,
    monthsInCare: answers.monthsInCare,
    employer,
    event,
    eventOn: event === 'none' ? null : circumstances.eventOn,
    household,
    children,
    savingsPence,
    incomePence,
    earlierAwards,
    pence: draft.requestedPence || null,
  }
}

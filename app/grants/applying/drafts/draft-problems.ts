import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { maximumFor } from '#app/grants/schemes/limits'
import { formatMoney } from '#app/shared/money'
import { askedAboutWork, sealedQuestions, stepsOf, type GrantAnswerStep } from '../screens/apply-steps'
import type { GrantDraft } from './draft'
import { evidenceAskedOf } from './required-evidence'

/** Something that is missing or does not fit, on the screen where it can be put right. */
export type DraftProblem = { step: GrantAnswerStep; sentence: string }

/** `leftUnderCap`: what this person can still get from all schemes, in pence; null: no such limit. */
type Limits = { leftUnderCap: number | null }

const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set(['offerDatedOn', 'monthsOut', 'eventOn'])

/** All that keeps a draft from being sent under a definition, in the order of its screens; empty when nothing does. */
export function draftProblems(draft: GrantDraft, definition: SchemeDefinition, limits: Limits): DraftProblem[] {
  const steps = stepsOf(definition)
  const all: Record<GrantAnswerStep, string[]> = {
    you: aboutYou(draft),
    work: aboutWork(draft, definition),
    costs: costProblems(draft.costs, definition, limits).map(({ sentence }) => sentence),
    circumstances: aboutCircumstances(draft, definition),
    evidence: evidenceAskedOf(definition, { costTypes: Object.keys(draft.costs), event: draft.circumstances.event })
      .filter(({ needed, key }) => needed && !draft.evidence.some(({ kind }) => kind === key))
      // Somebody in need may have no such paper; a person reads why.
      .filter(() => !draft.circumstances.evidenceWords)
      .map(({ label }) => `Add this paper: ${label}.`),
    bank: draft.bank ? [] : ['Enter your bank details.'],
    declarations: definition.declarations.every((sentence) => draft.declarations.includes(sentence))
      ? []
      : ['Read the sentences and tick each.'],
  }
  return steps.flatMap((step) => (step === 'check' ? [] : all[step].map((sentence) => ({ step, sentence }))))
}

/** The screens that are complete. */
export function completeSteps(draft: Pick<GrantDraft, 'stepsDone'>, problems: readonly DraftProblem[]): string[] {
  return draft.stepsDone.filter((step) => !problems.some((problem) => problem.step === step))
}

function aboutYou({ name, postcode, birthDate, addressLine, nino, stepsDone }: GrantDraft): string[] {
  return [
    ...(name ? [] : ['Enter your name.']),
    ...(addressLine && postcode ? [] : ['Enter your address.']),
    ...(birthDate ? [] : ['Enter your date of birth.']),
    ...(nino || stepsDone.includes('you') ? [] : ['Enter your National Insurance number, or say that you have none.']),
  ]
}

function aboutWork(draft: GrantDraft, definition: SchemeDefinition): string[] {
  const unanswered = askedAboutWork(definition).some((key) => !MAY_BE_LEFT_OUT.has(key) && draft.answers[key] === null)
  return [
    ...(draft.employerName && draft.workPostcode ? [] : ['Tell us who you work for.']),
    ...(draft.jobRole && draft.startedOn ? [] : ['Tell us your job and when you started.']),
    ...(unanswered ? ['Answer the questions about your work.'] : []),
  ]
}

function aboutCircumstances(draft: GrantDraft, definition: SchemeDefinition): string[] {
  const { circumstances } = draft
  const unanswered = sealedQuestions(definition).some((key) => !MAY_BE_LEFT_OUT.has(key) && circumstances[key] === null)
  return [
    ...(unanswered ? ['Answer the questions about your situation.'] : []),
    ...(definition.asksCircumstances && !circumstances.words ? ['Tell us in your own words what happened.'] : []),
    ...(draft.urgent && !circumstances.whyUrgent ? ['Tell us why it cannot wait.'] : []),
  ]
}

/** What is wrong with the amounts: `costType` null is about all of them together. */
export function costProblems(
  costs: Readonly<Record<string, number>>,
  definition: Pick<SchemeDefinition, 'costTypes' | 'maximumPence'>,
  { leftUnderCap }: Limits,
): { costType: string | null; sentence: string }[] {
  const keys = Object.keys(costs)
  if (keys.length === 0) return [{ costType: null, sentence: 'Enter at least one amount.' }]
  const single = keys.flatMap((costType) => {
    const known = definition.costTypes.find(({ key }) => key === costType)
    if (!known) return [{ costType, sentence: 'One of the costs is not part of this scheme any more.' }]
    const over = costs[costType]! > known.maxPence
    return over ? [{ costType, sentence: `${known.label}: the most is ${formatMoney(known.maxPence)}.` }] : []
  })
  if (single.length > 0) return single
  const total = keys.reduce((sum, key) => sum + costs[key]!, 0)
  const most = maximumFor(definition, keys)
  if (total > most)
    return [
      {
        costType: null,
        sentence: `Together that is ${formatMoney(total)}. The most for one application is ${formatMoney(most)}.`,
      },
    ]
  if (leftUnderCap !== null && total > leftUnderCap)
    return [{ costType: null, sentence: capSentence(total, leftUnderCap) }]
  return []
}

function capSentence(total: number, left: number): string {
  return left === 0
    ? 'You have had the most that one person can get from all our schemes.'
    : `Together that is ${formatMoney(total)}. You can get up to ${formatMoney(left)} more from all our schemes.`
}

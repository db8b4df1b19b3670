import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { askedAboutWork, sealedQuestions } from '../screens/asked-questions'
import { stepsOf, type GrantAnswerStep } from '../screens/grant-form'
import { costProblems, type Limits } from './cost-problems'
import type { GrantDraft } from './draft'
import { evidenceAskedOf } from './required-evidence'

/** Something that is missing or does not fit, on the screen where it can be put right. */
export type DraftProblem = { step: GrantAnswerStep; sentence: string }

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
      .map(({ label }) => `Add this document: ${label}.`),
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

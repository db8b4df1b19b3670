import { applySteps, applyStepTitles, type ApplyStep } from './forms'

/** The screens before the last one, which only checks and sends. */
export type AnswerStep = Exclude<ApplyStep, 'check'>
const answerSteps = applySteps.filter((step): step is AnswerStep => step !== 'check')

/** As they stand after "Step 2 of 5:". */
export const applyStepWords: readonly string[] = applySteps.map((step) => {
  const title = applyStepTitles[step]
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`
})

/** The address of a screen. `from` remembers that the person came from the check page and goes back there. */
export function applyPath(reference: string, step: ApplyStep, from?: 'check' | null): string {
  const path = `/jobs/${reference}/apply${step === 'about-you' ? '' : `/${step}`}`
  return from ? `${path}?from=${from}` : path
}

export function stepBefore(step: ApplyStep): ApplyStep | null {
  return applySteps[applySteps.indexOf(step) - 1] ?? null
}

export function stepAfter(step: ApplyStep): ApplyStep {
  return applySteps[applySteps.indexOf(step) + 1] ?? 'check'
}

/** The first screen that is not complete yet; `check` when all are. */
export function firstMissing(stepsDone: readonly string[]): ApplyStep {
  return answerSteps.find((step) => !stepsDone.includes(step)) ?? 'check'
}

/** Whether a screen may be opened: all before it are complete. */
export function mayOpen(step: ApplyStep, stepsDone: readonly string[]): boolean {
  return applySteps.indexOf(step) <= applySteps.indexOf(firstMissing(stepsDone))
}

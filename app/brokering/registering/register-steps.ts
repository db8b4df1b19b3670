import { profileSteps, profileStepTitles, type ProfileStep } from '#app/brokering/candidates/forms'

/** The screens of registering, in order. */
const registerSteps = [...profileSteps, 'check'] as const
export type RegisterStep = (typeof registerSteps)[number]

export const registerStepTitles: Record<RegisterStep, string> = { ...profileStepTitles, check: 'Check and agree' }

/** As they stand after "Step 2 of 5:". */
export const registerStepWords: readonly string[] = registerSteps.map((step) => {
  const title = registerStepTitles[step]
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`
})

/** Counted from 1. */
export function stepNumber(step: RegisterStep): number {
  return registerSteps.indexOf(step) + 1
}

/** The address of a screen. `from` remembers that the person came from the check page and goes back there. */
export function registerPath(step: RegisterStep, from?: 'check' | null): string {
  const path = `/register-interest${step === 'about-you' ? '' : `/${step}`}`
  return from ? `${path}?from=${from}` : path
}

export function stepBefore(step: RegisterStep): RegisterStep | null {
  return registerSteps[registerSteps.indexOf(step) - 1] ?? null
}

export function stepAfter(step: RegisterStep): RegisterStep {
  return registerSteps[registerSteps.indexOf(step) + 1] ?? 'check'
}

/** The first screen that is not complete yet; `check` when all are. */
export function firstMissing(done: readonly ProfileStep[]): RegisterStep {
  return profileSteps.find((step) => !done.includes(step)) ?? 'check'
}

/** Whether a screen may be opened: all before it are complete. */
export function mayOpen(step: RegisterStep, done: readonly ProfileStep[]): boolean {
  return registerSteps.indexOf(step) <= registerSteps.indexOf(firstMissing(done))
}

import { profileStepForm, profileStepTitles, type ProfileStep } from '#app/brokering/candidates/forms'
import type { LocalDate } from '#app/shared/dates'
import { defineSteps, pathOf, screensOf, type Screen } from '#app/steps/steps-form'

export type RegisterStep = Screen<ProfileStep>

/** `today` is the London day of the portal's clock. */
export type RegisterFacts = { today: LocalDate }

const screen = (step: ProfileStep) => ({
  title: profileStepTitles[step],
  schema: ({ today }: RegisterFacts) => profileStepForm(step, today),
})

/** Registering: one browser has one, so its address has no base. */
export const registerForm = defineSteps<ProfileStep, RegisterFacts>({
  steps: { 'about-you': screen('about-you'), when: screen('when'), what: screen('what'), skills: screen('skills') },
  check: 'Check and agree',
  keeps: 'typed',
  inOrder: true,
  path: (_, step) => `/register-interest${step === 'about-you' ? '' : `/${step}`}`,
})

export const registerScreens = screensOf(registerForm, null)

export function registerPath(step: RegisterStep, from?: 'check' | null): string {
  return pathOf(registerForm, '', step, from)
}

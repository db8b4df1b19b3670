import { londonDate } from '#app/shared/dates'
import { defineSteps, pathOf, screensOf, type Screen } from '#app/steps/steps-form'
import { firstMissing as firstMissingOf } from '#app/steps/way'
import { aboutYouForm, availabilityForm, rightToWorkForm, whyCareForm, type AskedQuestion } from './forms'

/** What the screens have to know of the job. */
export type ApplyFacts = {
  now: Date
  vacancy: { minimumAge: number | null; minimumAgeReason: string | null }
  questions: readonly AskedQuestion[]
}

/** The screens before the last one, which only checks and sends. */
export type AnswerStep = 'about-you' | 'availability' | 'right-to-work' | 'why-care'
export type ApplyStep = Screen<AnswerStep>

/** An application: `base` is the vacancy's reference. */
export const applyForm = defineSteps<AnswerStep, ApplyFacts>({
  steps: {
    'about-you': {
      title: 'About you',
      schema: ({ vacancy }) => aboutYouForm(vacancy),
      // Without an address nobody could come back.
      needed: ['email'],
      staying: ['remove-referral'],
    },
    availability: { title: 'When you can work', schema: ({ now }) => availabilityForm(londonDate(now)) },
    'right-to-work': { title: 'A few questions', schema: ({ questions }) => rightToWorkForm(questions) },
    'why-care': { title: 'Why care', schema: () => whyCareForm, staying: ['remove-cv'] },
  },
  check: 'Check and send',
  keeps: 'fitting',
  inOrder: true,
  path: (reference, screen) => `/jobs/${reference}/apply${screen === 'about-you' ? '' : `/${screen}`}`,
})

export const applyScreens = screensOf(applyForm, null)

export function applyPath(reference: string, screen: ApplyStep, from?: 'check' | null): string {
  return pathOf(applyForm, reference, screen, from)
}

export function firstMissing(done: readonly string[]): ApplyStep {
  return firstMissingOf({ screens: applyScreens, done })
}

import type { SchemeDefinition } from '#app/grants/schemes/definition'
import type { LocalDate } from '#app/shared/dates'
import { defineSteps, pathOf, screensOf, type Screen } from '#app/steps/steps-form'
import { bankForm } from '../bank-details/bank-form'
import { circumstancesForm } from '../forms/circumstances-form'
import { costsForm } from '../forms/costs-form'
import { declarationsForm } from '../forms/declarations-form'
import { evidenceForm } from '../forms/evidence-form'
import { workForm } from '../forms/work-form'
import { youForm } from '../forms/you-form'
import { askedAboutWork, sealedQuestions } from './asked-questions'

/** The screens before the last one, which only checks and sends. */
export type GrantAnswerStep = 'you' | 'work' | 'costs' | 'circumstances' | 'evidence' | 'bank' | 'declarations'
export type GrantStep = Screen<GrantAnswerStep>

/** What the screens have to know of the scheme and of the draft. */
export type GrantFacts = {
  definition: SchemeDefinition
  today: LocalDate
  leftUnderCap: number | null
  /** Papers that are needed and not there yet. */
  missingPapers: readonly { key: string; label: string }[]
  /** Complete bank details are there; they stay if nothing is typed. */
  hasAccount: boolean
}

type Situation = Pick<SchemeDefinition, 'rules' | 'asksCircumstances' | 'urgentRoute' | 'evidence'>

/** An application for a grant. `base`: "/grants/hardship/apply"; "/council/grants/ID/apply" where staff help. */
export const grantForm = defineSteps<GrantAnswerStep, GrantFacts, Situation>({
  steps: {
    you: { title: 'About you', schema: ({ today }) => youForm(today) },
    work: {
      title: 'Your work',
      schema: ({ definition }) => workForm(askedAboutWork(definition)),
      // Looks for the employer.
      also: ['find'],
    },
    costs: { title: 'What the money is for', schema: ({ definition, ...limits }) => costsForm(definition, limits) },
    circumstances: {
      title: 'Your situation',
      schema: ({ definition }) => {
        const { asksCircumstances: asksWords, urgentRoute } = definition
        return circumstancesForm({ questionKeys: sealedQuestions(definition), asksWords, urgentRoute })
      },
      isAsked: (scheme) => scheme.asksCircumstances || scheme.urgentRoute || sealedQuestions(scheme).length > 0,
    },
    evidence: {
      title: 'Papers that show it',
      schema: ({ missingPapers }) => evidenceForm(missingPapers),
      isAsked: ({ evidence }) => evidence.length > 0,
      staying: ['add', 'remove'],
    },
    bank: {
      title: 'Where we pay to',
      schema: () => bankForm,
      // Half an account number is no use to anybody, but costs time to type again.
      keeps: 'typed',
      isAnswered: ({ hasAccount }) => hasAccount,
    },
    declarations: { title: 'What you agree to', schema: ({ definition }) => declarationsForm(definition) },
  },
  check: 'Check and send',
  keeps: 'fitting',
  inOrder: false,
  path: (base, screen) => `${base}/${screen}`,
})

/** The screens of one scheme. */
export function stepsOf(definition: Situation): GrantStep[] {
  return screensOf(grantForm, definition)
}

export function stepPath(base: string, screen: GrantStep, from?: 'check' | null): string {
  return pathOf(grantForm, base, screen, from)
}

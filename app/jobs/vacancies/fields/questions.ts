import type { ScreeningQuestion } from '#app/jobs/vocabulary/screening-question'
import type { AllFields } from './field'

/** What the provider asks everybody who applies: five rows of three controls, which editing/forms/questions.ts reads. */
export const questionsFields = {
  questions: {
    empty: [],
    control: { kind: 'own' },
    stored: 'table',
    line: {
      label: 'Questions',
      words: ({ questions }) => (questions.length > 0 ? questions.map(questionWords) : 'None'),
      control: 'question1',
    },
    advert: 'by-hand',
  },
} satisfies Partial<AllFields>

/** "Which nights suit you? (Monday to Thursday / Friday to Sunday)". */
function questionWords({ kind, text, choices }: ScreeningQuestion): string {
  if (kind === 'choice') return `${text} (${choices.join(' / ')})`
  return kind === 'yes-no' ? `${text} (yes / no)` : `${text} (in their own words)`
}

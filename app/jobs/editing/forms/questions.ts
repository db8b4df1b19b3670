import { listOfLines, optionalChoice, optionalLine } from '#app/shared/form-fields'
import {
  MOST_CHOICES,
  MOST_QUESTIONS,
  questionKinds,
  type QuestionKind,
  type ScreeningQuestion,
} from '#app/jobs/vocabulary/screening-question'
import { defineStep, type Problems } from './form-step'

/** 1 to 5. The fields of question 2 are `question2`, `question2Kind` and `question2Choices` (one on each line). */
export const questionNumbers = Array.from({ length: MOST_QUESTIONS }, (_, index) => index + 1)

type Typed = Record<string, string | string[] | null>
type Row = { name: string; text: string; kind: QuestionKind | null; choices: string[] }

function rowsOf(values: Typed): Row[] {
  const rows = questionNumbers.map((number) => ({
    name: `question${number}`,
    text: values[`question${number}`] as string,
    kind: values[`question${number}Kind`] as QuestionKind | null,
    choices: values[`question${number}Choices`] as string[],
  }))
  return rows.filter(({ text, choices }) => text || choices?.length)
}

/** What the provider asks everybody who applies. All may stay empty; gaps between them close. */
export const questionsStep = defineStep<'questions', Typed>('questions', {
  controls: Object.fromEntries(
    questionNumbers.flatMap((number) => [
      [`question${number}`, optionalLine({ max: 200, what: `Question ${number}` })],
      [`question${number}Kind`, optionalChoice(questionKinds, 'Choose the kind of answer')],
      [`question${number}Choices`, listOfLines({ most: MOST_CHOICES, max: 80, what: 'Choices' })],
    ]),
  ),
  rules: (values) => {
    const problems: Problems = {}
    for (const { name, text, kind, choices } of rowsOf(values)) {
      if (!text) problems[name] = 'Enter the question, or remove its choices'
      else if (!kind) problems[`${name}Kind`] = 'Choose the kind of answer'
      else if (kind === 'choice' && new Set(choices).size < 2)
        problems[`${name}Choices`] = 'Enter at least two different choices, one on each line'
    }
    return problems
  },
  toAnswers: (values) => ({
    questions: rowsOf(values).map(({ text, kind, choices }): ScreeningQuestion => {
      const known = kind ?? 'yes-no'
      return { text: text ?? '', kind: known, choices: known === 'choice' ? [...new Set(choices)] : [] }
    }),
  }),
  toForm: ({ questions }) =>
    Object.fromEntries(
      questions.flatMap(({ text, kind, choices }, index) => [
        [`question${index + 1}`, text],
        [`question${index + 1}Kind`, kind],
        [`question${index + 1}Choices`, choices.join('\n')],
      ]),
    ),
})

/** A provider's question to applicants. Moderated like the advert itself. */
export const questionKinds = ['yes-no', 'choice', 'short-text'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const questionKindLabels: Record<QuestionKind, string> = {
  'yes-no': 'Yes or no',
  choice: 'One from a list',
  'short-text': 'A short answer in words',
}

export const MOST_QUESTIONS = 5
export const MOST_CHOICES = 8

export type ScreeningQuestion = {
  kind: QuestionKind
  text: string
  /** Only for `choice`: at least two. */
  choices: string[]
}

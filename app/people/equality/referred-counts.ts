import { equalityQuestions, type EqualityQuestion } from './equality-answers'

/** How far an applicant came, at least. */
export const referredStages = ['applied', 'interviewed', 'hired'] as const
export type ReferredStage = (typeof referredStages)[number]

export const referredStageLabels: Record<ReferredStage, string> = {
  applied: 'Applied',
  interviewed: 'Interviewed',
  hired: 'Hired',
}

/** One group's counts, rounded to 5; both sides null where one has fewer than 5. */
export type ReferredCounts = { answer: string } & Record<
  ReferredStage,
  { referred: number | null; others: number | null }
>

type Counted = readonly { question: EqualityQuestion; groups: readonly ReferredCounts[] }[]

/** What an answer is called on the form. */
export function answerWords(question: EqualityQuestion, answer: string): string {
  const options: Record<string, string> = equalityQuestions[question].options
  return options[answer] ?? answer
}

/** Of those who applied, whom a friend told, as whole percentages of what is told; groups of which nothing is told are left out. */
export function toldShares(groups: readonly ReferredCounts[]): { answer: string; percent: number }[] {
  return groups.flatMap(({ answer, applied: { referred, others } }) =>
    referred === null || others === null || referred + others === 0
      ? []
      : [{ answer, percent: Math.round((100 * referred) / (referred + others)) }],
  )
}

/** The counts as rows of cells, the first being the headings. What is hidden on the page is hidden here. */
export function referredCells(counts: Counted): string[][] {
  const heads = referredStages.flatMap((stage) => {
    const label = referredStageLabels[stage]
    return [`${label}: told by a friend`, `${label}: others`]
  })
  const rows = counts.flatMap(({ question, groups }) =>
    groups.map((group) => [
      equalityQuestions[question].legend,
      answerWords(question, group.answer),
      ...referredStages.flatMap((stage) => [countWords(group[stage].referred), countWords(group[stage].others)]),
    ]),
  )
  return [['Question', 'Group', ...heads], ...rows]
}

const countWords = (people: number | null) => (people === null ? 'too few to tell' : String(people))

import { equalityQuestions, type EqualityQuestion } from './equality-answers'
import { fourFifths, impactSentence, type GroupCounts } from './four-fifths'

/** "40", or "fewer than 5". */
export function peopleWords(people: number | null): string {
  return people === null ? 'fewer than 5' : String(people)
}

/** "62%", or "not known". */
export function percentWords(rate: number | null): string {
  return rate === null ? 'not known' : `${Math.round(rate * 100)}%`
}

const columns = ['question', 'group', 'registered', 'stage', 'came so far', 'rate', 'of highest rate', 'in words']

/** The report as rows of cells, the first being the headings. Numbers under 5 stay hidden here too. */
export function impactCells(counts: Record<EqualityQuestion, GroupCounts[]>): string[][] {
  const rows = (Object.keys(counts) as EqualityQuestion[]).flatMap((question) => {
    const options: Record<string, string> = equalityQuestions[question].options
    return (['introduced', 'hired'] as const).flatMap((measure) =>
      fourFifths(counts[question], measure).map((row) => [
        equalityQuestions[question].legend,
        options[row.answer] ?? row.answer,
        peopleWords(row.registered),
        measure,
        peopleWords(row.reached),
        percentWords(row.rate),
        percentWords(row.ratio),
        impactSentence(row),
      ]),
    )
  })
  return [columns, ...rows]
}

/** The titles of the groups that came short, for the head of the report. */
export function questionsBelow(counts: Record<EqualityQuestion, GroupCounts[]>): EqualityQuestion[] {
  return (Object.keys(counts) as EqualityQuestion[]).filter((question) =>
    (['introduced', 'hired'] as const).some((measure) =>
      fourFifths(counts[question], measure).some(({ verdict }) => verdict === 'below'),
    ),
  )
}

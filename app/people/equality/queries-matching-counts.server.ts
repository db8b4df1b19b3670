import type { Reader } from '#app/platform/database/client.server'
import type { LocalDate } from '#app/shared/dates'
import { recordOf } from '#app/shared/record-of'
import { equalityQuestions, type EqualityQuestion } from './equality-answers'
import { matchingStages, type GroupCounts, type MatchingStage } from './four-fifths'

type Row = { question: EqualityQuestion; answer: string; stage: MatchingStage; people: number | null }

/**
 * How far the people came who registered with a council's broker in one quarter that is over, for each question and
 * group. Only totals can be asked for: rounded to 5, null for fewer than 5. A quarter that is not over has no rows.
 * Groups in the order of the form; only those somebody belongs to.
 */
export async function matchingCounts(
  db: Reader,
  { councilId, quarter, now }: { councilId: string; quarter: LocalDate; now: Date },
): Promise<Record<EqualityQuestion, GroupCounts[]>> {
  const questions = Object.keys(equalityQuestions) as EqualityQuestion[]
  const rows = await db.$queryRaw<Row[]>`
    select question, counted.answer, counted.stage, counted.people
    from unnest(${questions}::text[]) as asked (question),
      lateral equality.closed_quarter_matching_counts(${councilId}::uuid, ${quarter}::date, question, ${now}) counted`
  return Object.fromEntries(questions.map((question) => [question, groupsOf(question, rows)])) as Record<
    EqualityQuestion,
    GroupCounts[]
  >
}

function groupsOf(question: EqualityQuestion, rows: readonly Row[]): GroupCounts[] {
  const own = rows.filter((row) => row.question === question)
  const answers = Object.keys(equalityQuestions[question].options).filter((answer) =>
    own.some((row) => row.answer === answer),
  )
  return answers.map((answer) => {
    const people = (stage: MatchingStage) =>
      own.find((row) => row.answer === answer && row.stage === stage)?.people ?? null
    return {
      answer,
      ...recordOf(matchingStages, people),
    }
  })
}

import type { Reader } from '#app/platform/database/client.server'
import type { LocalDate } from '#app/shared/dates'
import { equalityQuestions, type EqualityQuestion } from './equality-answers'
import { referredStages, type ReferredCounts, type ReferredStage } from './referred-counts'

type Row = {
  question: EqualityQuestion
  answer: string
  stage: ReferredStage
  referred: number | null
  others: number | null
}

/**
 * How far applicants of one quarter that is over came, for each question and group, those a friend told about the job
 * apart from all others. Only totals can be asked for: rounded to 5, null for both sides where one has fewer than 5.
 * Groups in the order of the form; only those somebody belongs to.
 */
export async function referredCounts(
  db: Reader,
  { councilId, quarter, now }: { councilId: string; quarter: LocalDate; now: Date },
): Promise<{ question: EqualityQuestion; groups: ReferredCounts[] }[]> {
  const questions = Object.keys(equalityQuestions) as EqualityQuestion[]
  const rows = await db.$queryRaw<Row[]>`
    select question, counted.answer, counted.stage, counted.referred, counted.others
    from unnest(${questions}::text[]) as asked (question),
      lateral equality.closed_quarter_referred_counts(${councilId}::uuid, ${quarter}::date, question, ${now}) counted`
  return questions.flatMap((question) => {
    const own = rows.filter((row) => row.question === question)
    const answers = Object.keys(equalityQuestions[question].options)
    const groups = answers
      .filter((answer) => own.some((row) => row.answer === answer))
      .map((answer) => groupOf(answer, own))
    return groups.length > 0 ? [{ question, groups }] : []
  })
}

function groupOf(answer: string, rows: readonly Row[]): ReferredCounts {
  const stages = referredStages.map((stage) => {
    const row = rows.find((counts) => counts.answer === answer && counts.stage === stage)
    return [stage, { referred: row?.referred ?? null, others: row?.others ?? null }]
  })
  return { answer, ...Object.fromEntries(stages) } as ReferredCounts
}

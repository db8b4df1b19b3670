import type { Tx } from '#app/platform/database/client.server'
import { toColumns } from '#app/jobs/vacancies/columns'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import type { ScreeningQuestion } from '#app/jobs/vocabulary/screening-question'

/** Writes everything the form asks into an existing vacancy, its sites and its questions. */
export async function writeAnswers(
  tx: Tx,
  { vacancyId, providerId }: { vacancyId: string; providerId: string },
  answers: VacancyAnswers,
  now: Date,
): Promise<void> {
  await tx.vacancy.update({ where: { id: vacancyId }, data: { ...toColumns(answers), updatedAt: now } })
  await tx.vacancySite.deleteMany({ where: { vacancyId, siteId: { notIn: answers.siteIds } } })
  await tx.vacancySite.createMany({
    data: answers.siteIds.map((siteId) => ({ vacancyId, siteId, providerId })),
    skipDuplicates: true,
  })
  await writeQuestions(tx, vacancyId, answers.questions)
}

/** A question that stays as it was keeps its id, since half-written applications answer it by that. */
async function writeQuestions(tx: Tx, vacancyId: string, questions: readonly ScreeningQuestion[]): Promise<void> {
  const stored = await tx.screeningQuestion.findMany({ where: { vacancyId }, orderBy: { position: 'asc' } })
  const unchanged =
    stored.length === questions.length && questions.every((question, index) => isSame(question, stored[index]!))
  if (unchanged) return
  await tx.screeningQuestion.deleteMany({ where: { vacancyId } })
  const left = [...stored]
  for (const [index, question] of questions.entries()) {
    const before = left.findIndex((row) => isSame(question, row))
    const [kept] = before === -1 ? [] : left.splice(before, 1)
    await tx.screeningQuestion.create({
      data: { ...(kept && { id: kept.id }), vacancyId, position: index + 1, ...question },
    })
  }
}

function isSame(question: ScreeningQuestion, row: { kind: string; text: string; choices: string[] }): boolean {
  return (
    question.kind === row.kind &&
    question.text === row.text &&
    question.choices.length === row.choices.length &&
    question.choices.every((choice, index) => choice === row.choices[index])
  )
}

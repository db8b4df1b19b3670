import { readAnswers, screeningAnswerWords } from '#app/hiring/applications/given-answers'
import { undoTarget, wordsForCandidate } from '#app/hiring/applications/release'
import { knownStatus } from '#app/hiring/own/queries-candidate.server'
import { ownHistory } from '#app/hiring/own/queries-own-application.server'
import { publicProviderName } from '#app/organisations/sites/precision'
import { storedFileColumns } from '#app/people/documents/stored-file'
import type { Whom } from '#app/platform/area.server'
import type { Reader } from '#app/platform/database/client.server'

/** Applications, employments and saved jobs. What a person may not know yet (a decision that is held back) is not in it. */
export async function exportHiring(db: Reader, { personId }: Whom, now: Date) {
  return {
    applications: await applications(db, { personId, now }),
    employments: await employments(db, personId, now),
    savedJobs: await savedJobs(db, personId),
  }
}

async function applications(db: Reader, { personId, now }: { personId: string; now: Date }) {
  const rows = await db.jobApplication.findMany({
    where: { personId },
    include: { cv: { select: storedFileColumns }, vacancy: { include: { provider: true } } },
    orderBy: { createdAt: 'asc' },
  })
  const exported = []
  for (const row of rows) {
    const { cv, screeningAnswers, ...answers } = readAnswers(row)
    exported.push({
      job: row.vacancy.title,
      reference: row.vacancy.reference,
      employer: publicProviderName(row.vacancy.provider),
      status: knownStatus(row, now),
      employersWords: wordsForCandidate(row, now),
      ...answers,
      screeningAnswers: screeningAnswers.map((answer) => ({
        question: answer.text,
        answer: screeningAnswerWords(answer),
      })),
      cv: cv && { name: cv.name, size: cv.size, download: `/account/applications/${row.id}/cv` },
      source: row.source,
      startedAt: row.createdAt,
      submittedAt: row.submittedAt,
      withdrawReason: row.withdrawReason,
      history: await ownHistory(db, { id: row.id, personId, now }),
    })
  }
  return exported
}

async function employments(db: Reader, personId: string, now: Date) {
  const rows = await db.employment.findMany({
    where: { personId },
    include: {
      provider: true,
      application: { select: { status: true, previousStatus: true, statusReleasedAt: true } },
    },
  })
  // A hire that is held back does not exist for whoever it is about.
  const known = rows.filter(({ application }) => !application || undoTarget(application, now) === null)
  return known.map(({ provider, status, startAgreed, startedOn, endedOn, reason }) => ({
    employer: publicProviderName(provider),
    status,
    startAgreed,
    startedOn,
    endedOn,
    reason,
  }))
}

async function savedJobs(db: Reader, personId: string) {
  const rows = await db.savedVacancy.findMany({
    where: { personId },
    select: { savedAt: true, vacancy: { select: { reference: true, title: true } } },
    orderBy: { savedAt: 'asc' },
  })
  return rows.map(({ savedAt, vacancy }) => ({ ...vacancy, savedAt }))
}

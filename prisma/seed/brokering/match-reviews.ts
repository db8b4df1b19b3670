import { addWorkingTime, type DemoIntroduction } from './introductions'
import { idOf } from '../random'

const DAY_MS = 86_400_000
const DUE_WORKING_DAYS = 5

export type DemoReview = ReturnType<typeof inventReviews>[number]

/** Candidates who asked for another person to look again: one waits, one has its answer. */
export function inventReviews(introductions: readonly DemoIntroduction[]) {
  return introductions.flatMap(({ row, candidate, story }) => {
    if (!story.review) return []
    const createdAt = new Date(row.createdAt.getTime() + 1.5 * DAY_MS)
    const decided = story.review === 'decided'
    return {
      askedBy: candidate.person.id,
      row: {
        id: idOf('review', row.id),
        councilId: row.councilId,
        candidateId: candidate.id,
        introductionId: row.id,
        words: decided
          ? 'I can do the early shift after all, my sister takes the children. Please look again.'
          : 'The list says this job fits me well and I would like it. I do not understand why it was set aside.',
        createdAt,
        dueAt: addWorkingTime(createdAt, DUE_WORKING_DAYS),
        contestedPersonId: candidate.broker,
        // Never by whoever set it aside.
        decidedByPersonId: decided
          ? idOf('account', candidate.broker === idOf('account', 'broker') ? 'broker2' : 'broker')
          : null,
        decidedAt: decided ? new Date(createdAt.getTime() + 2 * DAY_MS) : null,
        outcome: decided ? ('stands' as const) : null,
        answerWords: decided
          ? 'I looked at it with fresh eyes and rang the home. They need somebody from 6am on, which does not go with your bus. I have noted that early shifts are possible now.'
          : '',
      },
    }
  })
}

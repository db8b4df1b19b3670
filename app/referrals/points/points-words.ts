import { milestoneLabels, type Milestone } from '#app/referrals/programmes/milestones'
import { counted } from '#app/shared/counted'

/** "1 point", "1,250 points". */
export function pointsWords(points: number): string {
  return counted(points, 'point')
}

/** "+75", "−75", "0". */
export function signedPoints(points: number): string {
  const digits = Math.abs(points).toLocaleString('en-GB')
  return points > 0 ? `+${digits}` : points < 0 ? `−${digits}` : digits
}

export type EntryKind = 'award' | 'reversal' | 'cash_in' | 'cash_in_return'

/** What happened, for the referrer; a change says what it is about and accuses nobody. */
export function entryWords(entry: {
  kind: EntryKind
  milestone: Milestone | null
  points: number
  code: string | null
}): { title: string; note: string | null } {
  const about = entry.milestone ? milestoneLabels[entry.milestone] : ''
  switch (entry.kind) {
    case 'award':
      return {
        title: about,
        note:
          entry.code === 'not-eligible'
            ? 'You could not earn points on that day.'
            : entry.code === 'month-full'
              ? 'The most for one month had been reached.'
              : null,
      }
    case 'reversal':
      return entry.points < 0
        ? { title: `Changed: ${about}`, note: 'What we were told has changed, so these points went back.' }
        : { title: `Put back: ${about}`, note: 'It was right after all.' }
    case 'cash_in':
      return { title: 'You asked to cash in', note: null }
    case 'cash_in_return':
      return { title: 'Back from a cash-in', note: 'It was not paid, so the points are yours again.' }
  }
}

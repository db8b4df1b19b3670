import { pointsWords } from '#app/referrals/points/points-words'

/** Why somebody could not join just now. */
export function joinRefusal(reason: 'not-found' | 'not-running' | 'no-seats', provider: string): string {
  switch (reason) {
    case 'not-found':
      return 'This invitation is no longer there. Ask your manager.'
    case 'not-running':
      return `${provider} takes nobody into its programme at the moment. Ask your manager.`
    case 'no-seats':
      return `All places in the programme of ${provider} are taken. Ask your manager, then try again.`
  }
}

/** Said on the first page after joining. */
export function joinedWords(points: number): string {
  return points > 0 ? `You are in, with your first ${pointsWords(points)}.` : 'You are in.'
}

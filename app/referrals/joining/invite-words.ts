type Refusal = { reason: 'not-running' | 'too-many' } | { reason: 'no-seats'; free: number }

/** Why nobody was invited. */
export function inviteRefusal(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'not-running':
      return 'Your programme is not running, so nobody can be invited now.'
    case 'too-many':
      return 'You sent many invitations today. Try again tomorrow.'
    case 'no-seats':
      return refusal.free === 0
        ? 'All seats of your licence are taken or promised. Nobody was invited. Ask the council for more seats.'
        : `Your licence has ${refusal.free === 1 ? 'one seat' : `${refusal.free} seats`} left. Nobody was invited.`
  }
}

/** What became of the invitations. */
export function invitedWords(invited: number, already: readonly string[]): string {
  const sent =
    invited === 0 ? 'Nobody new was invited.' : `${invited === 1 ? 'One person' : `${invited} people`} invited.`
  if (already.length === 0) return sent
  const named = already.slice(0, 5).join(', ')
  const rest = already.length > 5 ? ` and ${already.length - 5} more` : ''
  return `${sent} In it or invited already: ${named}${rest}.`
}

/** Why nobody was confirmed or refused. */
export function confirmRefusal(reason: 'own' | 'not-running' | 'no-seats' | 'not-allowed'): string {
  switch (reason) {
    case 'own':
      return 'Somebody else has to confirm you. Ask another owner or recruiter.'
    case 'not-running':
      return 'Your programme is not running, so nobody can be added now.'
    case 'no-seats':
      return 'All seats of your licence are taken. Ask the council for more seats, or take out somebody who left.'
    case 'not-allowed':
      return 'A colleague was faster, or they are no longer waiting. Nothing was changed.'
  }
}

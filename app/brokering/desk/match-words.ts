/** Days after which waiting is shown as a warning. */
export const LONG_WAIT_DAYS = 14

/** "Waiting since today", "Waiting 1 day", "Waiting 23 days". */
export function waitedWords(days: number): string {
  if (days <= 0) return 'Waiting since today'
  return days === 1 ? 'Waiting 1 day' : `Waiting ${days} days`
}

/** "No introduction in 4 weeks", "2 introductions in 4 weeks, 1 live". */
export function introductionsWords({ recent, live = 0 }: { recent: number; live?: number }): string {
  const lately =
    recent === 0 ? 'No introduction in 4 weeks' : `${recent} introduction${recent === 1 ? '' : 's'} in 4 weeks`
  return live > 0 ? `${lately}, ${live} live` : lately
}

/** How many were looked at, and by which version of the weights. */
export function consideredWords(considered: number, of: [one: string, many: string], weightsVersion: number): string {
  const looked = considered === 1 ? `1 ${of[0]}` : `${considered.toLocaleString('en-GB')} ${of[1]}`
  const weights =
    weightsVersion === 0 ? 'the weights the portal comes with' : `version ${weightsVersion} of your weights`
  return `Looked at ${looked} within reach, with ${weights}.`
}

/** What the title says: how many fit, listed or not. `also`: how many might be considered besides. */
export function fittingTitle(
  { total, alsoTotal, atLeast = false }: { total: number; alsoTotal: number; atLeast?: boolean },
  words: { none: string; one: string; many: (count: string) => string; might: (count: string) => string },
): string {
  const more = atLeast ? ' or more' : ''
  if (total === 1 && !atLeast) return words.one
  if (total > 0) return words.many(`${total.toLocaleString('en-GB')}${more}`)
  return alsoTotal > 0 ? words.might(`${alsoTotal.toLocaleString('en-GB')}${more}`) : words.none
}

/** Which of them are listed: "The best 20 of 134.", "All 3." */
export function listedWords(listed: number, total: number): string {
  if (listed < total) return `The best ${listed} of ${total.toLocaleString('en-GB')}.`
  if (total === 1) return 'The only one.'
  return total === 2 ? 'Both, best first.' : `All ${total}, best first.`
}

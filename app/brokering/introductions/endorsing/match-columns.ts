import type { Match } from '#app/brokering/matching/match'
import { explain } from '../explained'

/** A match as an introduction stores it. One that was endorsed although something stood against it has no score. */
export function matchColumns({ match, weightsVersion }: { match: Match; weightsVersion: number }, spokenAbout = '') {
  const { score, wants, needs } = match.fits ? match : { score: 0, wants: 0, needs: 0 }
  return { score, wants, needs, explained: explain(match, spokenAbout), weightsVersion }
}

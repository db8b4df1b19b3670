import type { Exclusion, ExclusionCode } from '#app/brokering/matching/match'

/**
 * What nobody can talk over: the law and the regulator, an opening that is not there, or the candidate's own "no". Anything else that
 * excludes a pair a broker may put right with both sides, and say so.
 */
const hard: readonly ExclusionCode[] = [
  'right-to-work',
  'sponsorship',
  'registration',
  'qualification',
  'in-charge',
  'minimum-age',
  'not-open',
  'already-applied',
  'provider-excluded',
  'role-ruled-out',
]

/** What stands against endorsing a pair: refusals, and what must have been spoken about. */
export function sortExclusions(exclusions: readonly Exclusion[]): { refusing: Exclusion[]; soft: Exclusion[] } {
  // Whether there is a live introduction is asked again under the lock; one that is over may be begun anew.
  const known = exclusions.filter(({ code }) => code !== 'already-introduced')
  return {
    refusing: known.filter(({ code }) => hard.includes(code)),
    soft: known.filter(({ code }) => !hard.includes(code)),
  }
}

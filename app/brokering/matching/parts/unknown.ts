/**
 * What was never said counts as the mean of the least and the most that it could turn out to be: neither as a perfect fit
 * nor as a lack. Saying something that suits never lowers a score, saying something that does not never raises it.
 */
export const UNKNOWN_SHARE = 0.5

/** Ends the words of a part that was reckoned so. */
export const UNKNOWN_WORDS = 'counted halfway'

/** How far somebody came who registered to be matched, as the counts know it. */
export const matchingStages = ['registered', 'introduced', 'interviewed', 'hired'] as const
export type MatchingStage = (typeof matchingStages)[number]

/** An application as it was read before deciding: with the recommendation that was seen. */
export type ReadPair = { id: string; recommendationId: string }

/** As it travels in a form. */
export function pairText({ id: application, recommendationId }: ReadPair): string {
  return `${application}.${recommendationId}`
}

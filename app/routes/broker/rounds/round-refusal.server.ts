import { roundRefusalWords } from '#app/brokering/rounds/round-words'
import { notFound } from '#app/platform/guard.server'

/** Why something in a round was refused, as its broker reads it. @throws 404 where it is not part of the round */
export function roundRefusal(reason: keyof typeof roundRefusalWords): string {
  if (reason === 'not-found') throw notFound()
  return roundRefusalWords[reason]
}

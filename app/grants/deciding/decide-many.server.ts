import type { DecidingRefusal } from './deciding'
import type { Ok } from '#app/shared/outcome'
import type { TellTime } from '#app/shared/tell-times'
import { decideAward, type Decided } from './decide-award.server'
import type { CouncilWork } from '#app/platform/work'

/** More than a page of the queue holds. */
const MOST_AT_ONCE = 50

export type ManyDecided = { id: string; outcome: Ok<Decided> | DecidingRefusal }[]

/**
 * Approves several applications, each as recommended and each in its own transaction with all of its checks: one that is
 * refused does not keep the others from being decided. Refusing is done one by one, since each gets its own words.
 */
export async function approveMany(
  {
    read,
    tell,
  }: {
    /** Each with the recommendation that was read. */ read: readonly { id: string; recommendationId: string }[]
    tell: TellTime
  },
  context: CouncilWork,
): Promise<ManyDecided> {
  const unique = new Map(read.map((each) => [each.id, each]))
  const results: ManyDecided = []
  for (const each of [...unique.values()].slice(0, MOST_AT_ONCE))
    results.push({ id: each.id, outcome: await decideAward({ ...each, outcome: 'approve', tell }, context) })
  return results
}

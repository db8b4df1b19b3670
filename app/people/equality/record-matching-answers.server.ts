import { inTransaction } from '#app/platform/database/client.server'
import type { Work } from '#app/platform/work'
import type { EqualityAnswers } from './equality-answers'
import { markReferred } from './mark-referred.server'
import type { MatchingStage } from './matching-stages'
import { equalityPseudonym } from './pseudonym.server'
import { recordMatchingStage } from './record-matching-stage.server'

type Input = {
  personId: string
  /** Whose counts they go into. */
  councilId: string
  answers: EqualityAnswers
  /** How far the candidate has come already. */
  stage: MatchingStage
  /** A friend told them about a job. */
  referred?: boolean
}

/**
 * Hands in the equality answers of somebody who registered to be matched: the same answers under the same pseudonym as
 * an applicant's; answering again replaces them. Nothing that matches people can read them.
 */
export async function recordMatchingAnswers(
  { personId, councilId, answers, stage, referred = false }: Input,
  { db, clock }: Pick<Work, 'db' | 'clock'>,
): Promise<void> {
  const at = clock.now()
  await inTransaction(db, async (tx) => {
    await tx.$executeRaw`
      select equality.record_matching_answers(${equalityPseudonym(personId)}::bytea, ${councilId}::uuid,
        ${JSON.stringify(answers)}::jsonb, ${at})`
    await recordMatchingStage(tx, { personId, stage, at })
    if (referred) await markReferred(tx, personId, true)
  })
}

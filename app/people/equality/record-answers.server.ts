import { inTransaction } from '#app/platform/database/client.server'
import type { Work } from '#app/platform/work'
import type { EqualityAnswers, EqualityStage } from './equality-answers'
import { markReferred } from './mark-referred.server'
import { equalityPseudonym } from './pseudonym.server'
import { recordEqualityStage } from './record-stage.server'

type Input = {
  personId: string
  /** Whose counts they go into. */
  councilId: string
  answers: EqualityAnswers
  /** How far the person has come already. */
  stage: EqualityStage
  /** A friend told them about the job. */
  referred?: boolean
}

/**
 * Hands equality answers in, under the person's pseudonym; answering again replaces them. Nobody, and no other part of
 * the portal, can read them back. No event is written: it would tie the person to having answered.
 */
export async function recordEqualityAnswers(
  { personId, councilId, answers, stage, referred = false }: Input,
  { db, clock }: Pick<Work, 'db' | 'clock'>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.$executeRaw`
      select equality.record_answers(${equalityPseudonym(personId)}::bytea, ${councilId}::uuid,
        ${JSON.stringify(answers)}::jsonb, ${clock.now()})`
    await recordEqualityStage(tx, personId, stage)
    if (referred) await markReferred(tx, personId, true)
  })
}

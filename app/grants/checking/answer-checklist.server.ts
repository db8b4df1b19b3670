import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { CheckAnswer } from './forms'

type Answers = {
  applicationId: string
  councilId: string
  round: number
  answers: readonly { key: string; answer: CheckAnswer; words: string }[]
  by: { personId: string }
  now: Date
}

/** Keeps the answers given on the assessor's form of this round; an answer already given is replaced. */
export async function answerChecklist(tx: Tx, { applicationId, councilId, round, answers, by, now }: Answers) {
  for (const { key, answer, words } of answers) {
    const given = { answer, wordsSealed: words ? sealText(words) : null, byPersonId: by.personId, at: now }
    await tx.grantCheck.upsert({
      where: { applicationId_round_key: { applicationId, round, key } },
      create: { applicationId, round, key, ...given },
      update: given,
    })
  }
  await recordEvent(tx, { councilId, entity: GRANT_ENTITY, entityId: applicationId, by, change: 'check', at: now })
}

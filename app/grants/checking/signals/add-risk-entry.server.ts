import { findRisk } from '#app/grants/applying/identities/find-signals.server'
import type { IdentityKind } from '#app/grants/applying/identities/identity'
import { identityHash } from '#app/grants/applying/identities/identity-hash.server'
import { tellOfDoubts } from '#app/grants/applying/telling/tell-of-doubts.server'
import { inTransaction } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { CouncilWork } from '#app/platform/work'
import { toDateColumn, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

const RISK_ENTITY = 'risk_entry'

type Entry = {
  kind: IdentityKind
  /** In its one spelling; only its keyed hash is kept. */
  canonical: string
  hint: string
  words: string
  reviewOn: LocalDate
}

/** Puts something on the risk list, and marks what is open and has it. `found`: on how many applications it is. */
export async function addRiskEntry(
  { kind, canonical, hint, words, reviewOn }: Entry,
  { db, actor, council, clock }: CouncilWork,
): Promise<Ok<{ found: number }> | Refused<'already'>> {
  const now = clock.now()
  try {
    return await inTransaction(db, async (tx) => {
      const { id } = await tx.riskEntry.create({
        data: {
          councilId: council.id,
          kind,
          hash: identityHash(kind, canonical),
          hint,
          wordsSealed: sealText(words),
          createdByPersonId: actor.personId,
          createdAt: now,
          reviewOn: toDateColumn(reviewOn),
        },
        select: { id: true },
      })
      const event = { councilId: council.id, entity: RISK_ENTITY, entityId: id, by: actor, at: now }
      await recordEvent(tx, { ...event, change: 'add', code: kind })
      const found = await findRisk(tx, { entryId: id, now })
      await tellOfDoubts(tx, { found, now })
      return ok({ found: found.length })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'risk_entry_once')) return refused('already')
    throw error
  }
}

/** Takes something off the risk list: what it was found on keeps its mark. Answers whether it was on it. */
export async function endRiskEntry(
  { id }: { id: string },
  { db, actor, council, clock }: CouncilWork,
): Promise<boolean> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const { count } = await tx.riskEntry.updateMany({
      where: { id, councilId: council.id, endedAt: null },
      data: { endedAt: now },
    })
    if (count === 0) return false
    await recordEvent(tx, {
      councilId: council.id,
      entity: RISK_ENTITY,
      entityId: id,
      by: actor,
      change: 'end',
      at: now,
    })
    return true
  })
}

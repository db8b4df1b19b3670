import { grantAppealToReview } from '#emails/grants/grant-appeal-to-review'
import { lockOwnGrant, type LockedOwnGrant } from '#app/grants/applying/lock-own-grant.server'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { applicantContact } from '#app/grants/applying/telling/queries-applicant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { readDefinition } from '#app/grants/schemes/definition'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import { queueMessage } from '#app/platform/messages.server'
import type { Work } from '#app/platform/work'
import { formatDay } from '#app/shared/date-words'
import { londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { addWorkingDays } from '#app/shared/working-days'

/**
 * The applicant asks for a refusal to be looked at again: once, up to the last day that they were told. The appeals
 * officers of the scheme are told that there is one, and the applicant by when it is answered.
 */
export function makeAppeal(
  { id, words }: { id: string; words: string },
  { db, clock, actor }: Work,
): Promise<Opened | Refused<'not-found'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const own = await lockOwnGrant(tx, { id, personId: actor.personId, now })
    if (!own || own.status === 'draft') return refused('not-found')
    return openAppeal(tx, own, { words, by: { personId: actor.personId }, now })
  })
}

type Opened = Ok<{ answerBy: LocalDate; told: boolean }> | Refused<'not-refused' | 'appealed-before' | 'too-late'>

/** The appeal itself, on a locked row; `by`: the applicant, or the member of staff who writes it down for them. */
export async function openAppeal(
  tx: Tx,
  { grant, status, appealUntil }: LockedOwnGrant,
  { words, by, now }: { words: string; by: { personId: string }; now: Date },
): Promise<Opened> {
  const { id, councilId, schemeId } = grant
  const today = londonDate(now)
  if ((await tx.grantAppeal.count({ where: { applicationId: id } })) > 0) return refused('appealed-before')
  // A refusal that is not released yet is none for them.
  if (status !== 'rejected') return refused('not-refused')
  const { version } = await tx.grantApplication.findUniqueOrThrow({
    where: { id },
    select: { version: { select: { definition: true } } },
  })
  const answerBy = addWorkingDays(today, readDefinition(version.definition).serviceLevelDays)
  const moved = await moveGrant(tx, grant, {
    event: 'appeal',
    facts: { by: 'applicant', appealTooLate: appealUntil === null || today > appealUntil },
    by,
    now,
    data: { dueOn: toDateColumn(answerBy), endedAt: null, claimedByPersonId: null, claimedUntil: null },
  })
  if (!moved.ok) return refused(moved.reason === 'too-late' ? 'too-late' : 'not-refused')
  await tx.grantAppeal.create({
    data: {
      councilId,
      applicationId: id,
      wordsSealed: sealText(words),
      madeAt: now,
      dueOn: toDateColumn(answerBy),
      status: 'open',
    },
  })
  const telling = { applicationId: id, eventId: moved.eventId, releaseAt: now }
  const told = await tellApplicant(tx, { ...telling, what: 'appeal-received' })
  await tellOfficers(tx, { ...telling, schemeId, answerBy: formatDay(answerBy, now) })
  return ok({ answerBy, told })
}

type Telling = { applicationId: string; eventId: bigint; releaseAt: Date; schemeId: string; answerBy: string }

/** Everybody who looks at refusals of this scheme. Nothing in it says whose, or what about. */
async function tellOfficers(tx: Tx, { applicationId, eventId, releaseAt, schemeId, answerBy }: Telling): Promise<void> {
  const { councilId, portal, origin, reference } = await applicantContact(tx, applicationId)
  const appeal = await tx.grantAppeal.findFirstOrThrow({ where: { applicationId }, select: { id: true } })
  const officers = await tx.councilMember.findMany({
    where: {
      councilId,
      role: 'appeals',
      endedAt: null,
      OR: [{ schemes: { none: {} } }, { schemes: { some: { schemeId } } }],
    },
    select: { personId: true, person: { select: { account: { select: { email: true } } } } },
  })
  for (const { personId, person } of officers) {
    if (!person.account) continue
    await queueMessage(tx, {
      eventId,
      councilId,
      to: { personId, address: person.account.email },
      content: grantAppealToReview.with({ portal, url: `${origin}/council/appeals/${appeal.id}`, reference, answerBy }),
      releaseAt,
    })
  }
}

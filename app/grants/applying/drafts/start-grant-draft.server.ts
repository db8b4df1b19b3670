import { randomBytes } from 'node:crypto'
import type { SchemeInForce } from '#app/grants/schemes/queries-schemes.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import { recordEvent } from '#app/platform/events.server'
import type { Work } from '#app/platform/work'
import { addLondonDays } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { referenceFrom } from '#app/shared/reference'
import type { AssistedHow } from './assisted'
import { GRANT_ENTITY } from '../grant-application'
import { openGrantOf } from './queries-draft.server'
import { knownWork } from './queries-employment.server'

/** A draft lasts so long from its last change. */
export const GRANT_DRAFT_DAYS = 60

type Input = {
  scheme: Pick<SchemeInForce, 'id' | 'versionId' | 'isOpen'>
  councilId: string
  personId: string
  /** A member of staff who fills it in for them. */
  assisted?: { byPersonId: string; how: AssistedHow; /** Also with what they wrote themselves. */ carryOn: boolean }
}

type Started =
  | Ok<{ id: string; already: boolean }>
  | Refused<'scheme-closed'>
  /** One to this scheme is still to be decided. */
  | Refused<'open-already', { id: string }>
  /** They began it themselves, and nobody said that they ask for help with it. */
  | Refused<'has-draft'>

/**
 * Begins an application with what the portal knows of the person and their work, in the caller's transaction. Somebody
 * who has a draft for the scheme goes on with it; staff who help with one are written down in it.
 */
export async function startGrantDraftIn(tx: Tx, input: Input, now: Date): Promise<Started> {
  const { scheme, councilId, personId, assisted } = input
  const who = { councilId, personId, schemeId: scheme.id }
  const draft = await tx.grantApplication.findFirst({
    where: { ...who, status: 'draft' },
    select: { id: true, assistedByPersonId: true },
  })
  const help = assisted && { assistedByPersonId: assisted.byPersonId, assistedHow: assisted.how }
  if (draft) {
    if (assisted && !assisted.carryOn && draft.assistedByPersonId !== assisted.byPersonId) return refused('has-draft')
    const draftExpiresAt = addLondonDays(now, GRANT_DRAFT_DAYS)
    await tx.grantApplication.update({ where: { id: draft.id }, data: { ...help, draftExpiresAt, updatedAt: now } })
    if (assisted) await writeDown(tx, { id: draft.id, councilId, change: 'assist', by: assisted.byPersonId, now })
    return ok({ id: draft.id, already: true })
  }
  if (!scheme.isOpen) return refused('scheme-closed')
  const open = await openGrantOf(tx, who)
  if (open) return refused('open-already', open)
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, email: true, phone: true, postcode: true, account: { select: { email: true } } },
  })
  const { id } = await tx.grantApplication.create({
    data: {
      ...who,
      versionId: scheme.versionId,
      reference: referenceFrom(randomBytes(8)),
      status: 'draft',
      name: person.name,
      email: person.account?.email ?? person.email,
      phone: person.phone,
      postcode: person.postcode,
      ...(await knownWork(tx, who)),
      ...help,
      createdAt: now,
      updatedAt: now,
      draftExpiresAt: addLondonDays(now, GRANT_DRAFT_DAYS),
    },
    select: { id: true },
  })
  await writeDown(tx, { id, councilId, change: 'start', by: assisted?.byPersonId ?? personId, now })
  return ok({ id, already: false })
}

type Written = { id: string; councilId: string; change: 'start' | 'assist'; by: string; now: Date }

function writeDown(tx: Tx, { id, councilId, change, by, now }: Written): Promise<bigint> {
  const from = change === 'start' ? null : 'draft'
  return recordEvent(tx, {
    councilId,
    entity: GRANT_ENTITY,
    entityId: id,
    by: { personId: by },
    change,
    from,
    to: 'draft',
    at: now,
  })
}

/** The same for the person themselves. Two tabs that begin at once get one draft. */
export async function startGrantDraft(
  input: Omit<Input, 'assisted'>,
  { db, clock }: Pick<Work, 'db' | 'clock'>,
): Promise<Started> {
  const now = clock.now()
  const start = () => inTransaction(db, (tx) => startGrantDraftIn(tx, input, now))
  try {
    return await start()
  } catch (error) {
    if (isUniqueViolation(error)) return start()
    throw error
  }
}

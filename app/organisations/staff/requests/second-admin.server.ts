import { z } from 'zod'
import { adminChangeAsked } from '#emails/organisations/admin-change-asked'
import { adminChangeDecided } from '#emails/organisations/admin-change-decided'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { keyedHash, openText, sealText } from '#app/platform/field-encryption.server'
import { queueMessages } from '#app/platform/messages.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Outcome, type Refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { staffWithRole } from '../queries-staff-with-role.server'
import { REQUEST_ENTITY, requestKinds, subjectOf, Wanted, type RequestKind } from './admin-request'
import { requestKindLabels } from './request-words'

/** What became of a change: done at once by the only administrator there is, or waiting for another one. */
export type Asked = Ok<{ waits: boolean }>

/**
 * Whether another administrator can confirm what this one asks for. Nobody becomes or stops being one until the
 * transaction ends: the council's row is locked.
 */
export async function hasSecondAdmin(
  tx: Tx,
  { council, actor }: Pick<CouncilWork, 'council' | 'actor'>,
): Promise<boolean> {
  await tx.$queryRaw`select id from council where id = ${council.id}::uuid for no key update`
  const admins = await staffWithRole(tx, { councilId: council.id, role: 'admin' })
  return admins.some(({ personId }) => personId !== actor.personId)
}

/** Writes down what one administrator wants, and tells them all. Refused while the same is asked for already. */
export async function askSecondAdmin(
  wanted: Wanted,
  { db, actor, council, clock }: CouncilWork,
): Promise<Asked | Refused<'asked-already'>> {
  const now = clock.now()
  try {
    return await inTransaction(db, async (tx) => {
      const { id } = await tx.adminRequest.create({
        data: {
          councilId: council.id,
          kind: wanted.kind,
          // Kept after the decision, and may be an address: it says nothing without the portal's secret.
          subject: keyedHash('admin-request', subjectOf(wanted)),
          sealed: sealText(JSON.stringify(wanted)),
          askedByPersonId: actor.personId,
          askedAt: now,
          status: 'waiting',
        },
        select: { id: true },
      })
      const about = { id, kind: wanted.kind, change: 'ask' as const }
      await tellAdmins(tx, about, { actor, council, now })
      return ok({ waits: true })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'admin_request_once')) return refused('asked-already')
    throw error
  }
}

const Waiting = z.object({
  id: z.string(),
  kind: z.enum(requestKinds),
  askedByPersonId: z.string(),
  sealed: z.instanceof(Uint8Array),
})

/** Holds a request that is waiting, for whoever confirms, refuses or takes it back. */
async function lockRequest(tx: Tx, { id, council }: { id: string; council: { id: string } }) {
  if (!isUuid(id)) return null
  const [row] = await parsedRows(tx, Waiting)`
    select id, kind, asked_by_person_id as "askedByPersonId", sealed from admin_request
    where id = ${id}::uuid and council_id = ${council.id}::uuid and status = 'waiting' for update`
  return row ? { ...row, wanted: Wanted.parse(JSON.parse(openText(row.sealed))) } : null
}

/** Takes a request to be done, in the transaction in which it is done. Nobody confirms what they asked for. */
export async function takeRequest(
  tx: Tx,
  id: string,
  { actor, council, clock }: CouncilWork,
): Promise<Outcome<{ wanted: Wanted }, 'not-found' | 'own-request'>> {
  const row = await lockRequest(tx, { id, council })
  if (!row) return refused('not-found')
  if (row.askedByPersonId === actor.personId) return refused('own-request')
  await decide(tx, { id, kind: row.kind, status: 'confirmed' }, { actor, council, now: clock.now() })
  return ok({ wanted: row.wanted })
}

/** Another administrator refuses it, or whoever asked takes it back. */
export function endRequest(
  { id }: { id: string },
  { db, actor, council, clock }: CouncilWork,
): Promise<Outcome<{ status: 'refused' | 'withdrawn' }, 'not-found'>> {
  return inTransaction(db, async (tx) => {
    const row = await lockRequest(tx, { id, council })
    if (!row) return refused('not-found')
    const status = row.askedByPersonId === actor.personId ? 'withdrawn' : 'refused'
    await decide(tx, { id, kind: row.kind, status }, { actor, council, now: clock.now() })
    return ok({ status })
  })
}

type Deciding = Pick<CouncilWork, 'actor' | 'council'> & { now: Date }
type Decision = { id: string; kind: RequestKind; status: 'confirmed' | 'refused' | 'withdrawn' }

async function decide(tx: Tx, { id, kind, status }: Decision, context: Deciding): Promise<void> {
  await tx.adminRequest.update({
    where: { id },
    data: { status, sealed: null, decidedByPersonId: context.actor.personId, decidedAt: context.now },
    select: { id: true },
  })
  await tellAdmins(tx, { id, kind, change: status }, context)
}

type Told = { id: string; kind: RequestKind; change: 'ask' | Decision['status'] }

async function tellAdmins(tx: Tx, { id, kind, change }: Told, { actor, council, now }: Deciding): Promise<void> {
  const event = { councilId: council.id, entity: REQUEST_ENTITY, entityId: id, by: actor, at: now }
  const eventId = await recordEvent(tx, { ...event, change, code: kind })
  const what = requestKindLabels[kind]
  const page = { portal: council.portalName, what, url: `${councilOrigin(council)}/council/staff/requests` }
  const content = change === 'ask' ? adminChangeAsked.with(page) : adminChangeDecided.with({ ...page, status: change })
  const admins = await staffWithRole(tx, { councilId: council.id, role: 'admin' })
  await queueMessages(
    tx,
    admins.map((to) => ({ eventId, councilId: council.id, to, content, releaseAt: now })),
  )
}

/** The only administrator there is did it alone: that stays on record, and in their own mailbox. */
export async function recordAlone(tx: Tx, kind: RequestKind, { actor, council, clock }: CouncilWork): Promise<void> {
  const now = clock.now()
  const eventId = await recordEvent(tx, {
    councilId: council.id,
    entity: 'council',
    entityId: council.id,
    by: actor,
    change: 'change_alone',
    code: kind,
    at: now,
  })
  const admins = await staffWithRole(tx, { councilId: council.id, role: 'admin' })
  const content = adminChangeDecided.with({
    portal: council.portalName,
    what: requestKindLabels[kind],
    status: 'alone',
    url: `${councilOrigin(council)}/council/audit`,
  })
  await queueMessages(
    tx,
    admins.map((to) => ({ eventId, councilId: council.id, to, content, releaseAt: now })),
  )
}

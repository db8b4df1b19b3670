import { changeApprovalLimits } from '#app/grants/checking/duties/change-approval-limits.server'
import { publishDraft } from '#app/grants/schemes/change-draft.server'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { addStaff, changeStaffIn } from '#app/organisations/staff/change-staff.server'
import type { Wanted } from '#app/organisations/staff/requests/admin-request'
import {
  askSecondAdmin,
  hasSecondAdmin,
  recordAlone,
  takeRequest,
} from '#app/organisations/staff/requests/second-admin.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused } from '#app/shared/outcome'

/** Does what is wanted, in the caller's transaction. */
async function perform(tx: Tx, wanted: Wanted, work: CouncilWork) {
  switch (wanted.kind) {
    case 'approval-limits':
      return changeApprovalLimits(tx, wanted, work)
    case 'staff-roles': {
      if (wanted.personId === null) return addStaff(tx, wanted, work)
      const changed = await changeStaffIn(tx, { ...wanted, personId: wanted.personId }, work)
      return changed.ok && !changed.changed ? refused('unchanged') : changed
    }
    case 'publish-scheme': {
      const { actor, council } = work
      const asked = { councilId: council.id, personId: actor.personId, roles: ['admin' as const] }
      const scope = { ...work, councilId: council.id, schemeIds: await schemesOf(tx, asked) }
      return publishDraft(tx, wanted, scope)
    }
  }
}

type Performed = Awaited<ReturnType<typeof perform>>
type PerformRefusal = Extract<Performed, { ok: false }>

/** Carries an answer out of a transaction that is not to be kept. */
class NotKept extends Error {
  constructor(readonly answer: PerformRefusal | null) {
    super('Not kept')
  }
}

/** Whether it could be done now: it is tried, and not kept. */
async function refusalNow(wanted: Wanted, work: CouncilWork): Promise<PerformRefusal | null> {
  try {
    return await inTransaction(work.db, async (tx) => {
      const done = await perform(tx, wanted, work)
      throw new NotKept(done.ok ? null : done)
    })
  } catch (error) {
    if (error instanceof NotKept) return error.answer
    throw error
  }
}

/**
 * What takes two administrators: one asks, another confirms, and all are told. The only administrator of a council does
 * it at once, which is recorded as done alone. `waits`: whether it is still to be confirmed.
 */
export async function withSecondAdmin(wanted: Wanted, work: CouncilWork) {
  const alone = await inTransaction(work.db, async (tx) => {
    if (await hasSecondAdmin(tx, work)) return null
    const done = await perform(tx, wanted, work)
    if (done.ok) await recordAlone(tx, wanted.kind, work)
    return done.ok ? ok({ waits: false }) : done
  })
  return alone ?? (await refusalNow(wanted, work)) ?? askSecondAdmin(wanted, work)
}

/** Another administrator confirms a change: it is done in that moment, by the rules of that moment, or nothing is. */
export async function confirmRequest({ id }: { id: string }, work: CouncilWork) {
  try {
    return await inTransaction(work.db, async (tx) => {
      const taken = await takeRequest(tx, id, work)
      if (!taken.ok) return taken
      const done = await perform(tx, taken.wanted, work)
      if (!done.ok) throw new NotKept(done)
      return ok()
    })
  } catch (error) {
    // What it was about has gone meanwhile: the request is there, and says so.
    if (error instanceof NotKept && error.answer?.reason === 'not-found') return refused('changed-meanwhile')
    if (error instanceof NotKept && error.answer) return error.answer
    throw error
  }
}

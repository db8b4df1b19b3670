import type { GrantStatus } from '#app/grants/applying/grant-application'
import { lockGrant, moveGrant } from '#app/grants/applying/move-grant.server'
import { readDefinition } from '#app/grants/schemes/definition'
import type { Reader, Tx } from '#app/platform/database/client.server'
import { forgetGrantDraft } from '#app/grants/applying/drafts/forget-grant-draft.server'
import { scrubGrant } from './scrub-grant.server'

/** Not decided yet: whoever erases themselves withdraws them. */
const OPEN: readonly GrantStatus[] = ['draft', 'submitted', 'checking', 'info_requested', 'on_hold', 'recommended']
/** Money was promised or paid, or somebody else still has to decide. */
const KEPT: readonly GrantStatus[] = [
  'approved',
  'monitoring',
  'closed',
  'recovery',
  'recovered',
  'written_off',
  'appealed',
]

/** What stays of a person's grants if they erase themselves now, and for how many years: said before they do. */
export async function grantsKeptAfterErasing(db: Reader, personId: string) {
  const rows = await db.grantApplication.findMany({
    where: { personId, status: { in: [...KEPT] }, scrubbedAt: null },
    select: { status: true, reference: true, version: { select: { definition: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ status, reference, version }) => ({
    reference,
    appealed: status === 'appealed',
    years: readDefinition(version.definition).retainYears,
  }))
}

/**
 * A person's applications when they erase themselves: drafts are forgotten, what is undecided is withdrawn, and all of
 * that, with what was refused or had ended without money, is scrubbed. Where money was promised or paid the record stays
 * until its scheme's years are over; an appeal is decided first.
 */
export async function eraseGrants(tx: Tx, personId: string, now: Date): Promise<void> {
  const rows = await tx.grantApplication.findMany({
    where: { personId, scrubbedAt: null, status: { notIn: [...KEPT] } },
    select: { id: true, councilId: true },
  })
  for (const row of rows) {
    const grant = await lockGrant(tx, row)
    if (!grant || KEPT.includes(grant.status)) continue
    const by = { personId }
    if (OPEN.includes(grant.status)) {
      const data = { endedAt: now, pausedOn: null, infoDueAt: null, infoRemindAt: null, holdUntil: null }
      const moved = await moveGrant(tx, grant, { event: 'withdraw', facts: { by: 'applicant' }, by, now, data })
      if (!moved.ok) throw new Error(`An application could not be withdrawn: ${moved.reason}`)
    }
    if (grant.status === 'draft') await forgetGrantDraft(tx, grant.id, now)
    else await scrubGrant(tx, row, { now, by })
  }
}

import { dutyBar } from '#app/grants/checking/duties/queries-duties.server'
import { dutyBarWords } from '#app/grants/checking/duties/duties'
import { hidesFrom, interestWords } from '#app/grants/checking/duties/policy'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import type { Reader } from '#app/platform/database/client.server'
import { ownActions } from './own-policy'
import { ownGrant } from './queries-own-grant.server'

type Scope = { id: string; councilId: string; personId: string; now: Date }

/** Whether it is an assisted application of this officer's schemes: a look before a form is read. */
export async function findAssisted(db: Reader, { id, councilId, personId }: Omit<Scope, 'now'>) {
  const found = await grantInScope(db, { id, councilId, personId, roles: ['assessor'] })
  return (
    found && db.grantApplication.findFirst({ where: { id, assistedByPersonId: { not: null } }, select: { id: true } })
  )
}

/**
 * What an officer can do for an applicant whose application staff typed in, as the applicant could do it themselves;
 * `why`: what keeps this officer from it. Null: no such application.
 */
export async function assistedGrant(db: Reader, { id, councilId, personId, now }: Scope) {
  if (!(await findAssisted(db, { id, councilId, personId }))) return null
  const row = await db.grantApplication.findUniqueOrThrow({ where: { id }, select: { personId: true, name: true } })
  const grant = (await ownGrant(db, { id, personId: row.personId, now }))!
  const interest = await interestOf(db, { applicationId: id, personId })
  const bar = await dutyBar(db, { applicationId: id, personId, duty: 'assessor' })
  const { changeBank, addEvidence } = ownActions(grant)
  const hidden = interest !== null && hidesFrom(interest)
  return {
    id,
    reference: grant.reference,
    name: hidden ? '' : row.name,
    lastDigits: hidden ? null : (grant.bank?.lastDigits ?? null),
    evidenceKinds: grant.evidenceKinds,
    why: interest ? interestWords[interest] : bar && dutyBarWords[bar],
    may: { changeBank, addEvidence },
  }
}

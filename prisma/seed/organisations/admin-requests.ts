import type { Wanted } from '#app/organisations/staff/requests/admin-request'
import { subjectOf } from '#app/organisations/staff/requests/admin-request'
import type { Prisma } from '#app/platform/database/client.server'
import { keyedHash, sealText } from '#app/platform/field-encryption.server'
import { idOf } from '../random'
import { councils } from './councils'

const HOUR_MS = 3_600_000

/** In the council with two administrators, one waits for the other. */
export function inventAdminRequest(now: Date): Prisma.AdminRequestUncheckedCreateInput {
  const council = councils.find(({ slug }) => slug === 'staffordshire')!
  const wanted: Wanted = {
    kind: 'approval-limits',
    limits: { assessor: 500_000, approver: 750_000, payments: 25_000_000 },
    seenVersion: 0,
  }
  return {
    id: idOf('admin-request', council.slug),
    councilId: council.id,
    kind: wanted.kind,
    subject: keyedHash('admin-request', subjectOf(wanted)),
    sealed: sealText(JSON.stringify(wanted)),
    askedByPersonId: idOf('account', 'staffs-admin2'),
    askedAt: new Date(now.getTime() - 20 * HOUR_MS),
    status: 'waiting',
  }
}

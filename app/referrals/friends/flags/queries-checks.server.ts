import type { Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import type { FlagKind, FlagStatus } from './flag'
import { openContact } from '../friend-contact.server'
import type { OpenCheck } from '../desk/manager-views'
import { evidenceOf, otherReferrers } from '../desk/queries-manager-referral.server'

const columns = {
  id: true,
  kind: true,
  evidence: true,
  raisedAt: true,
  status: true,
  otherReferralId: true,
  referral: {
    select: {
      id: true,
      personId: true,
      friendSealed: true,
      vacancy: { select: { title: true } },
      referrer: { select: { personId: true, name: true, person: { select: { name: true } } } },
      application: { select: { name: true, person: { select: { erasedAt: true } } } },
    },
  },
} as const

type Asker = { providerId: string; personId: string }

/** What a manager should look at, the oldest first. */
export async function listChecks(
  db: Reader,
  { providerId, personId, page }: Asker & { page: number },
): Promise<{ rows: OpenCheck[]; page: Page }> {
  const where = { providerId, status: 'open' }
  const place = paginate(page, await db.referralFlag.count({ where }))
  const rows = await db.referralFlag.findMany({
    where,
    select: columns,
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
    skip: place.offset,
    take: place.limit,
  })
  return { rows: await asChecks(db, rows, { providerId, personId }), page: place }
}

/** One check, open or decided; null when this provider has none of this id. */
export async function oneCheck(db: Reader, { id, ...asker }: Asker & { id: string }): Promise<OpenCheck | null> {
  if (!isUuid(id)) return null
  const row = await db.referralFlag.findFirst({ where: { id, providerId: asker.providerId }, select: columns })
  const [check] = row ? await asChecks(db, [row], asker) : []
  return check ?? null
}

/** Whether this provider has a check of this id: a look before a form is read. */
export async function findCheck(db: Reader, { id, providerId }: { id: string; providerId: string }) {
  if (!isUuid(id)) return null
  return db.referralFlag.findFirst({ where: { id, providerId }, select: { id: true } })
}

type Row = {
  id: string
  kind: FlagKind
  evidence: unknown
  raisedAt: Date
  status: FlagStatus
  otherReferralId: string | null
  referral: {
    id: string
    personId: string | null
    friendSealed: Uint8Array | null
    vacancy: { title: string } | null
    referrer: { personId: string; name: string; person: { name: string } }
    application: { name: string; person: { erasedAt: Date | null } | null } | null
  }
}

async function asChecks(db: Reader, rows: readonly Row[], { providerId, personId }: Asker): Promise<OpenCheck[]> {
  const others = await otherReferrers(db, { providerId, flags: rows })
  return rows.map(({ referral, evidence: stored, kind, status, ...row }) => {
    const { referrer, application } = referral
    const evidence = evidenceOf(stored)
    const other = others.get(evidence.referrerId ?? '')
    return {
      ...row,
      kind,
      status,
      evidence,
      referralId: referral.id,
      friend:
        (application && !application.person?.erasedAt && application.name) ||
        openContact(referral.friendSealed)?.name ||
        '',
      by: referrer.name || referrer.person.name || 'somebody who left',
      otherBy: other?.name ?? null,
      vacancyTitle: referral.vacancy?.title ?? null,
      own: [referrer.personId, referral.personId, other?.personId].includes(personId),
    }
  })
}

import { wordsIn } from '#app/hiring/applications/event-words'
import { friendMilestones } from '#app/referrals/programmes/milestones'
import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import { openContact } from '../friend-contact.server'
import type { FoundFlag } from '../flags/flag'
import type { ManagedReferral } from './manager-views'
import { REFERRAL_ENTITY, REFERRAL_FLAG_ENTITY } from '../referral'

const columns = {
  id: true,
  stage: true,
  closedReason: true,
  via: true,
  held: true,
  interestAt: true,
  contactedAt: true,
  endedAt: true,
  personId: true,
  friendSealed: true,
  replacesId: true,
  version: { select: { version: true } },
  referrer: { select: { id: true, name: true, status: true, personId: true, person: { select: { name: true } } } },
  vacancy: { select: { id: true, title: true } },
  application: { select: { id: true, status: true, name: true, person: { select: { erasedAt: true } } } },
  flags: { orderBy: { raisedAt: 'asc' } },
  entries: { orderBy: { id: 'asc' } },
  replacedBy: { select: { id: true }, take: 1 },
} as const

/** Whether this provider has a referral of this id: a look before a form is read. */
export async function findReferral(db: Reader, { id, providerId }: { id: string; providerId: string }) {
  if (!isUuid(id)) return null
  return db.referral.findFirst({ where: { id, providerId }, select: { id: true } })
}

/** Everything a provider's team may know of one referral; null when it has none of this id. */
export async function managedReferral(
  db: Reader,
  { id, providerId, personId }: { id: string; providerId: string; personId: string },
): Promise<ManagedReferral | null> {
  if (!isUuid(id)) return null
  const row = await db.referral.findFirst({ where: { id, providerId }, select: columns })
  if (!row) return null
  const { referrer, application, flags } = row
  const events = await eventsOf(db, id, flags)
  const names = await namesOf(db, [
    ...events.map(({ actorPersonId }) => actorPersonId),
    ...flags.map(({ decidedByPersonId }) => decidedByPersonId),
  ])
  const others = await otherReferrers(db, { providerId, flags })
  const contact = openContact(row.friendSealed)
  const nameOf = (person: string | null) => (person && names.get(person)) || null
  return {
    id,
    name: (application && !application.person?.erasedAt && application.name) || contact?.name || '',
    stage: row.stage,
    closedReason: row.closedReason,
    via: row.via,
    held: row.held,
    interestAt: row.interestAt,
    contactedAt: row.contactedAt,
    endedAt: row.endedAt,
    version: row.version.version,
    referrer: {
      id: referrer.id,
      name: referrer.name || referrer.person.name || 'Somebody who left',
      active: referrer.status === 'active',
    },
    vacancy: row.vacancy,
    application: application && { id: application.id, status: application.status },
    contact,
    own: referrer.personId === personId || row.personId === personId,
    flags: flags.map((flag) => ({
      id: flag.id,
      kind: flag.kind,
      status: flag.status,
      evidence: evidenceOf(flag.evidence),
      raisedAt: flag.raisedAt,
      decidedAt: flag.decidedAt,
      decidedBy: nameOf(flag.decidedByPersonId),
      words: flag.words,
      otherReferralId: flag.otherReferralId,
      otherReferrer: others.get(evidenceOf(flag.evidence).referrerId ?? '')?.name ?? null,
    })),
    points: pointsOf(row.entries),
    replaces: row.replacesId,
    replacedBy: row.replacedBy[0]?.id ?? null,
    history: events.map(({ entity, change, code, at, actorPersonId, detail }) => ({
      change,
      code,
      at,
      by: nameOf(actorPersonId),
      words: wordsIn(detail?.data),
      of: entity === REFERRAL_ENTITY ? 'referral' : 'flag',
    })),
  }
}

export function evidenceOf(evidence: unknown): FoundFlag['evidence'] {
  return typeof evidence === 'object' && evidence !== null ? evidence : {}
}

async function eventsOf(db: Reader, id: string, flags: readonly { id: string }[]) {
  return db.event.findMany({
    where: {
      OR: [
        { entity: REFERRAL_ENTITY, entityId: id },
        { entity: REFERRAL_FLAG_ENTITY, entityId: { in: flags.map((flag) => flag.id) } },
      ],
    },
    orderBy: { id: 'desc' },
    take: 100,
    select: {
      entity: true,
      change: true,
      code: true,
      at: true,
      actorPersonId: true,
      detail: { select: { data: true } },
    },
  })
}

async function namesOf(db: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true, email: true },
  })
  return new Map(people.map(({ id, name, email }) => [id, name || email || 'Somebody']))
}

/** The referrers that evidence points at, by referrer id. */
export async function otherReferrers(
  db: Reader,
  { providerId, flags }: { providerId: string; flags: readonly { evidence: unknown }[] },
): Promise<Map<string, { name: string; personId: string }>> {
  const ids = flags.flatMap(({ evidence }) => evidenceOf(evidence).referrerId ?? []).filter(isUuid)
  if (ids.length === 0) return new Map()
  const rows = await db.referrer.findMany({
    where: { providerId, id: { in: ids } },
    select: { id: true, name: true, personId: true, person: { select: { name: true } } },
  })
  return new Map(rows.map(({ id, name, personId, person }) => [id, { name: name || person.name, personId }]))
}

type Entry = {
  id: bigint
  milestone: string | null
  points: number
  at: Date
  code: string | null
  undoesId: bigint | null
}

/** A milestone's last entry says where it stands; its award says what it brought. */
function pointsOf(entries: readonly Entry[]): ManagedReferral['points'] {
  return friendMilestones.flatMap((milestone) => {
    const chain = entries.filter((entry) => entry.milestone === milestone)
    const [award] = chain
    if (!award) return []
    const paid = chain.reduce((sum, { points }) => sum + points, 0)
    const last = chain.at(-1)!
    return [
      {
        milestone,
        points: award.points,
        at: last.at,
        undone: award.points > 0 && paid === 0,
        notEligible: award.code === 'not-eligible',
      },
    ]
  })
}

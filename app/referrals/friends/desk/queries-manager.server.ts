import { Prisma, type Reader } from '#app/platform/database/client.server'
import { paginate } from '#app/shared/pagination'
import { recordOf } from '#app/shared/record-of'
import { openContact } from '../friend-contact.server'
import { friendViews, stagesOfView, type FriendFilters, type FriendView } from './manager-filters'
import type { FriendList, FriendRow } from './manager-views'
import type { ReferralStage } from '../referral'
import { named } from '#app/platform/database/named.server'

type Stored = Omit<FriendRow, 'name' | 'referrer'> & {
  applicant: string | null
  friendSealed: Uint8Array | null
  referrerId: string
  referrerName: string
}

/** Whom a provider's people brought: who waits to be rung first, then the latest. */
export async function listFriends(
  db: Reader,
  { providerId, filters }: { providerId: string; filters: FriendFilters },
): Promise<FriendList> {
  const scope = scopeOf(providerId, filters)
  const counts = await countFriends(db, scope)
  const page = paginate(filters.page, counts[filters.view])
  const rows = await db.$queryRaw<Stored[]>`
    select f.id, f.stage, f.closed_reason as "closedReason", f.via, f.held, f.interest_at as "interestAt",
      v.title as "vacancyTitle", case when fp.erased_at is null then a.name end as applicant,
      f.friend_sealed as "friendSealed", r.id as "referrerId", coalesce(nullif(r.name, ''), rp.name) as "referrerName",
      ${TO_CALL} as "toCall"
    from ${JOINED} left join vacancy v on v.id = f.vacancy_id
    where ${scope} and (f.stage = any(${[...stagesOfView[filters.view]]}) or (${filters.view === 'open'} and ${TO_CALL}))
    order by ${TO_CALL} desc, f.interest_at desc, f.id
    limit ${page.limit} offset ${page.offset}`
  return {
    page,
    counts,
    rows: rows.map(({ applicant, friendSealed, referrerId, referrerName, ...row }) => ({
      ...row,
      name: applicant || openContact(friendSealed)?.name || '',
      referrer: { id: referrerId, name: referrerName || 'Somebody who left' },
    })),
  }
}

const JOINED = Prisma.sql`referral f
  join referrer r on r.id = f.referrer_id join person rp on rp.id = r.person_id
  left join job_application a on a.id = f.application_id left join person fp on fp.id = a.person_id`

/** Whom the rules exclude brings no points, and asked to be called all the same. */
const TO_CALL = Prisma.sql`(f.via = 'call-me' and f.application_id is null and f.contacted_at is null
  and (f.ended_at is null or f.ended_reason = 'excluded') and f.friend_sealed is not null)`

/** The name of a friend who left a number is sealed: a search finds them by who told them. */
function scopeOf(providerId: string, { q, referrerId }: FriendFilters): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`f.provider_id = ${providerId}::uuid`,
      ...(referrerId ? [Prisma.sql`f.referrer_id = ${referrerId}::uuid`] : []),
      ...(q
        ? [
            Prisma.sql`(${named(Prisma.sql`coalesce(nullif(r.name, ''), rp.name)`, q)}
              or (fp.erased_at is null and ${named(Prisma.sql`a.name`, q)}))`,
          ]
        : []),
    ],
    ' and ',
  )
}

async function countFriends(db: Reader, scope: Prisma.Sql): Promise<Record<FriendView, number>> {
  const rows = await db.$queryRaw<{ stage: ReferralStage; friends: number; calls: number }[]>`
    select f.stage, count(*)::int as friends, count(*) filter (where ${TO_CALL})::int as calls
    from ${JOINED} where ${scope} group by f.stage`
  const shown = (view: FriendView, { stage, friends, calls }: (typeof rows)[number]) => {
    if (stagesOfView[view].includes(stage)) return friends
    return view === 'open' ? calls : 0
  }
  const of = (view: FriendView) => rows.reduce((sum, row) => sum + shown(view, row), 0)
  return recordOf(friendViews, of)
}

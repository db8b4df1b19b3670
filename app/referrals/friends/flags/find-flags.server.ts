import { identityKeys } from '#app/people/profile/duplicates'
import type { Reader } from '#app/platform/database/client.server'
import { bursts, type FoundFlag } from './flag'
import type { FriendIdentity } from '../friend-keys.server'

type Looked = {
  providerId: string
  referrerId: string
  friend: FriendIdentity & { postcode: string | null }
  /** The referrer whose own device showed the interest, as its cookie says. */
  device: string | null
  at: Date
}

/** What speaks for a friend and their referrer being one person, or for more than chance. A manager decides what it means. */
export async function findFlags(db: Reader, looked: Looked): Promise<FoundFlag[]> {
  const { providerId, referrerId, friend, device, at } = looked
  const { person } = await db.referrer.findUniqueOrThrow({
    where: { id: referrerId },
    select: {
      person: {
        select: { id: true, email: true, phone: true, postcode: true, account: { select: { email: true } } },
      },
    },
  })
  const kinds: FoundFlag[] = sameAs(friend, person).map((kind) => ({ kind, evidence: {} }))
  if (device !== null && (await isTheirs(db, { device, personId: person.id })))
    kinds.push({ kind: 'own-device', evidence: {} })
  const isOther = friend.personId !== null && friend.personId !== person.id
  const otherReferralId = isOther
    ? await theOtherWayRound(db, { providerId, referrerPersonId: person.id, friendPersonId: friend.personId! })
    : null
  if (otherReferralId) kinds.push({ kind: 'refer-each-other', otherReferralId, evidence: {} })
  const burst = await burstOf(db, { providerId, referrerId, at })
  if (burst) kinds.push({ kind: 'burst', evidence: burst })
  return kinds
}

type Referrer = FriendIdentity & { postcode: string | null; account: { email: string } | null }

function sameAs(friend: Looked['friend'], { id, account, ...person }: Omit<Referrer, 'personId'> & { id: string }) {
  if (friend.personId === id) return ['same-person' as const]
  const theirs = identityKeys({ name: '', ...friend })
  const own = identityKeys({ name: '', ...person })
  const addresses = [own.email, account?.email.toLowerCase() ?? '']
  return [
    ...(theirs.email && addresses.includes(theirs.email) ? (['same-email'] as const) : []),
    ...(theirs.phone && theirs.phone === own.phone ? (['same-phone'] as const) : []),
    ...(theirs.postcode && theirs.postcode === own.postcode ? (['same-address'] as const) : []),
  ]
}

/** Who works for several employers may have opened another one's pages last on their device. */
async function isTheirs(db: Reader, { device, personId }: { device: string; personId: string }): Promise<boolean> {
  return (await db.referrer.count({ where: { id: device, personId } })) > 0
}

type Pair = { providerId: string; referrerPersonId: string; friendPersonId: string }

/** The referral in which the friend told the referrer. */
async function theOtherWayRound(db: Reader, { providerId, referrerPersonId, friendPersonId }: Pair) {
  const row = await db.referral.findFirst({
    where: { providerId, personId: referrerPersonId, referrer: { personId: friendPersonId } },
    orderBy: { interestAt: 'desc' },
    select: { id: true },
  })
  return row?.id ?? null
}

type Burst = { providerId: string; referrerId: string; at: Date }

async function burstOf(db: Reader, { providerId, referrerId, at }: Burst) {
  for (const { hours, count: most } of bursts) {
    const since = new Date(at.getTime() - hours * 60 * 60 * 1000)
    const count = await db.referral.count({ where: { providerId, referrerId, interestAt: { gt: since, lte: at } } })
    if (count >= most) return { count, hours }
  }
  return null
}

import { identityKeys } from '#app/people/profile/duplicates'
import type { Reader, Tx } from '#app/platform/database/client.server'
import { keyedHash } from '#app/platform/field-encryption.server'

/** By what a friend is recognised. */
export type FriendIdentity = { personId: string | null; email: string | null; phone: string | null }

/** A friend's keys, which say nothing without SESSION_SECRET; in one spelling, so that typing it otherwise changes nothing. */
export function friendKeys({ personId, email, phone }: FriendIdentity): string[] {
  const known = identityKeys({ name: '', postcode: null, email, phone })
  const keys = [
    personId && `person:${personId}`,
    known.email && `email:${known.email}`,
    known.phone && `phone:${known.phone}`,
  ]
  return keys.filter((key) => !!key).map((key) => keyedHash('referral-friend', key as string))
}

type Friend = { providerId: string; keys: readonly string[] }

/** Holds a friend at a provider until the transaction ends: of two interests at one moment the second waits for the first. */
export async function lockFriend(tx: Tx, { providerId, keys }: Friend): Promise<void> {
  const names = keys.map((key) => `referral-friend:${providerId}:${key}`)
  // In one order, so that two who share two keys do not wait for each other.
  await tx.$queryRaw`
    select pg_advisory_xact_lock(lock) is null as locked from (
      select distinct hashtextextended(name, 0) as lock from unnest(${names}::text[]) as name order by lock offset 0) as locks`
}

export type Owner = {
  id: string
  referrerId: string
  isEnded: boolean
  /** By account or email address, or by phone where one of the two has no account; else somebody of one household, perhaps. */
  isSame: boolean
}

/** The referral that has this friend at this provider then. */
export async function ownerOf(
  db: Reader,
  { providerId, friend, at }: { providerId: string; friend: FriendIdentity; at: Date },
): Promise<Owner | null> {
  const phoneKeys = friendKeys({ personId: null, email: null, phone: friend.phone })
  const [row] = await db.$queryRaw<Owner[]>`
    select r.id, r.referrer_id as "referrerId", r.ended_at is not null as "isEnded",
      bool_or(k.key <> all(${phoneKeys}::text[]) or r.person_id is null or ${friend.personId}::uuid is null
        or r.person_id = ${friend.personId}::uuid) as "isSame"
    from referral_friend_key k join referral r on r.id = k.referral_id
    where k.provider_id = ${providerId}::uuid and k.key = any(${friendKeys(friend)}::text[])
      and k.owned_from <= ${at} and k.owned_until > ${at}
    group by r.id order by 4 desc, r.interest_at, r.id limit 1`
  return row ?? null
}

type Span = { ownedFrom: Date; ownedUntil: Date }

/** Writes down whose friend somebody is; a key that is another referral's at that time stays theirs. */
export async function ownFriend(
  tx: Tx,
  { providerId, keys, referralId, ownedFrom, ownedUntil }: Friend & Span & { referralId: string },
): Promise<void> {
  await tx.$executeRaw`
    insert into referral_friend_key (provider_id, referral_id, key, owned_from, owned_until)
    select ${providerId}::uuid, ${referralId}::uuid, key, ${ownedFrom}, ${ownedUntil}
    from unnest(${[...keys]}::text[]) as key
    where not exists (select from referral_friend_key k where k.provider_id = ${providerId}::uuid and k.key = key.key
      and tstzrange(k.owned_from, k.owned_until) && tstzrange(${ownedFrom}, ${ownedUntil}))
    on conflict do nothing`
}

/** The friend is nobody's any more: the next who tells them of a job may bring them. */
export async function freeFriend(tx: Tx, referralId: string): Promise<void> {
  await tx.referralFriendKey.deleteMany({ where: { referralId } })
}

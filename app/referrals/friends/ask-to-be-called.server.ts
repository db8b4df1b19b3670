import { referralCallMe } from '#emails/referrals/referral-call-me'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { beginReferral } from './begin-referral.server'
import type { CallMe } from './call-me'
import { friendKeys, lockFriend, ownerOf, type FriendIdentity } from './friend-keys.server'
import { lockReferral } from './lock-referral.server'
import { exclusionOf } from './queries-exclusion.server'
import { REFERRAL_ENTITY } from './referral'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import { once } from '#app/platform/idempotency.server'
import type { VisitorWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { lookAgain, welcome } from './attach-referral.server'

/** From `CallMeForm`, with the key of its form. */
type CallRequest = CallMe & { showsName: boolean; formKey: string }

type Context = Pick<VisitorWork, 'db' | 'clock'> & {
  /** The link they came by. */
  link: { id: string }
  /** The referrer whose own device asks, as its cookie says. */
  device: string | null
}

/**
 * "I'm interested, call me": somebody without an account, once for each form. Their number is sealed; the provider's
 * managers are told that somebody waits. Refused where the programme takes no new friends.
 */
export async function askToBeCalled(
  { formKey, showsName, ...callMe }: CallRequest,
  { db, clock, link: { id }, device }: Context,
): Promise<Outcome<object, 'not-found' | 'not-running'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const link = await tx.referralLink.findUnique({ where: { id }, include: { referrer: true, vacancy: true } })
    if (!link) return refused('not-found')
    const programme = await runningProgramme(tx, { providerId: link.providerId, now })
    if (!programme || link.referrer.status !== 'active') return refused('not-running')
    await once(tx, { scope: `call-me:${id}`, key: formKey }, async () => {
      await interest(tx, { link, programme, callMe, showsName, device, now })
      return {}
    })
    return ok()
  })
}

type Interest = {
  link: {
    id: string
    councilId: string
    providerId: string
    vacancyId: string | null
    referrerId: string
    vacancy: { title: string } | null
  }
  programme: NonNullable<Awaited<ReturnType<typeof runningProgramme>>>
  callMe: CallMe
  showsName: boolean
  device: string | null
  now: Date
}

async function interest(tx: Tx, { link, programme, callMe, showsName, device, now }: Interest): Promise<void> {
  const { councilId, providerId, referrerId, vacancyId } = link
  const friend = { personId: null, email: callMe.email, phone: callMe.phone, postcode: null }
  const keys = friendKeys(friend)
  await lockFriend(tx, { providerId, keys })
  const owner = await ownerOf(tx, { providerId, friend, at: now })
  if (owner) return askAgain(tx, owner.id, { link, callMe, showsName, friend, device, now })
  const { id: versionId, rules } = programme.version
  const excluded = await exclusionOf(tx, { providerId, friend, rules, at: now, applicationId: null })
  const begun = await beginReferral(
    tx,
    {
      councilId,
      providerId,
      programmeId: programme.id,
      versionId,
      windowDays: rules.windowDays,
      referrerId,
      linkId: link.id,
      vacancyId,
      applicationId: null,
      personId: null,
      via: 'call-me',
      interestAt: now,
      showsName,
      callMe,
      excluded,
    },
    { keys, now, by: 'system', change: 'begin' },
  )
  await tellManagers(tx, link, { ...begun, now })
  if (excluded) return
  const referral = { ...begun, councilId, providerId, referrerId }
  await welcome(tx, referral, friend, { device, now, by: 'system', owner: null })
}

type Again = Pick<Interest, 'link' | 'callMe' | 'showsName' | 'device' | 'now'> & {
  friend: FriendIdentity & { postcode: null }
}

/** Known here already: they wait to be called all the same, with the number they gave last. */
async function askAgain(tx: Tx, id: string, { link, callMe, showsName, friend, device, now }: Again): Promise<void> {
  const referral = (await lockReferral(tx, { id }))!
  const { councilId, stage } = referral
  // Who has applied says so where they are signed in: anybody may know their number.
  const mayShow = referral.referrerId === link.referrerId && referral.applicationId === null
  await tx.referral.update({
    where: { id },
    data: {
      friendSealed: sealText(JSON.stringify(callMe)),
      updatedAt: now,
      ...(mayShow && showsName && { showsName: true }),
    },
  })
  const eventId = await recordEvent(tx, {
    councilId,
    entity: REFERRAL_ENTITY,
    entityId: id,
    by: 'system',
    change: 'ask_again',
    from: stage,
    to: stage,
    at: now,
  })
  await tellManagers(tx, link, { id, eventId, now })
  if (!referral.endedAt) await lookAgain(tx, referral, { friend, linkReferrerId: link.referrerId, device, now })
}

async function tellManagers(
  tx: Tx,
  link: Interest['link'],
  { id, eventId, now }: { id: string; eventId: bigint; now: Date },
) {
  await tellProvider(tx, {
    eventId,
    providerId: link.providerId,
    councilId: link.councilId,
    releaseAt: now,
    content: ({ origin, portal }) =>
      referralCallMe.with({ title: link.vacancy?.title ?? null, portal, url: `${origin}/provider/referrals/${id}` }),
  })
}

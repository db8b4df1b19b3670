import { referralInterest } from '#emails/referrals/referral-interest'
import { referralPoints } from '#emails/referrals/referral-points'
import { milestoneLabels, type Milestone } from '#app/referrals/programmes/milestones'
import { councilOrigin } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { queueMessage, type MessageContent } from '#app/platform/messages.server'

type Referral = { id: string; referrerId: string; councilId: string }
type At = { eventId: bigint; now: Date }

/** "A friend showed interest" in what was shared with them, with the points that it brought. */
export async function tellOfInterest(tx: Tx, referral: Referral, { eventId, now, points }: At & { points: number }) {
  const { link } = await tx.referral.findUniqueOrThrow({
    where: { id: referral.id },
    select: { link: { select: { vacancy: { select: { title: true } } } } },
  })
  await tell(tx, referral, { eventId, now }, (from) =>
    referralInterest.with({ ...from, url: `${from.url}/friends`, title: link?.vacancy?.title ?? null, points }),
  )
}

/** Points that came together are told together. */
export async function tellOfPoints(
  tx: Tx,
  referral: Referral,
  { eventId, now, news }: At & { news: readonly { milestone: Milestone; points: number }[] },
) {
  const points = news.reduce((sum, award) => sum + award.points, 0)
  const milestones = news.map(({ milestone, points: each }) => ({ label: milestoneLabels[milestone], points: each }))
  await tell(tx, referral, { eventId, now }, (from) =>
    referralPoints.with({ ...from, url: `${from.url}/points`, points, milestones }),
  )
}

type From = { provider: string; portal: string; url: string }

/** Nothing to who has left, or cannot sign in. */
async function tell(
  tx: Tx,
  { referrerId, councilId }: Referral,
  { eventId, now }: At,
  content: (from: From) => MessageContent,
) {
  const { status, personId, person, provider } = await tx.referrer.findUniqueOrThrow({
    where: { id: referrerId },
    select: {
      status: true,
      personId: true,
      person: { select: { account: { select: { email: true } } } },
      provider: {
        select: {
          name: true,
          council: { select: { portalName: true, hosts: { select: { host: true }, orderBy: { host: 'desc' } } } },
        },
      },
    },
  })
  if (status !== 'active' || !person.account) return
  const { council, name } = provider
  const url = `${councilOrigin({ hosts: council.hosts.map(({ host }) => host) })}/refer`
  await queueMessage(tx, {
    eventId,
    councilId,
    to: { personId, address: person.account.email },
    content: content({ provider: name, portal: council.portalName, url }),
    releaseAt: now,
  })
}

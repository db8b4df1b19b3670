import { firstName } from '#app/people/profile/names'
import { publicProviderName } from '#app/organisations/sites/precision'
import { openContact } from '#app/referrals/friends/friend-contact.server'
import { friendKeys } from '#app/referrals/friends/friend-keys.server'
import type { Actor } from '#app/platform/actor'
import type { PrismaClient } from '#app/platform/database/client.server'

type Who = Pick<Actor, 'personId' | 'email'>

/** What referrals keep about a person, as a friend who was told of a job and as a referrer, as plain JSON. */
export async function exportReferrals(db: PrismaClient, who: Who) {
  return { toldBySomebody: await asFriend(db, who), asReferrer: await asReferrer(db, who.personId) }
}

async function asFriend(db: PrismaClient, { personId, email }: Who) {
  const keys = friendKeys({ personId: null, email, phone: null })
  const rows = await db.referral.findMany({
    where: { OR: [{ personId }, { personId: null, keys: { some: { key: { in: keys } } } }] },
    include: {
      referrer: { select: { name: true, person: { select: { name: true } }, provider: true } },
      vacancy: { select: { title: true, reference: true } },
    },
    orderBy: { interestAt: 'asc' },
  })
  return rows.map((row) => ({
    employer: publicProviderName(row.referrer.provider),
    job: row.vacancy,
    toldBy: firstName(row.referrer.name || row.referrer.person.name),
    how: row.via,
    since: row.interestAt,
    stage: row.stage,
    endedAt: row.endedAt,
    endedReason: row.endedReason,
    mayBeNamed: row.showsName,
    askedToBeCalled: openContact(row.friendSealed),
  }))
}

/** Friends without names: they are other people. */
async function asReferrer(db: PrismaClient, personId: string) {
  const rows = await db.referrer.findMany({
    where: { personId },
    include: {
      provider: true,
      site: { select: { name: true } },
      accounts: { select: { balance: true, owed: true } },
      shares: { select: { channel: true, at: true }, orderBy: { at: 'asc' } },
      links: {
        select: { code: true, createdAt: true, vacancy: { select: { title: true, reference: true } }, clicks: true },
        orderBy: { createdAt: 'asc' },
      },
      referrals: {
        select: { interestAt: true, stage: true, closedReason: true, held: true },
        orderBy: { interestAt: 'asc' },
      },
      cashIns: { orderBy: { requestedAt: 'asc' } },
      thanks: { select: { words: true, at: true }, orderBy: { at: 'asc' } },
    },
    orderBy: { createdAt: 'asc' },
  })
  const exported = []
  for (const { id, provider, ...row } of rows) {
    const entries = await db.pointsEntry.findMany({
      where: { providerId: provider.id, referrerId: id },
      orderBy: { id: 'asc' },
    })
    const leftOut = await db.programmeExclusion.findMany({
      where: { providerId: provider.id, personId },
      select: { words: true, createdAt: true, endedAt: true },
      orderBy: { createdAt: 'asc' },
    })
    exported.push({
      employer: publicProviderName(provider),
      status: row.status,
      name: row.name,
      payrollNumber: row.payrollNumber,
      site: row.site?.name ?? null,
      onLeaderboard: row.leaderboard,
      joinedAt: row.joinedAt,
      leftAt: row.leftAt,
      links: row.links.map(({ clicks, ...link }) => ({
        ...link,
        clicks: clicks.reduce((sum, day) => sum + day.clicks, 0),
      })),
      shares: row.shares,
      friends: row.referrals.map(({ held, ...friend }) => ({ ...friend, beingChecked: held })),
      balance: row.accounts.reduce((sum, account) => sum + account.balance, 0),
      owed: row.accounts.reduce((sum, account) => sum + account.owed, 0),
      points: entries.map(({ kind, milestone, points, at }) => ({ kind, milestone, points, at })),
      cashIns: row.cashIns.map(({ points, pence, status, requestedAt, endedAt, words }) => ({
        points,
        pounds: pence / 100,
        status,
        requestedAt,
        endedAt,
        words,
      })),
      thanks: row.thanks,
      mayNotEarn: leftOut,
    })
  }
  return exported
}

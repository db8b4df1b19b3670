import { cashInAsked } from '#emails/referrals/cash-in-asked'
import { firstName } from '#app/people/profile/names'
import type { ChangeMaker } from '#app/platform/actor'
import { councilOrigin } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { queueMessages } from '#app/platform/messages.server'
import { formatMoney } from '#app/shared/money'

/** Tells the owners and recruiters of a provider that points wait for their decision; not whoever asked, nor whose they are. */
export async function tellManagers(
  tx: Tx,
  { eventId, cashInId, by, now }: { eventId: bigint; cashInId: string; by: ChangeMaker; now: Date },
): Promise<void> {
  const row = await tx.cashIn.findUniqueOrThrow({
    where: { id: cashInId },
    select: {
      councilId: true,
      providerId: true,
      points: true,
      pence: true,
      isLast: true,
      referrer: {
        select: {
          personId: true,
          name: true,
          provider: { select: { council: { select: { portalName: true, hosts: true } } } },
        },
      },
    },
  })
  const { councilId, providerId, points, referrer } = row
  const { council } = referrer.provider
  const members = await tx.providerMember.findMany({
    where: { providerId, endedAt: null, role: { in: ['owner', 'recruiter'] } },
    select: { personId: true, person: { select: { account: { select: { email: true } } } } },
    distinct: ['personId'],
  })
  const content = cashInAsked.with({
    firstName: firstName(referrer.name),
    points,
    worth: formatMoney(row.pence),
    isLast: row.isLast,
    portal: council.portalName,
    url: `${councilOrigin({ hosts: council.hosts.map(({ host }) => host) })}/provider/referrals/cash-ins/${cashInId}`,
  })
  const asker = by === 'system' ? null : by.personId
  await queueMessages(
    tx,
    members.flatMap(({ personId, person }) =>
      person.account && personId !== asker && personId !== referrer.personId
        ? [{ eventId, councilId, to: { personId, address: person.account.email }, content, releaseAt: now }]
        : [],
    ),
  )
}

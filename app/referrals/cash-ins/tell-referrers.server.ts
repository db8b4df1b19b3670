import { cashInApproved } from '#emails/referrals/cash-in-approved'
import { cashInFailed } from '#emails/referrals/cash-in-failed'
import { cashInPaid } from '#emails/referrals/cash-in-paid'
import { cashInRejected } from '#emails/referrals/cash-in-rejected'
import { councilOrigin } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { queueMessages } from '#app/platform/messages.server'
import { formatMoney } from '#app/shared/money'

type Telling = { events: Map<string, bigint>; now: Date } & (
  { what: 'approve' | 'pay' } | { what: 'reject' | 'fail'; reason: string }
)

/** Tells each referrer what became of their cash-in, where they have an address. */
export async function tellReferrers(tx: Tx, { events, now, ...telling }: Telling): Promise<void> {
  const rows = await tx.cashIn.findMany({
    where: { id: { in: [...events.keys()] } },
    select: {
      id: true,
      councilId: true,
      points: true,
      pence: true,
      referrer: {
        select: {
          personId: true,
          person: { select: { email: true, account: { select: { email: true } } } },
          provider: { select: { name: true, council: { select: { portalName: true, hosts: true } } } },
        },
      },
    },
  })
  const messages = rows.flatMap(({ id, councilId, points, pence, referrer: { personId, person, provider } }) => {
    const address = person.account?.email ?? person.email
    const eventId = events.get(id)
    if (!address || eventId === undefined) return []
    const { portalName, hosts } = provider.council
    const origin = councilOrigin({ hosts: hosts.map(({ host }) => host) })
    const about = { employer: provider.name, points, portal: portalName, url: `${origin}/refer/cash-in` }
    const content = contentOf(telling, { ...about, worth: formatMoney(pence) })
    return [{ eventId, councilId, to: { personId, address }, content, releaseAt: now }]
  })
  await queueMessages(tx, messages)
}

type About = { employer: string; points: number; worth: string; portal: string; url: string }

function contentOf(telling: { what: 'approve' | 'pay' } | { what: 'reject' | 'fail'; reason: string }, all: About) {
  switch (telling.what) {
    case 'approve':
      return cashInApproved.with(all)
    case 'pay':
      return cashInPaid.with(all)
    case 'reject':
    case 'fail': {
      const { worth: _, ...about } = all
      const template = telling.what === 'reject' ? cashInRejected : cashInFailed
      return template.with({ ...about, reason: telling.reason })
    }
  }
}

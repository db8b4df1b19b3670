import { identityHash } from '#app/grants/applying/identities/identity-hash.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { Prisma } from '#app/platform/database/client.server'
import { idOf } from '../random'
import type { DemoGrant } from './applications'
import type { DemoAccount } from './bank'
import { actorOf } from './decisions'

const SHARED = ['phone', 'household', 'bank-account'] as const
const NOTES: Record<(typeof SHARED)[number], string> = {
  phone: 'Sisters who share a phone. Both are on the rota, I rang the home.',
  household: 'Lodgers in the same house, no other tie. Tenancy agreements seen.',
  'bank-account': 'A joint account of a couple: both names are on the statement.',
}

export type DemoSignal = Prisma.GrantSignalCreateManyInput & { id: string }

/**
 * Pairs of applications that have something in common. Changes the later one so that it has: the same phone, home or
 * account. Whoever was decided upon has their signals resolved; the others are for the demo's assessors.
 */
export function inventSignals(grants: readonly DemoGrant[], accounts: Map<string, DemoAccount>): DemoSignal[] {
  const sent = grants.filter(({ submittedAt, plan }) => submittedAt && plan.state !== 'withdrawn')
  const older = sent.filter(({ plan, runs }) => plan.money === 'paid' && runs.length === 1)
  const waiting = sent.filter(({ plan }) => ['submitted', 'checking', 'recommended'].includes(plan.state))
  const decided = sent.filter(({ plan }) => plan.state === 'rejected' || plan.state === 'rejected_final')
  const pairs = [
    ...waiting.filter((_, n) => n % 4 === 1).map((grant) => [grant, false] as const),
    ...waiting.filter((_, n) => n % 9 === 3).map((grant) => [grant, true] as const),
    ...decided.filter((_, n) => n % 4 === 2).map((grant) => [grant, true] as const),
  ]
  return pairs.flatMap(([grant, resolved], n) => {
    const others = older.filter(({ scheme }) => scheme.council === grant.scheme.council)
    const other = others[(n * 7) % others.length]
    if (!other) return []
    const kind = SHARED[n % SHARED.length]!
    share(kind, grant, other, accounts)
    const begun = grant.steps.find(({ event }) => event === 'start_checking')
    const closed = resolved && begun
    return [
      {
        id: idOf('grant-signal', grant.id, other.id, kind),
        councilId: grant.scheme.council.id,
        applicationId: grant.id,
        kind,
        otherApplicationId: other.id,
        foundAt: grant.submittedAt!,
        resolvedAt: closed ? new Date(begun.at.getTime() + 1_800_000) : null,
        resolvedByPersonId: closed ? actorOf(grant, begun) : null,
        noteSealed: closed ? sealText(NOTES[kind]) : null,
      },
    ]
  })
}

function share(
  kind: (typeof SHARED)[number],
  grant: DemoGrant,
  other: DemoGrant,
  accounts: Map<string, DemoAccount>,
): void {
  if (kind === 'phone') grant.applicant.person = { ...grant.applicant.person, phone: other.applicant.person.phone }
  if (kind === 'household') {
    grant.applicant.addressLine = other.applicant.addressLine
    grant.applicant.postcode = other.applicant.postcode
    grant.applicant.homeDistrictGss = other.applicant.homeDistrictGss
  }
  if (kind === 'bank-account') {
    const [own, theirs] = [grant, other].map(({ id }) => accounts.get(idOf('bank-details', id, 1))!)
    accounts.set(own!.id, { ...own!, details: { ...theirs!.details, accountName: grant.applicant.person.name } })
  }
}

/** An account and a number on the list to look out for; only their hashes are kept. */
export function inventRiskList(councilId: string, by: string, now: Date): Prisma.RiskEntryCreateManyInput[] {
  const entries = [
    ['bank-account', '20005211223344', '3344', 'Three people gave this account in a month at another council.'],
    ['phone', '07700900777', '0777', 'Answers as somebody else each time.'],
  ] as const
  return entries.map(([kind, value, hint, words], n) => ({
    id: idOf('risk-entry', councilId, n),
    councilId,
    kind,
    hash: identityHash(kind, value),
    hint,
    wordsSealed: sealText(words),
    createdByPersonId: by,
    createdAt: new Date(now.getTime() - (40 + n) * 86_400_000),
    reviewOn: new Date(now.getTime() + 300 * 86_400_000),
  }))
}

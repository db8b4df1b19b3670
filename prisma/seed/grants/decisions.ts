import type { Prisma } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import { idOf } from '../random'
import type { DemoGrant } from './applications'
import { grantStaff } from './schemes'
import type { Step } from './timeline'

const KIND = {
  recommend: ['recommend', null],
  approve: ['decide', 'approve'],
  reject: ['decide', 'reject'],
  uphold: ['appeal', 'uphold'],
  dismiss: ['appeal', 'dismiss'],
} as const

export type DemoDecision = Prisma.GrantDecisionCreateManyInput & { id: string; round: number }

/** Who takes a step: one person for each duty and round, the partner's own for some hardship grants. */
export function actorOf({ n, scheme, applicant }: DemoGrant, step: Pick<Step, 'by' | 'round'>): string | null {
  const { assessor, approver, payments, appeals } = grantStaff[scheme.council.slug]
  const nth = (n + step.round) % 2
  const account = (name: string) => idOf('account', name)
  const partner = scheme.definition.administeredBy !== '' && n % 5 === 0 && step.round === 1
  switch (step.by) {
    case 'applicant':
      return applicant.person.id
    case 'assessor':
      return account(partner ? 'partner' : assessor[nth]!)
    case 'approver':
      return account(approver[nth]!)
    case 'payments':
      return account(payments[1])
    case 'appeals':
      return account(appeals)
    case 'system':
      return null
  }
}

/** What was recommended and decided in each round, in order. */
export function decisionsOf(grant: DemoGrant): {
  rows: DemoDecision[]
  words: Prisma.GrantDecisionWordsCreateManyInput[]
} {
  const { scheme, steps, n } = grant
  const reasons = scheme.definition.rejectReasons
  const refusal = reasons[n % reasons.length]!
  const made = steps.flatMap((step, s) => {
    const kind = KIND[step.event as keyof typeof KIND]
    if (!kind) return []
    const approves = step.event === 'approve' || (step.event === 'recommend' && !refusedLater(grant, s))
    const outcome = kind[1] ?? (approves ? 'approve' : 'reject')
    const id = idOf('grant-decision', grant.id, s)
    const row = {
      id,
      councilId: scheme.council.id,
      applicationId: grant.id,
      round: step.round,
      kind: kind[0],
      outcome,
      pence: outcome === 'approve' ? (grant.awardedPence ?? grant.requestedPence) : null,
      reasons: outcome === 'reject' || outcome === 'dismiss' ? [refusal.key] : [],
      byPersonId: actorOf(grant, step)!,
      at: step.at,
    }
    return [{ row, words: wordsOf(id, step.event, outcome) }]
  })
  return { rows: made.map(({ row }) => row), words: made.map(({ words }) => words) }
}

/** Whether this recommendation was, or will be, to refuse: half of those that still wait with small reference numbers. */
function refusedLater({ steps, n }: DemoGrant, s: number): boolean {
  const later = steps.slice(s + 1).find(({ event }) => event === 'approve' || event === 'reject')
  return later ? later.event === 'reject' : n % 4 === 0
}

function wordsOf(decisionId: string, event: string, outcome: string): Prisma.GrantDecisionWordsCreateManyInput {
  const toApplicant =
    event === 'dismiss'
      ? 'I read everything again, with your letter. The first decision was made by the rules of the scheme, so it stands.'
      : event === 'uphold'
        ? 'I agree with you: your letter from work was not looked at. Somebody else will decide afresh.'
        : null
  const toColleagues =
    event === 'recommend'
      ? outcome === 'approve'
        ? 'All papers are in order. Amounts match the receipts.'
        : 'See the rules: I cannot recommend this one.'
      : null
  return {
    decisionId,
    wordsSealed: toApplicant ? sealText(toApplicant) : null,
    privateSealed: toColleagues ? sealText(toColleagues) : null,
  }
}

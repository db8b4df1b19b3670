import type { Prisma, Reader } from '#app/platform/database/client.server'
import { grantInScopeWhere } from './duties/queries-scope.server'

/** What is read of an application for the page on which it is decided. No relation to anything about equality. */
const columns = {
  id: true,
  councilId: true,
  reference: true,
  status: true,
  round: true,
  urgent: true,
  schemeId: true,
  personId: true,
  name: true,
  email: true,
  phone: true,
  addressLine: true,
  postcode: true,
  birthDate: true,
  ninoSealed: true,
  assistedByPersonId: true,
  assistedHow: true,
  providerId: true,
  employerName: true,
  workPostcode: true,
  jobRole: true,
  startedOn: true,
  answers: true,
  circumstancesSealed: true,
  requestedPence: true,
  awardedPence: true,
  results: true,
  submittedAt: true,
  dueOn: true,
  pausedOn: true,
  infoDueAt: true,
  holdUntil: true,
  decidedAt: true,
  appealUntil: true,
  scrubbedAt: true,
  claimedByPersonId: true,
  claimedUntil: true,
  version: { select: { version: true, definition: true } },
  person: { select: { safeContact: true } },
  provider: { select: { name: true, status: true } },
  site: { select: { name: true, town: true, postcode: true } },
  costs: { select: { costType: true, pence: true, awardedPence: true } },
  bankDetails: { select: { id: true, lastDigits: true, checkResult: true, checkedByPersonId: true, sealed: true } },
  evidence: {
    where: { file: { erasedAt: null } },
    orderBy: { addedAt: 'asc' },
    take: 60,
    select: {
      id: true,
      kind: true,
      addedAt: true,
      addedByPersonId: true,
      file: { select: { name: true, type: true, size: true, scanState: true } },
    },
  },
  questions: { orderBy: { askedAt: 'desc' }, take: 50 },
  notes: { orderBy: { at: 'desc' }, take: 100 },
  checks: true,
  decisions: { orderBy: { at: 'desc' }, take: 50, include: { words: true } },
  appeal: { select: { wordsSealed: true, madeAt: true, status: true } },
  signals: {
    orderBy: { foundAt: 'desc' },
    take: 200,
    include: {
      other: { select: { id: true, reference: true, name: true, status: true, schemeId: true, personId: true } },
      riskEntry: { select: { hint: true, kind: true, wordsSealed: true } },
      recovery: {
        select: {
          pence: true,
          recoveredPence: true,
          application: { select: { id: true, reference: true, schemeId: true } },
        },
      },
    },
  },
  identities: { where: { kind: 'national-insurance' }, select: { hash: true } },
} satisfies Prisma.GrantApplicationSelect

export type DecisionRow = Prisma.GrantApplicationGetPayload<{ select: typeof columns }>

/** One application with everything that belongs to it, in a number of queries that does not depend on how much that is. */
export async function readDecisionRow(
  db: Reader,
  scope: { id: string; councilId: string; schemeIds: string[] | null },
): Promise<DecisionRow | null> {
  return db.grantApplication.findFirst({ where: grantInScopeWhere(scope), select: columns })
}

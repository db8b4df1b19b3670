import { hidesFrom, officerRoles } from '#app/grants/checking/duties/policy'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import { statusForApplicant } from '#app/grants/applying/release'
import type { GrantStatus } from '#app/grants/applying/grant-application'
import { staying } from '#app/grants/schemes/counting'
import { readDefinition, type SchemeDefinition } from '#app/grants/schemes/definition'
import { councilOrigin } from '#app/platform/council.server'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { decisionLetter, type DecisionFacts, type LetterOutcome } from './decision-letter'
import type { Letter } from './letter'

const columns = {
  id: true,
  status: true,
  reference: true,
  name: true,
  addressLine: true,
  postcode: true,
  requestedPence: true,
  awardedPence: true,
  submittedAt: true,
  decidedAt: true,
  releasedAt: true,
  appealUntil: true,
  decisionId: true,
  version: { select: { definition: true } },
  costs: { select: { costType: true, pence: true, awardedPence: true } },
  appeal: { select: { status: true } },
  awards: {
    where: { undoneAt: null },
    select: { pence: true, instalments: { select: { pence: true, whileEmployed: true }, orderBy: { number: 'asc' } } },
  },
  decisions: {
    where: { OR: [{ kind: 'decide' }, { kind: 'appeal' }] },
    select: { id: true, kind: true, outcome: true, reasons: true, at: true, words: { select: { wordsSealed: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  },
  council: {
    select: {
      name: true,
      contactEmail: true,
      contactPhone: true,
      hosts: { select: { host: true }, orderBy: { host: 'desc' } },
    },
  },
} as const satisfies Prisma.GrantApplicationSelect

type Row = Prisma.GrantApplicationGetPayload<{ select: typeof columns }>

/** The decision letter of a person's own application; null before it is decided and released, and of anybody else's. */
export async function ownDecisionLetter(
  db: Reader,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<Letter | null> {
  return letterOf(db, { id, personId }, now)
}

/** The same letter for an officer who reads the application, to be printed and posted. */
export async function decisionLetterToPost(
  db: Reader,
  { id, councilId, personId, now }: { id: string; councilId: string; personId: string; now: Date },
): Promise<Letter | null> {
  if (!(await grantInScope(db, { id, councilId, personId, roles: officerRoles }))) return null
  if (hidesFrom(await interestOf(db, { applicationId: id, personId }))) return null
  return letterOf(db, { id, councilId }, now)
}

async function letterOf(db: Reader, where: Prisma.GrantApplicationWhereInput & { id: string }, now: Date) {
  if (!isUuid(where.id)) return null
  const row = await db.grantApplication.findFirst({ where: { ...where, scrubbedAt: null }, select: columns })
  if (!row) return null
  const status = statusForApplicant(row, now)
  const facts = decisionFacts(row, status)
  return facts && decisionLetter(facts)
}

const AGREED: readonly GrantStatus[] = ['approved', 'monitoring', 'closed', 'recovery', 'recovered', 'written_off']
const REFUSED: readonly GrantStatus[] = ['rejected', 'appealed', 'rejected_final']

/** Null while nothing is decided, as far as `status` says. */
function decisionFacts(row: Row, status: GrantStatus): DecisionFacts | null {
  const dismissed = status === 'rejected_final' && row.appeal?.status === 'dismissed'
  const decision = dismissed
    ? row.decisions.findLast(({ kind, outcome }) => kind === 'appeal' && outcome === 'dismiss')
    : row.decisions.find(({ id }) => id === row.decisionId)
  const outcome = outcomeOf(status, dismissed)
  if (!decision || !outcome || !row.submittedAt) return null
  const definition = readDefinition(row.version.definition)
  const writtenAt = dismissed ? decision.at : (row.releasedAt ?? row.decidedAt ?? decision.at)
  const { council } = row
  return {
    outcome,
    council: council.name,
    administeredBy: definition.administeredBy,
    scheme: definition.name,
    reference: row.reference,
    name: row.name,
    addressLines: [row.addressLine, row.postcode ?? ''],
    submittedOn: londonDate(row.submittedAt),
    decidedOn: londonDate(writtenAt),
    writtenAt,
    pence: outcome === 'approved' ? row.awardedPence : null,
    requestedPence: row.requestedPence,
    costs: costsOf(row, definition),
    payments: paymentsOf(row, definition),
    staying: staying(definition.retentionChecks),
    reasons: reasonsOf(decision.reasons, definition),
    words: decision.words?.wordsSealed ? openText(decision.words.wordsSealed) : '',
    appealUntil: outcome === 'refused' && row.appealUntil ? fromDateColumn(row.appealUntil) : null,
    url: `${councilOrigin({ hosts: council.hosts.map(({ host }) => host) })}/account/grants/${row.id}`,
    contact: { email: council.contactEmail, phone: council.contactPhone },
  }
}

function outcomeOf(status: GrantStatus, dismissed: boolean): LetterOutcome | null {
  if (AGREED.includes(status)) return 'approved'
  if (!REFUSED.includes(status)) return null
  if (status !== 'rejected_final') return 'refused'
  return dismissed ? 'appeal-dismissed' : 'refused-finally'
}

/** Cost by cost as awarded; nothing where the award was not split over them. */
function costsOf({ costs }: Row, { costTypes }: SchemeDefinition): DecisionFacts['costs'] {
  return costTypes.flatMap(({ key, label }) => {
    const pence = costs.find(({ costType }) => costType === key)?.awardedPence
    return pence ? [{ label, pence }] : []
  })
}

/** In months, as the scheme promises: the days themselves may still move. */
function paymentsOf({ awards }: Row, { instalments }: SchemeDefinition): DecisionFacts['payments'] {
  const promised = awards[0]?.instalments ?? []
  const known = promised.length === instalments.length
  return promised.map(({ pence, whileEmployed }, index) => ({
    pence,
    whileEmployed,
    afterMonths: known ? instalments[index]!.afterMonths : null,
    fromFirstDay: known && instalments[index]!.fromFirstDay === true,
  }))
}

/** The scheme's sentence for each code; a code that it does not know says nothing. */
function reasonsOf(codes: readonly string[], { rejectReasons }: SchemeDefinition): string[] {
  return rejectReasons.filter(({ key }) => codes.includes(key)).map(({ sentence }) => sentence)
}

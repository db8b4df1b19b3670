import type { ConfirmationAnswer } from '#app/grants/confirming/confirmation'
import { newestWord } from '#app/grants/confirming/queries-confirmations.server'
import { grantTransitions } from '#app/grants/applying/grant-application'
import { choosePot, openPotNames } from '#app/grants/paying/pots/choose-pot'
import { potsLeft } from '#app/grants/paying/pots/queries-pots.server'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { CouncilRole } from '#app/platform/actor'
import { upholdReasonLabel } from '#app/grants/checking/appeal-reasons'
import { readDefinition } from '#app/grants/schemes/definition'
import { leftUnderCap, maximumFor, nextAwardFrom } from '#app/grants/schemes/limits'
import type { Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { londonDate } from '#app/shared/dates'
import { next } from '#app/shared/transitions'
import { isUuid } from '#app/shared/uuid'
import type { DecidePanelView, DecidedPanelView, DutyPanelView, RecommendPanelView } from './decide-view'
import { decidingRefusalWords, tooSoonWords } from './deciding'
import { dutyBarWords, type Duty } from '#app/grants/checking/duties/duties'
import { hidesFrom, interestWords } from '#app/grants/checking/duties/policy'
import { checkApproval } from './queries-approval.server'
import { awardFacts } from './awards/queries-award.server'
import { approvalLimit, dutyBar } from '#app/grants/checking/duties/queries-duties.server'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { namesOf } from '#app/grants/checking/queries-names.server'
import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import { firstDayAtWork } from '#app/grants/confirming/queries-first-day.server'
import { planInstalments } from './awards/split-award'

type Scope = { id: string; councilId: string; personId: string; now: Date }

/** For an assessor of its scheme, while it is checked; else null. */
export async function recommendPanel(
  db: Reader,
  { id, councilId, personId, now }: Scope,
): Promise<RecommendPanelView | null> {
  const row = await inScope(db, { id, councilId, personId }, 'assessor')
  if (row?.status !== 'checking') return null
  const facts = await awardFacts(db, { applicationId: id, councilId, now })
  const { definition, requestedCosts, awarded, earlier, today } = facts
  const returned = await lastWords(db, id, 'return')
  const from = nextAwardFrom(definition, facts)
  const limitPence = await approvalLimit(db, { councilId, role: 'assessor' })
  const keys = requestedCosts.map(({ costType }) => costType)
  return {
    kind: 'recommend',
    id,
    costs: requestedCosts.map(({ costType, pence }) => {
      const type = definition.costTypes.find(({ key }) => key === costType)
      const before = awarded.find((cost) => cost.costType === costType)?.pence ?? 0
      return {
        key: costType,
        label: type?.label ?? costType,
        askedPence: pence,
        maxPence: type?.maxPence ?? 0,
        awardedPence: before || null,
      }
    }),
    mostPence: maximumFor(definition, keys),
    leftPence: leftUnderCap(definition, earlier),
    warnings: [
      ...(from === 'never' ? [tooSoonWords(null)] : from !== null && today < from ? [tooSoonWords(from)] : []),
      ...(limitPence === null ? [decidingRefusalWords({ ok: false, reason: 'no-limit' })] : []),
    ],
    reasons: definition.rejectReasons,
    bar: await barWordsOf(db, { id, personId, duty: 'assessor' }),
    claimed: row.claimedByPersonId === personId && row.claimedUntil !== null && row.claimedUntil > now,
    returned,
  }
}

/** For an approver of its scheme, while it can be decided or a decision taken back; else null. */
async function decidePanel(
  db: Reader,
  { id, councilId, personId, now }: Scope,
): Promise<DecidePanelView | DecidedPanelView | null> {
  const row = await inScope(db, { id, councilId, personId }, 'approver')
  if (!row) return null
  if (row.status === 'recommended' && row.recommendationId) return openPanel(db, row, { id, councilId, personId, now })
  const decided = ['approved', 'rejected', 'rejected_final'].includes(row.status) && row.decisionId
  return decided ? decidedPanel(db, row, { id, councilId, personId, now }) : null
}

type Row = NonNullable<Awaited<ReturnType<typeof inScope>>>

async function inScope(db: Reader, { id, councilId, personId }: Omit<Scope, 'now'>, duty: Duty) {
  if (!(await grantInScope(db, { id, councilId, personId, roles: [duty] }))) return null
  return db.grantApplication.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      round: true,
      recommendationId: true,
      decisionId: true,
      releasedAt: true,
      claimedByPersonId: true,
      claimedUntil: true,
    },
  })
}

async function openPanel(db: Reader, row: Row, { id, councilId, personId, now }: Scope): Promise<DecidePanelView> {
  const decision = await db.grantDecision.findUniqueOrThrow({
    where: { id: row.recommendationId! },
    include: { words: true },
  })
  const { definition, requestedCosts, awarded } = await awardFacts(db, { applicationId: id, councilId, now })
  const nameOf = await namesOf(db, [decision.byPersonId])
  const recommendation = { outcome: decision.outcome, pence: decision.pence, byPersonId: decision.byPersonId }
  const checked = await checkApproval(db, { applicationId: id, councilId, recommendation, personId, now })
  const pots = await potsLeft(db, { councilId, ids: definition.potIds })
  const pot = decision.pence === null ? null : choosePot(definition.potIds, pots, decision.pence)
  const empty = { ok: false, reason: 'pot-empty', pots: openPotNames(definition.potIds, pots) } as const
  const today = londonDate(now)
  const firstDay = await firstDayAtWork(db, id)
  return {
    kind: 'open',
    id,
    recommendation: {
      id: decision.id,
      outcome: decision.outcome === 'approve' ? 'approve' : 'reject',
      pence: decision.pence,
      costs: requestedCosts.map(({ costType, pence }) => ({
        label: definition.costTypes.find(({ key }) => key === costType)?.label ?? costType,
        askedPence: pence,
        awardedPence: awarded.find((cost) => cost.costType === costType)?.pence ?? 0,
      })),
      reasons: decision.reasons.map(
        (code) => definition.rejectReasons.find(({ key }) => key === code)?.label ?? upholdReasonLabel(code),
      ),
      reasonKeys: decision.reasons,
      applicantWords: decision.words?.wordsSealed ? openText(decision.words.wordsSealed) : '',
      words: decision.words?.privateSealed ? openText(decision.words.privateSealed) : '',
      by: nameOf(decision.byPersonId),
      at: decision.at,
    },
    reasons: definition.rejectReasons,
    instalments:
      decision.pence === null
        ? []
        : planInstalments(definition.instalments, decision.pence, { today, toldOn: today, firstDay }),
    pot: pot && { name: pot.name, availablePence: pot.availablePence },
    unconfirmed: unconfirmedBecause(await newestWord(db, id)),
    bar: await barWordsOf(db, { id, personId, duty: 'approver' }),
    approveBar: !checked.ok ? decidingRefusalWords(checked) : pot ? null : decidingRefusalWords(empty),
  }
}

function unconfirmedBecause(word: ConfirmationAnswer | null): string | null {
  switch (word) {
    case 'employed':
      return null
    case 'left':
      return 'The employer says that they have left.'
    case 'not-ours':
      return 'The employer says that they do not work there.'
    case null:
      return 'No employer has answered yet.'
  }
}

const CANCELLABLE = ['scheduled', 'due', 'failed']

async function decidedPanel(db: Reader, row: Row, { id, personId, now }: Scope): Promise<DecidedPanelView | null> {
  const decision = await db.grantDecision.findUniqueOrThrow({ where: { id: row.decisionId! } })
  if (decision.kind !== 'decide') return null
  const nameOf = await namesOf(db, [decision.byPersonId])
  const instalments = await db.instalment.findMany({
    where: { applicationId: id, award: { undoneAt: null } },
    select: { number: true, pence: true, dueOn: true, status: true, whileEmployed: true },
    orderBy: { number: 'asc' },
  })
  const inLockedRun =
    instalments.some(({ status }) => status === 'paid') ||
    (await db.paymentLineInstalment.count({
      where: {
        instalment: { applicationId: id, award: { undoneAt: null } },
        line: { run: { status: { notIn: ['open', 'cancelled'] } } },
      },
    })) > 0
  const step = next(grantTransitions, row.status, 'undo', {
    by: 'approver',
    round: row.round,
    inLockedRun,
  })
  const bar = await barWordsOf(db, { id, personId, duty: 'approver' })
  return {
    kind: 'decided',
    id,
    decisionId: decision.id,
    outcome: decision.outcome === 'approve' ? 'approve' : 'reject',
    pence: decision.pence,
    by: nameOf(decision.byPersonId),
    at: decision.at,
    releasedAt: row.releasedAt,
    held: row.releasedAt !== null && row.releasedAt > now,
    instalments,
    cancellablePence: instalments
      .filter(({ status }) => CANCELLABLE.includes(status))
      .reduce((sum, { pence }) => sum + pence, 0),
    undoBar: bar ?? (step.ok ? null : decidingRefusalWords({ ok: false, reason: 'in-locked-run' })),
    bar,
  }
}

async function barWordsOf(
  db: Reader,
  { id, personId, duty }: { id: string; personId: string; duty: Duty },
): Promise<string | null> {
  const interest = await interestOf(db, { applicationId: id, personId })
  if (interest) return interestWords[interest]
  const bar = await dutyBar(db, { applicationId: id, personId, duty })
  return bar && dutyBarWords[bar]
}

async function lastWords(db: Reader, applicationId: string, kind: 'return') {
  const last = await db.grantDecision.findFirst({
    where: { applicationId },
    orderBy: { at: 'desc' },
    include: { words: true },
  })
  if (last?.kind !== kind) return null
  const nameOf = await namesOf(db, [last.byPersonId])
  return {
    by: nameOf(last.byPersonId),
    at: last.at,
    words: last.words?.privateSealed ? openText(last.words.privateSealed) : '',
  }
}

/** What is this reader's to do with an application: the panel below what it is decided from. */
export async function dutyPanel(
  db: Reader,
  { roles, ...scope }: Scope & { roles: readonly CouncilRole[] },
): Promise<DutyPanelView | null> {
  const recommend = roles.includes('assessor') ? await recommendPanel(db, scope) : null
  return recommend ?? (roles.includes('approver') ? decidePanel(db, scope) : null)
}

/**
 * The same on a page of its own, where a form that was refused is shown again. Null: not found. `bar` says why there is
 * nothing to see, for somebody from whom an interest hides it.
 */
export async function dutyPage(
  db: Reader,
  { duty, ...scope }: Scope & { duty: 'assessor' | 'approver' },
): Promise<{ panel: DutyPanelView | null; bar: string | null } | null> {
  const { id, councilId, personId } = scope
  if (!(await grantInScope(db, { id, councilId, personId, roles: [duty] }))) return null
  const interest = await interestOf(db, { applicationId: id, personId })
  if (interest && hidesFrom(interest)) return { panel: null, bar: interestWords[interest] }
  return { panel: await (duty === 'assessor' ? recommendPanel : decidePanel)(db, scope), bar: null }
}

/** The keys of the reasons for which an application can be refused; none when it is not the council's. */
export async function rejectReasonsOf(
  db: Reader,
  { id, councilId }: { id: string; councilId: string },
): Promise<string[]> {
  if (!isUuid(id)) return []
  const row = await db.grantApplication.findFirst({
    where: { id, councilId },
    select: { version: { select: { definition: true } } },
  })
  return row ? readDefinition(row.version.definition).rejectReasons.map(({ key }) => key) : []
}

/** References of applications, for the answer to a decision on several; those the approver may not know are left out. */
export async function referencesOf(
  db: Reader,
  { ids, councilId, personId }: { ids: readonly string[]; councilId: string; personId: string },
): Promise<Map<string, string>> {
  const schemeIds = await schemesOf(db, { councilId, personId, roles: ['approver'] })
  const rows = await db.grantApplication.findMany({
    where: { id: { in: ids.filter(isUuid) }, councilId, ...(schemeIds && { schemeId: { in: schemeIds } }) },
    select: { id: true, reference: true },
  })
  return new Map(rows.map(({ id, reference }) => [id, reference]))
}

import { lookForDoubts } from './identities/look-for-doubts.server'
import { askEmployer } from '#app/grants/confirming/asking/ask-employer.server'
import { onlyAsked } from './asked-circumstances'
import type { GrantDraft } from './drafts/draft'
import { draftProblems, type DraftProblem } from './drafts/draft-problems'
import { dueOnFor } from './due-on'
import { lockGrant, moveGrant } from './move-grant.server'
import { leftFor } from './drafts/queries-left.server'
import { filledInGrant, openGrantOf } from './drafts/queries-draft.server'
import { factsAndDistricts } from './queries-facts.server'
import { tellApplicant } from './telling/tell-applicant.server'
import { writeIdentities } from './identities/write-identities.server'
import type { RuleOutcome } from '#app/grants/schemes/facts'
import { schemeBySlug, type SchemeInForce } from '#app/grants/schemes/queries-schemes.server'
import { judge, verdict } from '#app/grants/schemes/rules/rules'
import { inTransaction, type Prisma, type Tx } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { CouncilWork } from '#app/platform/work'
import { toDateColumn } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

type Input = {
  /** Read with its scope: whoever asks may send it. */
  draft: Pick<GrantDraft, 'id' | 'councilId'>
  /** They were shown that a rule says no, and send it all the same: a person decides. */
  knowing: boolean
}
type Submitted =
  | Ok<{ id: string }>
  | Refused<'gone' | 'scheme-closed'>
  | Refused<'open-already', { id: string }>
  /** Something is missing; `changed`: the scheme has other rules now than when the draft was begun. */
  | Refused<'incomplete', { problems: DraftProblem[]; changed: boolean }>
  | Refused<'rules-say-no', { outcomes: RuleOutcome[] }>

/**
 * Sends a draft, once: everything is checked again under the version in force, which is pinned with each rule's outcome;
 * then identities, the question to the employer, signals and the mail, in one transaction. A second click finds it sent.
 */
export function submitGrantApplication({ draft, knowing }: Input, context: CouncilWork): Promise<Submitted> {
  return inTransaction(context.db, (tx) => submit(tx, draft, knowing, context))
}

async function submit(
  tx: Tx,
  given: Input['draft'],
  knowing: boolean,
  { clock, actor, council }: CouncilWork,
): Promise<Submitted> {
  const now = clock.now()
  const locked = await lockGrant(tx, given)
  if (!locked || ['withdrawn', 'expired'].includes(locked.status)) return refused('gone')
  if (locked.status !== 'draft') return ok({ id: given.id })
  const draft = (await filledInGrant(tx, given.id))!
  const scheme = await schemeBySlug(tx, { councilId: given.councilId, slug: draft.schemeSlug, now })
  if (!scheme?.isOpen) return refused('scheme-closed')
  const other = await openGrantOf(tx, draft)
  if (other) return refused('open-already', other)
  const limits = { leftUnderCap: await leftFor(tx, draft, scheme.definition, now) }
  const problems = draftProblems(draft, scheme.definition, limits)
  if (problems.length > 0) return refused('incomplete', { problems, changed: draft.versionId !== scheme.versionId })
  const { facts, ...districts } = await factsAndDistricts(tx, draft, { now, forApplicant: true })
  const outcomes = judge(scheme.definition, facts, { areaName: council.areaName })
  if (verdict(outcomes) === 'no' && !knowing) return refused('rules-say-no', { outcomes })
  const moved = await moveGrant(tx, locked, {
    event: 'submit',
    facts: { by: 'applicant' },
    by: actor,
    now,
    data: { ...submittedColumns(draft, scheme, now), ...districts, results: outcomes as Prisma.InputJsonArray },
  })
  if (!moved.ok) return refused('gone')
  await fillEmptyDetails(tx, draft)
  await writeIdentities(tx, { applicationId: draft.id })
  await askEmployer(tx, { applicationId: draft.id, now })
  await lookForDoubts(tx, { applicationIds: [draft.id], now })
  await tellApplicant(tx, { applicationId: draft.id, eventId: moved.eventId, what: 'received', releaseAt: now })
  return ok({ id: draft.id })
}

function submittedColumns(draft: GrantDraft, { versionId, definition }: SchemeInForce, now: Date) {
  const urgent = definition.urgentRoute && draft.urgent
  return {
    versionId,
    submittedAt: now,
    draftExpiresAt: null,
    urgent,
    dueOn: toDateColumn(dueOnFor(now, { urgent, serviceLevelDays: definition.serviceLevelDays })),
    circumstancesSealed: sealText(JSON.stringify(onlyAsked(draft.circumstances, definition))),
  }
}

/** What the person never told us about themselves is taken from their application. */
async function fillEmptyDetails(tx: Tx, { personId, name, phone, postcode }: GrantDraft): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, phone: true, postcode: true },
  })
  await tx.person.update({
    where: { id: personId },
    data: { name: person.name || name, phone: person.phone ?? phone, postcode: person.postcode ?? postcode },
  })
}

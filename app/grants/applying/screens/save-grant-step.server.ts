import { keepSafeContact } from '#app/people/profile/keep-safe-contact.server'
import type { SafeContact } from '#app/people/profile/safe-contact'
import type { DraftStore, SavedStep } from '#app/steps/draft-store'
import type { Reading } from '#app/steps/read-step'
import { doneAfter } from '#app/steps/way'
import type { GrantAnswerStep } from './grant-form'
import type { GrantDraft } from '../drafts/draft'
import { costsIn } from '../forms/costs-form'
import { lockGrant } from '../move-grant.server'
import { filledInGrant } from '../drafts/queries-draft.server'
import { employerSite } from './queries-employers.server'
import { GRANT_DRAFT_DAYS } from '../drafts/start-grant-draft.server'
import { columnsOfStep, sealed } from './step-columns.server'
import type { BankDetails } from '../bank-details/bank-details'
import { keepBankDetails } from '../bank-details/bank-details-record.server'
import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { inTransaction, type Prisma, type Tx } from '#app/platform/database/client.server'
import type { Work } from '#app/platform/work'
import { addLondonDays } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'

type Input = {
  /** Read with its scope: whoever asks may fill it in. */
  draft: Pick<GrantDraft, 'id' | 'councilId'>
  definition: SchemeDefinition
  step: GrantAnswerStep
  reading: Reading
}
type Context = Pick<Work, 'db' | 'clock'>
type NotSaved = Refused<'gone' | 'no-such-employer' | 'no-such-account'>

/** The screens of one draft, sealed where they have to be. @param done screens that are complete */
export function grantDraftStore(
  given: Pick<Input, 'draft' | 'definition'> & { done: readonly string[] },
  context: Context,
): DraftStore<GrantAnswerStep, SavedStep | NotSaved> {
  return async (step, reading) => {
    const saved = await saveGrantStep({ ...given, step, reading }, context)
    return saved.ok ? ok({ done: doneAfter(given.done, step, reading.done) }) : saved
  }
}

type Columns = Prisma.GrantApplicationUncheckedUpdateInput

/**
 * Stores one screen of a draft, which then lasts 60 days more. Refused: 'gone' when it was sent or has run out meanwhile;
 * 'no-such-employer' for a place that cannot be chosen; 'no-such-account' for a number that does not fit its sort code.
 */
export async function saveGrantStep(
  { draft: given, definition, step, reading }: Input,
  { db, clock }: Context,
): Promise<Ok | NotSaved> {
  const now = clock.now()
  const { values, done } = reading
  return inTransaction(db, async (tx) => {
    const locked = await lockGrant(tx, given)
    const draft = locked?.status === 'draft' ? await filledInGrant(tx, given.id) : null
    if (!draft) return refused('gone')
    let columns: Columns = {}
    if (step === 'bank') {
      const kept = await bankColumns(tx, draft, reading, now)
      if (!kept.ok) return kept
      columns = kept.columns
    } else {
      const employer = step === 'work' ? await chosenEmployer(tx, draft, values.site) : null
      if (employer === 'none') return refused('no-such-employer')
      columns = columnsOfStep(step, { draft, definition, values, employer })
    }
    if (step === 'costs') columns = { ...columns, requestedPence: await keepCosts(tx, draft.id, values, definition) }
    if (step === 'you') await keepSafeContact(tx, draft.personId, safeContactOf(values))
    await tx.grantApplication.update({
      where: { id: draft.id },
      data: {
        ...columns,
        stepsDone: doneAfter(draft.stepsDone, step, done),
        updatedAt: now,
        draftExpiresAt: addLondonDays(now, GRANT_DRAFT_DAYS),
      },
      select: { id: true },
    })
    return ok()
  })
}

function safeContactOf(values: Record<string, unknown>): SafeContact {
  return {
    ways: (values.ways as SafeContact['ways'] | undefined) ?? [],
    voicemail: values.voicemail === true,
    note: (values.note as string | undefined) ?? '',
  }
}

/** The place that was chosen: a listed one, or the one that stands there from their own employment. */
async function chosenEmployer(tx: Tx, draft: GrantDraft, site: unknown) {
  const siteId = typeof site === 'string' && isUuid(site) ? site : null
  if (!siteId) return null
  const chosen = await employerSite(tx, { councilId: draft.councilId, siteId })
  if (!chosen || (!chosen.listed && chosen.siteId !== draft.siteId)) return 'none' as const
  // The name as they know it stays where the public one is withheld.
  return { ...chosen, providerName: chosen.siteId === draft.siteId ? draft.employerName : chosen.providerName }
}

async function keepCosts(
  tx: Tx,
  applicationId: string,
  values: Record<string, unknown>,
  definition: SchemeDefinition,
): Promise<number> {
  const costs = Object.entries(costsIn(values, definition))
  await tx.grantCost.deleteMany({ where: { applicationId } })
  await tx.grantCost.createMany({ data: costs.map(([costType, pence]) => ({ applicationId, costType, pence })) })
  return costs.reduce((sum, [, pence]) => sum + pence, 0)
}

/**
 * A complete account takes the place of the one before; an incomplete one waits, sealed, as it was typed. Where nothing
 * was typed, the one that is there stays.
 */
async function bankColumns(tx: Tx, draft: GrantDraft, { typed, whole, done }: Reading, now: Date) {
  if (!done) return ok({ columns: sealed(draft, { bankTyped: halfTyped(typed) }) })
  if (!whole) return ok({ columns: {} })
  const { id: applicationId, councilId } = draft
  const kept = await keepBankDetails(tx, { applicationId, councilId, details: whole as BankDetails, now })
  if (!kept.ok) return kept
  await tx.grantApplication.update({ where: { id: applicationId }, data: { bankDetailsId: kept.id } })
  // Nobody has been shown the earlier ones yet.
  await tx.bankDetails.deleteMany({ where: { applicationId, id: { not: kept.id } } })
  return ok({ columns: sealed(draft, { bankTyped: undefined }) })
}

function halfTyped(typed: Reading['typed']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) =>
      typeof text === 'string' && text.trim() ? [[name, text.slice(0, 100)]] : [],
    ),
  )
}

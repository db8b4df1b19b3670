import { draftSummary } from '#app/grants/applying/drafts/draft-summary'
import type { GrantDraft } from '#app/grants/applying/drafts/draft'
import { filledInGrant } from '#app/grants/applying/drafts/queries-draft.server'
import { hidesFrom, officerRoles } from '#app/grants/checking/duties/policy'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import { readDefinition } from '#app/grants/schemes/definition'
import { readSafeContact } from '#app/people/profile/safe-contact'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import type { SentAnswers } from './sent-answers'

/** Every answer of a person's own application as they sent it; null: not theirs, not sent yet, or erased since. */
export async function ownSentAnswers(
  db: Reader,
  { id, personId }: { id: string; personId: string },
): Promise<SentAnswers | null> {
  return isUuid(id) ? sentAnswers(db, { id, personId }) : null
}

/** The same for an officer who reads the application, to be printed for somebody whom staff helped. */
export async function sentAnswersToPost(
  db: Reader,
  { id, councilId, personId }: { id: string; councilId: string; personId: string },
): Promise<SentAnswers | null> {
  if (!(await grantInScope(db, { id, councilId, personId, roles: officerRoles }))) return null
  if (hidesFrom(await interestOf(db, { applicationId: id, personId }))) return null
  return sentAnswers(db, { id, councilId })
}

async function sentAnswers(db: Reader, where: Prisma.GrantApplicationWhereInput & { id: string }) {
  const row = await db.grantApplication.findFirst({
    where: { ...where, submittedAt: { not: null }, scrubbedAt: null },
    select: {
      reference: true,
      submittedAt: true,
      version: { select: { definition: true } },
      person: { select: { safeContact: true } },
      council: { select: { name: true, contactEmail: true, contactPhone: true } },
    },
  })
  const filledIn = row && (await filledInGrant(db, where.id))
  if (!row?.submittedAt || !filledIn) return null
  const definition = readDefinition(row.version.definition)
  const sent = await asSent(db, filledIn, row.submittedAt)
  return {
    reference: row.reference,
    scheme: definition.name,
    council: row.council.name,
    contact: { email: row.council.contactEmail, phone: row.council.contactPhone },
    name: sent.name,
    addressLines: [sent.addressLine, sent.postcode ?? ''],
    sentAt: row.submittedAt,
    assisted: sent.assisted,
    groups: draftSummary(sent, definition, readSafeContact(row.person.safeContact)),
  }
}

/** Only the account and the papers change after sending: what came later stands on the page in its own place. */
async function asSent(db: Reader, draft: GrantDraft, sentAt: Date): Promise<GrantDraft> {
  const account = await db.bankDetails.findFirst({
    where: { applicationId: draft.id, createdAt: { lte: sentAt } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { lastDigits: true },
  })
  return {
    ...draft,
    evidence: draft.evidence.filter(({ addedAt }) => addedAt <= sentAt),
    bank: draft.bank && account ? { lastDigits: account.lastDigits, checkResult: draft.bank.checkResult } : draft.bank,
  }
}

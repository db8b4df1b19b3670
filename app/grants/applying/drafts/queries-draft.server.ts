import { noughtsWords } from '../bank-details/bank-details'
import { openBankDetails } from '../bank-details/bank-details-record.server'
import { storedFileColumns } from '#app/people/documents/stored-file'
import { isRole } from '#app/jobs/vocabulary/vocabulary'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { fromDateColumn } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { readCircumstances, readGrantAnswers } from '../circumstances'
import type { GrantDraft } from './draft'
import { openGrantStatuses } from '../grant-application'

const draftRow = {
  scheme: { select: { slug: true } },
  costs: { orderBy: { costType: 'asc' } },
  evidence: { include: { file: { select: storedFileColumns } }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
  bankDetails: { select: { lastDigits: true, checkResult: true, sealed: true } },
} satisfies Prisma.GrantApplicationInclude

type Row = Prisma.GrantApplicationGetPayload<{ include: typeof draftRow }>

/** Somebody's own draft for a scheme; null when there is none, or it has run out. */
export async function ownGrantDraft(
  db: Reader,
  { councilId, personId, schemeId }: { councilId: string; personId: string; schemeId: string },
): Promise<GrantDraft | null> {
  const where = { councilId, personId, schemeId, status: 'draft' }
  const row = await db.grantApplication.findFirst({ where, include: draftRow })
  return row && toDraft(row)
}

/** A draft that a member of staff fills in for somebody; theirs alone. Null when it is not theirs, or not a draft. */
export async function assistedGrantDraft(
  db: Reader,
  given: { id: string; councilId: string; staffPersonId: string; schemeIds: readonly string[] | null },
): Promise<GrantDraft | null> {
  const { id, councilId, staffPersonId, schemeIds } = given
  if (!isUuid(id)) return null
  const row = await db.grantApplication.findFirst({
    where: {
      id,
      councilId,
      assistedByPersonId: staffPersonId,
      status: 'draft',
      ...(schemeIds && { schemeId: { in: [...schemeIds] } }),
    },
    include: draftRow,
  })
  return row && toDraft(row)
}

/** Any application as it was filled in. Whoever asks has been let in already: for operations and pages that locked or read it. */
export async function filledInGrant(db: Reader, id: string): Promise<GrantDraft | null> {
  const row = await db.grantApplication.findUnique({ where: { id }, include: draftRow })
  return row && toDraft(row)
}

/** An application of theirs to this scheme that is still to be decided. */
export async function openGrantOf(
  db: Reader,
  { councilId, personId, schemeId }: { councilId: string; personId: string; schemeId: string },
): Promise<{ id: string } | null> {
  return db.grantApplication.findFirst({
    where: { councilId, personId, schemeId, status: { in: [...openGrantStatuses] } },
    select: { id: true },
  })
}

function toDraft(row: Row): GrantDraft {
  return {
    id: row.id,
    councilId: row.councilId,
    personId: row.personId,
    schemeId: row.schemeId,
    schemeSlug: row.scheme.slug,
    versionId: row.versionId,
    assisted: row.assistedByPersonId !== null,
    name: row.name,
    email: row.email,
    phone: row.phone,
    addressLine: row.addressLine,
    postcode: row.postcode,
    birthDate: row.birthDate && fromDateColumn(row.birthDate),
    nino: row.ninoSealed && openText(row.ninoSealed),
    providerId: row.providerId,
    siteId: row.siteId,
    employerName: row.employerName,
    employerEmail: row.employerEmail,
    workPostcode: row.workPostcode,
    jobRole: row.jobRole !== null && isRole(row.jobRole) ? row.jobRole : null,
    startedOn: row.startedOn && fromDateColumn(row.startedOn),
    employmentId: row.employmentId,
    answers: readGrantAnswers(row.answers),
    circumstances: readCircumstances(row.circumstancesSealed && openText(row.circumstancesSealed)),
    urgent: row.urgent,
    costs: Object.fromEntries(row.costs.map(({ costType, pence }) => [costType, pence])),
    requestedPence: row.requestedPence,
    evidence: row.evidence.map(({ id, kind, file, addedAt }) => ({
      id,
      kind,
      addedAt,
      file: { id: file.id, name: file.name, type: file.type, size: file.size, scanState: file.scanState },
    })),
    bank: row.bankDetails && bankOf(row.bankDetails),
    declarations: row.declarations,
    stepsDone: row.stepsDone,
  }
}

function bankOf({ sealed, ...shown }: { lastDigits: string; checkResult: 'valid' | 'unknown'; sealed: Uint8Array }) {
  const noughts = noughtsWords(openBankDetails(sealed).accountNumber)
  return { ...shown, ...(noughts && { noughts }) }
}

import { discardFiles } from '#app/people/documents/remove-files.server'
import { GRANT_ENTITY } from '../grant-application'
import { Prisma, type Tx } from '#app/platform/database/client.server'

/** What is left of an application that was never sent: that there was one, for which scheme, and its events. */
const FORGOTTEN = {
  name: '',
  email: null,
  phone: null,
  addressLine: '',
  postcode: null,
  birthDate: null,
  ninoSealed: null,
  providerId: null,
  siteId: null,
  employerName: '',
  employerEmail: null,
  workPostcode: null,
  jobRole: null,
  startedOn: null,
  employmentId: null,
  answers: {},
  circumstancesSealed: null,
  requestedPence: 0,
  bankDetailsId: null,
  declarations: [],
  stepsDone: [],
  results: Prisma.DbNull,
  homeDistrictGss: null,
  workDistrictGss: null,
  urgent: false,
  draftExpiresAt: null,
} satisfies Prisma.GrantApplicationUncheckedUpdateInput

/**
 * Takes everything personal out of an application that was never sent and is over: answers, circumstances, papers, bank
 * details, and what mails and events said. Its row is locked, and moved already. The content of files goes after the
 * commit, by `removeDiscardedFiles`.
 */
export async function forgetGrantDraft(tx: Tx, applicationId: string, now: Date): Promise<void> {
  const evidence = await tx.grantEvidence.findMany({ where: { applicationId }, select: { fileId: true } })
  await discardFiles(
    tx,
    evidence.map(({ fileId }) => fileId),
    now,
  )
  await tx.grantApplication.update({
    where: { id: applicationId },
    data: { ...FORGOTTEN, endedAt: now, scrubbedAt: now, updatedAt: now },
    select: { id: true },
  })
  await tx.grantCost.deleteMany({ where: { applicationId } })
  await tx.grantIdentity.deleteMany({ where: { applicationId } })
  await tx.bankDetails.deleteMany({ where: { applicationId } })
  const about = { event: { entity: GRANT_ENTITY, entityId: applicationId } }
  await tx.message.deleteMany({ where: { ...about, status: { not: 'sent' } } })
  await tx.eventDetail.deleteMany({ where: about })
}

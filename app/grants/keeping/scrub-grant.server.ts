import { discardFiles } from '#app/people/documents/remove-files.server'
import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { readOutcomes } from '#app/grants/schemes/facts'
import { Prisma, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'

const NO_ACCOUNT = JSON.stringify({ sortCode: '', accountNumber: '', accountName: '' })

/** What is in the place of personal columns. Amounts, districts, employer and states stay beside them. */
const SCRUBBED = {
  name: '',
  email: null,
  phone: null,
  addressLine: '',
  postcode: null,
  birthDate: null,
  ninoSealed: null,
  siteId: null,
  employerName: '',
  employerEmail: null,
  workPostcode: null,
  jobRole: null,
  startedOn: null,
  employmentId: null,
  answers: {},
  circumstancesSealed: null,
  declarations: [],
  stepsDone: [],
  infoDueAt: null,
  infoRemindAt: null,
  holdUntil: null,
  claimedByPersonId: null,
  claimedUntil: null,
} satisfies Prisma.GrantApplicationUncheckedUpdateInput

/**
 * Takes everything personal out of an application that is over: contact, sealed answers, papers, words of everybody,
 * account, hashes, signals, the employer's answers, mails, and what events said in detail. Amounts, reasons, districts,
 * decisions and states stay, and so does the person's id, since what they had counts towards a lifetime's cap. The row is
 * locked. The content of files goes after the commit, by `removeDiscardedFiles`.
 */
export async function scrubGrant(
  tx: Tx,
  { id, councilId }: { id: string; councilId: string },
  { now, by }: { now: Date; by: 'system' | { personId: string } },
): Promise<void> {
  const where = { applicationId: id }
  await eraseSayings(tx, id)
  // A pair of applications is about both; what somebody else's still waits for stays until it is looked at. Before the
  // documents, since a signal holds the one that showed why an account is in another name.
  await tx.grantSignal.deleteMany({ where: { OR: [where, { otherApplicationId: id, resolvedAt: { not: null } }] } })
  const evidence = await tx.grantEvidence.findMany({ where, select: { fileId: true } })
  await discardFiles(
    tx,
    evidence.map(({ fileId }) => fileId),
    now,
  )
  await tx.grantQuestion.deleteMany({ where })
  await tx.grantNote.deleteMany({ where })
  await tx.grantInterest.deleteMany({ where })
  await tx.grantIdentity.deleteMany({ where })
  await tx.confirmation.deleteMany({ where })
  await tx.grantDecisionWords.deleteMany({ where: { decision: where } })
  await tx.grantCheck.updateMany({ where, data: { wordsSealed: null } })
  await tx.grantReview.updateMany({ where, data: { wordsSealed: null } })
  await tx.grantAppeal.updateMany({ where, data: { wordsSealed: null } })
  await tx.grantRecovery.updateMany({ where, data: { wordsSealed: null } })
  // A line that was paid keeps pointing at the account it was paid to: the row stays, empty.
  await tx.bankDetails.updateMany({
    where,
    data: { sealed: sealText(NO_ACCOUNT), fingerprint: '', lastDigits: '0000' },
  })
  await emptyRunFiles(tx, id, now)
  const { results } = await tx.grantApplication.findUniqueOrThrow({ where: { id }, select: { results: true } })
  await tx.grantApplication.update({
    where: { id },
    data: { ...SCRUBBED, results: withoutSentences(results), scrubbedAt: now, updatedAt: now },
    select: { id: true },
  })
  await recordEvent(tx, { councilId, entity: GRANT_ENTITY, entityId: id, by, change: 'scrub', at: now })
}

/** Mails about it, and details of events: of the application and of all that belongs to it. */
async function eraseSayings(tx: Tx, id: string): Promise<void> {
  const about = grantIds(Prisma.sql`select ${id}::uuid`)
  await tx.$executeRaw`delete from message m using event e where e.id = m.event_id and e.entity_id in (${about})`
  await tx.$executeRaw`delete from event_detail d using event e where e.id = d.event_id and e.entity_id in (${about})`
  await tx.$executeRaw`delete from token where subject in (select id::text from confirmation where application_id = ${id}::uuid)`
}

/** Ids of everything that belongs to these applications and that events and mails are about. */
function grantIds(applications: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select id from grant_application where id in (${applications})
    union all select id from confirmation where application_id in (${applications})
    union all select id from grant_appeal where application_id in (${applications})
    union all select id from grant_recovery where application_id in (${applications})
    union all select id from instalment where application_id in (${applications})
    union all select id from grant_question where application_id in (${applications})
    union all select id from grant_signal where application_id in (${applications})`
}

/** The bank's file has everybody's account in it: it goes with the last of those who were paid by it. */
async function emptyRunFiles(tx: Tx, id: string, now: Date): Promise<void> {
  const runs = await tx.paymentRun.findMany({
    where: {
      status: 'reconciled',
      lines: { some: { instalments: { some: { instalment: { applicationId: id } } } } },
      NOT: {
        lines: {
          some: { instalments: { some: { instalment: { application: { id: { not: id }, scrubbedAt: null } } } } },
        },
      },
    },
    select: { id: true, councilId: true },
  })
  for (const run of runs) {
    await tx.paymentRun.update({ where: { id: run.id }, data: { fileSealed: sealText('') }, select: { id: true } })
    await tx.runFile.updateMany({ where: { runId: run.id }, data: { sealed: sealText('') } })
    await recordEvent(tx, {
      councilId: run.councilId,
      entity: 'payment_run',
      entityId: run.id,
      by: 'system',
      change: 'empty_file',
      at: now,
    })
  }
}

/** Which rule answered what: the sentences may say when somebody started, or what they have. */
function withoutSentences(results: Prisma.JsonValue): Prisma.InputJsonValue | typeof Prisma.DbNull {
  if (!Array.isArray(results)) return Prisma.DbNull
  return readOutcomes(results).map(({ rule, label, answer }) => ({ rule, label, answer, sentence: '' }))
}

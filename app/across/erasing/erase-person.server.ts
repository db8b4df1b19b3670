import { deleteDrafts } from '#app/hiring/applying/expire-drafts.server'
import { eraseGrants } from '#app/grants/keeping/erase-grants.server'
import { eraseMatching, matchingIds } from '#app/brokering/own/erase-matching.server'
import { endReferrals, forgetReferrals, referralIds, referrerIds } from '#app/referrals/keeping/erase-referrals.server'
import { lockOwnApplication } from '#app/hiring/own/lock-own-application.server'
import { leave } from '#app/hiring/own/withdraw-application.server'
import { discardFiles, removeDiscardedFiles } from '#app/people/documents/remove-files.server'
import { eraseEqualityAnswers } from '#app/people/equality/erase.server'
import type { Actor } from '#app/platform/actor'
import type { Clock } from '#app/platform/clock.server'
import { inTransaction, Prisma, type PrismaClient, type Reader, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'

type Context = { db: PrismaClient; clock: Clock; actor: Pick<Actor, 'personId' | 'accountId' | 'email'> }

/** What stands in place of an applicant's name once it is erased. */
const ERASED_NAME = 'Erased applicant'

/** Providers that would have nobody left to look after them without this person. */
export async function providersOwnedAlone(db: Reader, personId: string): Promise<{ id: string; name: string }[]> {
  const others = { role: 'owner', endedAt: null, personId: { not: personId } }
  return db.provider.findMany({
    where: { members: { some: { personId, role: 'owner', endedAt: null }, none: others } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}

/**
 * Erases a person's data everywhere: details, account, sessions, drafts, what they wrote in applications, what matching
 * knows of them, files, messages and event details about them, equality answers. Rows that only count stay. An open
 * application is withdrawn, and its provider told without a name. What records public money stays for the years its scheme
 * keeps it (`eraseGrants`); of referrals stages, points and money stay (`forgetReferrals`). Refused while they are the
 * only owner of a provider.
 */
export async function erasePerson({
  db,
  clock,
  actor,
}: Context): Promise<{ ok: true } | { ok: false; reason: 'only-owner'; providers: string[] }> {
  const now = clock.now()
  const erased = await inTransaction(db, async (tx) => {
    await tx.$queryRaw`select from person where id = ${actor.personId}::uuid for update`
    const owned = await providersOwnedAlone(tx, actor.personId)
    if (owned.length > 0)
      return { ok: false as const, reason: 'only-owner' as const, providers: owned.map(({ name }) => name) }
    await eraseGrants(tx, actor.personId, now)
    await endReferrals(tx, actor, now)
    await erasePastMessages(tx, actor)
    await eraseApplications(tx, actor, now)
    await eraseDetailsOfEvents(tx, actor)
    await eraseMatching(tx, actor, now)
    await forgetReferrals(tx, actor.personId, now)
    await eraseEqualityAnswers(tx, actor.personId)
    await eraseAccount(tx, actor, now)
    await recordEvent(tx, {
      councilId: null,
      entity: 'person',
      entityId: actor.personId,
      by: { personId: actor.personId },
      change: 'erase',
      at: now,
    })
    return { ok: true as const }
  })
  if (erased.ok) await removeDiscardedFiles(db)
  return erased
}

type Who = Context['actor']

/**
 * Mails to the person, and what mails to others said about them. Those still waiting are not sent. Where a full name or
 * an address stands in somebody else's mail that is out already, its data goes too: a namesake's loses nothing by it.
 */
async function erasePastMessages(tx: Tx, { personId, email }: Who): Promise<void> {
  await tx.message.deleteMany({ where: { OR: [{ recipientPersonId: personId }, { recipient: email }] } })
  await tx.$executeRaw`
    update message m set data = '{}', status = case m.status when 'queued' then 'cancelled' else m.status end
    from event e
    where e.id = m.event_id and (
      (e.entity = 'application' and e.entity_id in (select id from job_application where person_id = ${personId}::uuid))
      or (e.entity = 'employment' and e.entity_id in (select id from employment where person_id = ${personId}::uuid))
      or e.entity_id in (${matchingIds(personId)})
      or e.entity_id in (${referrerIds(personId)})
      or (e.entity = 'retention_check' and e.entity_id in (
        select c.id from retention_check c join employment w on w.id = c.employment_id where w.person_id = ${personId}::uuid)))`
  await tx.$executeRaw`
    update message set data = '{}'
    where status <> 'queued' and (
      position(${email} in lower(data::text)) > 0
      or exists (select from person where id = ${personId}::uuid and name like '% %' and position(name in data::text) > 0))`
}

async function eraseApplications(tx: Tx, { personId, email }: Who, now: Date): Promise<void> {
  const drafts = await tx.jobApplication.findMany({
    where: { status: 'draft', OR: [{ personId }, { personId: null, email }] },
    select: { id: true, cvFileId: true },
  })
  await deleteDrafts(tx, drafts, now)
  const sent = await tx.jobApplication.findMany({ where: { personId }, select: { id: true } })
  for (const { id } of sent) {
    const application = await lockOwnApplication(tx, { id, personId })
    // What is over stays as it ended: 'too-late' is no obstacle here.
    if (application) await leave(tx, application, { reason: null, now, by: { personId } })
  }
  // Papers that still hang on an application for a grant belong to the record of public money.
  const files = await tx.file.findMany({
    where: { ownerPersonId: personId, evidence: { none: {} } },
    select: { id: true },
  })
  await discardFiles(
    tx,
    files.map(({ id }) => id),
    now,
  )
  await tx.applicationNote.deleteMany({ where: { application: { personId } } })
  await tx.jobApplication.updateMany({
    where: { personId },
    data: {
      name: ERASED_NAME,
      email: null,
      phone: null,
      postcode: null,
      ageBand: null,
      availability: Prisma.DbNull,
      earliestStart: null,
      rightToWork: null,
      screeningAnswers: Prisma.DbNull,
      valuesAnswers: Prisma.DbNull,
      cvFileId: null,
      decisionWords: null,
      updatedAt: now,
    },
  })
}

/** Events stay and say nothing about anybody; their details go: of everything about the person, and wherever their address stands. */
async function eraseDetailsOfEvents(tx: Tx, { personId, accountId, email }: Who): Promise<void> {
  await tx.$executeRaw`
    delete from event_detail d using event e
    where e.id = d.event_id and (
      (e.entity = 'application' and e.entity_id in (select id from job_application where person_id = ${personId}::uuid))
      or (e.entity = 'employment' and e.entity_id in (select id from employment where person_id = ${personId}::uuid))
      or e.entity_id in (${matchingIds(personId)})
      or e.entity_id in (${referralIds(personId)})
      or e.entity_id in (${personId}::uuid, ${accountId}::uuid)
      or position(${email} in lower(d.data::text)) > 0)`
}

async function eraseAccount(tx: Tx, { personId, accountId, email }: Who, now: Date): Promise<void> {
  await tx.savedVacancy.deleteMany({ where: { personId } })
  await tx.consent.deleteMany({ where: { personId } })
  await tx.providerMember.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } })
  await tx.councilMember.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } })
  await tx.token.deleteMany({ where: { subject: { in: [email, personId, accountId] } } })
  await tx.keptForm.deleteMany({ where: { email } })
  await tx.rateLimit.deleteMany({ where: { key: { endsWith: `:${email}` } } })
  await tx.vacancyReport.updateMany({ where: { email }, data: { email: null } })
  await tx.session.deleteMany({ where: { accountId } })
  await tx.account.delete({ where: { id: accountId } })
  await tx.person.update({
    where: { id: personId },
    data: { name: '', email: null, phone: null, postcode: null, safeContact: Prisma.DbNull, erasedAt: now },
  })
}

import { renderEmail } from '#emails/render'
import { screeningAnswerWords, readAnswers } from '#app/hiring/applications/given-answers'
import { knownStatus } from '#app/hiring/own/queries-candidate.server'
import { ownHistory } from '#app/hiring/own/queries-own-application.server'
import { wordsForCandidate } from '#app/hiring/applications/release'
import { exportGrants } from '#app/grants/keeping/export-grants.server'
import { exportMatching } from '#app/brokering/own/export-matching.server'
import { exportReferrals } from '#app/referrals/keeping/export-referrals.server'
import { readSafeContact } from '#app/people/profile/safe-contact'
import { storedFileColumns } from '#app/people/documents/stored-file'
import { publicProviderName } from '#app/organisations/sites/precision'
import type { Actor } from '#app/platform/actor'
import type { Clock } from '#app/platform/clock.server'
import type { PrismaClient } from '#app/platform/database/client.server'

type Context = { db: PrismaClient; clock: Clock; actor: Pick<Actor, 'personId' | 'email'> }

/**
 * Everything the portal keeps about a person, as plain JSON, in the person's own words where there are any. What they
 * may not know yet (a decision that is held back) is not in it. Equality answers cannot be: nobody can find them.
 */
export async function exportPerson({ db, clock, actor }: Context) {
  const now = clock.now()
  const { personId } = actor
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { account: true, consents: true, employments: { include: { provider: true } } },
  })
  return {
    exportedAt: now.toISOString(),
    person: {
      name: person.name,
      email: person.email,
      phone: person.phone,
      postcode: person.postcode,
      safeContact: readSafeContact(person.safeContact),
      since: person.createdAt,
    },
    account: person.account && {
      email: person.account.email,
      since: person.account.createdAt,
      lastSignIn: person.account.lastSignInAt,
    },
    signedInOn: await db.session.findMany({
      where: { accountId: person.account?.id ?? null },
      select: { createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true },
    }),
    roles: await roles(db, personId),
    applications: await applications(db, { personId, now }),
    matching: await exportMatching(db, { personId, now }),
    grants: await exportGrants(db, { personId, now }),
    referrals: await exportReferrals(db, actor),
    employments: person.employments.map(({ provider, status, startAgreed, startedOn, endedOn, reason }) => ({
      employer: publicProviderName(provider),
      status,
      startAgreed,
      startedOn,
      endedOn,
      reason,
    })),
    savedJobs: await savedJobs(db, personId),
    files: (
      await db.file.findMany({
        where: { ownerPersonId: personId, erasedAt: null },
        select: { ...storedFileColumns, sha256: true, purpose: true, createdAt: true },
      })
    ).map(({ storageKey: _key, ...file }) => file),
    consents: person.consents.map(({ purpose, wording, how, givenAt, withdrawnAt }) => ({
      purpose,
      wording,
      how,
      givenAt,
      withdrawnAt,
    })),
    messages: await messages(db, { ...actor, now }),
  }
}

async function roles(db: PrismaClient, personId: string) {
  const [providers, councils] = await Promise.all([
    db.providerMember.findMany({ where: { personId }, include: { provider: { select: { name: true } } } }),
    db.councilMember.findMany({ where: { personId }, include: { council: { select: { name: true } } } }),
  ])
  return [
    ...providers.map(({ provider, role, createdAt, endedAt }) => ({
      at: provider.name,
      role,
      since: createdAt,
      until: endedAt,
    })),
    ...councils.map(({ council, role, createdAt, endedAt }) => ({
      at: council.name,
      role,
      since: createdAt,
      until: endedAt,
    })),
  ]
}

async function applications(db: PrismaClient, { personId, now }: { personId: string; now: Date }) {
  const rows = await db.jobApplication.findMany({
    where: { personId },
    include: { cv: { select: storedFileColumns }, vacancy: { include: { provider: true } } },
    orderBy: { createdAt: 'asc' },
  })
  const exported = []
  for (const row of rows) {
    const { cv, screeningAnswers, ...answers } = readAnswers(row)
    exported.push({
      job: row.vacancy.title,
      reference: row.vacancy.reference,
      employer: publicProviderName(row.vacancy.provider),
      status: knownStatus(row, now),
      employersWords: wordsForCandidate(row, now),
      ...answers,
      screeningAnswers: screeningAnswers.map((answer) => ({
        question: answer.text,
        answer: screeningAnswerWords(answer),
      })),
      cv: cv && { name: cv.name, size: cv.size, download: `/account/applications/${row.id}/cv` },
      source: row.source,
      startedAt: row.createdAt,
      submittedAt: row.submittedAt,
      withdrawReason: row.withdrawReason,
      history: await ownHistory(db, { id: row.id, personId, now }),
    })
  }
  return exported
}

async function savedJobs(db: PrismaClient, personId: string) {
  const rows = await db.savedVacancy.findMany({
    where: { personId },
    select: { savedAt: true, vacancy: { select: { reference: true, title: true } } },
    orderBy: { savedAt: 'asc' },
  })
  return rows.map(({ savedAt, vacancy }) => ({ ...vacancy, savedAt }))
}

/** E-mails as they were sent. One whose data was a secret is named only. */
async function messages(db: PrismaClient, { personId, email, now }: { personId: string; email: string; now: Date }) {
  const rows = await db.message.findMany({
    where: {
      OR: [{ recipientPersonId: personId }, { recipient: email }],
      status: { in: ['sent', 'queued'] },
      releaseAt: { lte: now },
    },
    orderBy: { releaseAt: 'asc' },
  })
  const sent = []
  for (const { template, recipient, releaseAt, sentAt, data } of rows) {
    const known = Object.keys(data as object).length > 0 && template !== 'sign-in-code'
    const mail = known ? await renderEmail(template, data as Record<string, unknown>) : null
    sent.push({
      to: recipient,
      at: sentAt ?? releaseAt,
      kind: template,
      subject: mail?.subject ?? null,
      text: mail?.text ?? null,
    })
  }
  return sent
}

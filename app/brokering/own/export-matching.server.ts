import { knownStatus } from '#app/hiring/own/queries-candidate.server'
import { profileOf, ticksOf } from '#app/brokering/candidates/profile'
import { publicProviderName } from '#app/organisations/sites/precision'
import type { PrismaClient } from '#app/platform/database/client.server'
import { fromDateColumn } from '#app/shared/dates'

/**
 * What a council's broker keeps about a person who looks for work through them, one entry for each council, as plain
 * JSON: also what brokers wrote about them. A decision of an employer that is held back is not in it.
 */
export async function exportMatching(db: PrismaClient, { personId, now }: { personId: string; now: Date }) {
  const rows = await db.candidate.findMany({
    where: { personId },
    include: {
      exclusions: { include: { provider: true } },
      contacts: { orderBy: { at: 'asc' } },
      inWorkChecks: { orderBy: { dueAt: 'asc' } },
      dailyList: true,
    },
    orderBy: { registeredAt: 'asc' },
  })
  const exported = []
  for (const { id, councilId, ...row } of rows) {
    const { slots, ...profile } = profileOf(row)
    const council = await db.council.findUniqueOrThrow({ where: { id: councilId }, select: { name: true } })
    exported.push({
      council: council.name,
      status: row.status,
      closedReason: row.closedReason,
      pausedUntil: row.pausedUntil && fromDateColumn(row.pausedUntil),
      registeredHow: row.registeredHow,
      registeredAt: row.registeredAt,
      activeSince: row.activeSince,
      profile: { ...profile, availability: ticksOf(slots) },
      nextAction: row.nextActionOn && { on: fromDateColumn(row.nextActionOn), words: row.nextActionWords },
      employersNotToAsk: row.exclusions.map(({ provider }) => publicProviderName(provider)),
      contacts: row.contacts.map(({ kind, outcome, words, at }) => ({ kind, outcome, words, at })),
      inWorkChecks: row.inWorkChecks.map(({ week, dueAt, doneAt, outcome, words }) => ({
        week,
        dueAt,
        doneAt,
        outcome,
        words,
      })),
      introductions: await introductions(db, { candidateId: id, now }),
      reviews: await reviews(db, id),
      bestJobsOfToday: row.dailyList && { at: row.dailyList.at, jobs: await listed(db, row.dailyList.entries) },
      rounds: await rounds(db, id),
    })
  }
  return exported
}

async function introductions(db: PrismaClient, { candidateId, now }: { candidateId: string; now: Date }) {
  const rows = await db.introduction.findMany({
    where: { candidateId },
    include: { application: true, vacancy: { include: { provider: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ application, vacancy, ...row }) => ({
    job: vacancy.title,
    reference: vacancy.reference,
    employer: publicProviderName(vacancy.provider),
    // What became of it after it was sent is told by the application, once its decision may be known.
    status: application ? 'sent' : row.status,
    application: application && knownStatus(application, now),
    score: row.score / 10,
    whatYouWant: row.wants / 10,
    whatTheJobNeeds: row.needs / 10,
    explained: row.explained,
    brokersWords: row.brokerWords,
    reason: application ? null : row.reason,
    reasonWords: application ? '' : row.reasonWords,
    createdAt: row.createdAt,
    askedAt: row.askedAt,
    consentedAt: row.consentedAt,
    consentHow: row.consentHow,
    consentWords: row.consentWords,
    sentAt: row.sentAt,
  }))
}

async function reviews(db: PrismaClient, candidateId: string) {
  return db.matchReview.findMany({
    where: { candidateId },
    select: { words: true, createdAt: true, dueAt: true, decidedAt: true, outcome: true, answerWords: true },
    orderBy: { createdAt: 'asc' },
  })
}

async function listed(db: PrismaClient, stored: unknown) {
  const entries = stored as { vacancyId: string; score: number }[]
  const vacancies = await db.vacancy.findMany({
    where: { id: { in: entries.map(({ vacancyId }) => vacancyId) } },
    select: { id: true, reference: true, title: true },
  })
  return entries.flatMap(({ vacancyId, score }) => {
    const vacancy = vacancies.find(({ id }) => id === vacancyId)
    return vacancy ? [{ reference: vacancy.reference, job: vacancy.title, score: score / 10 }] : []
  })
}

async function rounds(db: PrismaClient, candidateId: string) {
  const rows = await db.roundCandidate.findMany({
    where: { candidateId },
    select: { placedWith: true, round: { select: { name: true, status: true, createdAt: true } } },
    orderBy: { round: { createdAt: 'asc' } },
  })
  return rows.map(({ round, placedWith }) => ({ ...round, placed: placedWith !== null }))
}

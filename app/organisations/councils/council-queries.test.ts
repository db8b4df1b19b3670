import { beforeEach, describe, expect, it } from 'vitest'
import { providerVerified } from '#emails/organisations/provider-verified'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeApplication,
  makeCouncil,
  makePerson,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import { undeliveredMessages } from '#app/organisations/messages/queries-messages.server'
import { councilFigures, councilQueue } from './queries-overview.server'
import { retryMessages } from '#app/organisations/messages/retry-message.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-05T09:00:00Z')
const now = clock.now()
let council = await makeCouncil(db)
beforeEach(async () => {
  council = await makeCouncil(db)
})

async function failedMail(councilId: string, status = 'queued') {
  const entityId = crypto.randomUUID()
  await db.$transaction(async (tx) => {
    const eventId = await recordEvent(tx, {
      councilId,
      entity: 'provider',
      entityId,
      by: 'system',
      change: 'verify',
      at: now,
    })
    const content = providerVerified.with({ provider: 'Cherwell', council: 'Testshire', url: 'https://x.example' })
    await queueMessage(tx, { eventId, councilId, to: { address: 'a@b.example' }, content, releaseAt: now })
    await tx.message.updateMany({
      where: { eventId },
      data: { status, attempts: 3, lastError: 'refused', nextTryAt: new Date('2099-01-01T00:00:00Z') },
    })
  })
  return db.message.findFirstOrThrow({ where: { event: { entityId } } })
}

describe('the overview', () => {
  it('counts what waits, and nothing of another council', async () => {
    const other = await makeCouncil(db)
    for (const each of [council, other]) {
      await makeProvider(db, each, { status: 'applied', createdAt: new Date('2026-03-01T09:00:00Z') })
      const provider = await makeProvider(db, each)
      const site = await makeSite(db, provider)
      const vacancy = await makeVacancy(db, provider, site, { status: 'pending_review' })
      await db.vacancyReport.create({
        data: { councilId: each.id, vacancyId: vacancy.id, reason: 'scam', createdAt: now },
      })
      await failedMail(each.id)
      await failedMail(each.id, 'sent')
    }
    expect(await councilQueue(db, { councilId: council.id, now })).toEqual({
      providers: 1,
      oldestProvider: new Date('2026-03-01T09:00:00Z'),
      adverts: 1,
      oldestAdvert: new Date('2026-03-01T09:00:00Z'),
      lateAdverts: 1,
      reports: 1,
      oldestReport: now,
      firstDays: 0,
      oldestFirstDay: null,
      mails: 1,
    })
  })

  it('knows the figures, also when there are none', async () => {
    expect(await councilFigures(db, { councilId: council.id, now })).toEqual({
      liveVacancies: 0,
      verifiedProviders: 0,
      applications: 0,
      hires: 0,
      answerDays: null,
    })
    const provider = await makeProvider(db, council)
    const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
    await db.$executeRaw`
      insert into search_row (vacancy_id, council_id, provider_id, reference, document, roles, services, contract, patterns,
        hours_min, hours_max, driving, experience, sponsorship, provider_verified, publish_at, closes_at, live_until)
      select id, council_id, provider_id, reference, '', roles, services, contract, patterns, hours_min, hours_max, driving,
        experience, sponsorship, true, publish_at, closes_at, closes_at from vacancy where id = ${vacancy.id}::uuid`
    for (const day of ['03', '04', '05'])
      await makeApplication(db, vacancy, await makePerson(db), {
        firstAnsweredAt: new Date(`2026-03-${day}T10:00:00Z`),
      })
    expect(await councilFigures(db, { councilId: council.id, now })).toMatchObject({
      liveVacancies: 1,
      verifiedProviders: 1,
      applications: 3,
      answerDays: 2,
    })
  })
})

describe('mails that are not delivered', () => {
  it('are listed, and tried again at once when asked', async () => {
    const actor = await makeStaff(db, council, 'admin')
    const mail = await failedMail(council.id)
    const { messages } = await undeliveredMessages(db, { councilId: council.id, page: 1 })
    expect(messages).toMatchObject([{ id: mail.id, attempts: 3, lastError: 'refused' }])
    expect(await retryMessages({ messageId: mail.id }, { db, clock, actor, council })).toEqual({ ok: true, count: 1 })
    const { nextTryAt } = await db.message.findUniqueOrThrow({ where: { id: mail.id } })
    expect(nextTryAt.getTime()).toBeLessThanOrEqual(Date.now())
    expect(await db.event.count({ where: { entityId: mail.id, change: 'retry' } })).toBe(1)
  })

  it('of another council are not there, and what is sent is left alone', async () => {
    const actor = await makeStaff(db, council, 'admin')
    const other = await makeCouncil(db)
    const theirs = await failedMail(other.id)
    const sent = await failedMail(council.id, 'sent')
    for (const messageId of [theirs.id, sent.id, 'nonsense'])
      expect(await retryMessages({ messageId }, { db, clock, actor, council })).toEqual({
        ok: false,
        reason: 'not-found',
      })
    expect(await retryMessages({ messageId: null }, { db, clock, actor, council })).toEqual({ ok: true, count: 0 })
    expect((await db.message.findUniqueOrThrow({ where: { id: theirs.id } })).nextTryAt.getFullYear()).toBe(2099)
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { workOf } from '#app/across/work.server'
import type { Prisma } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeCouncil,
  makeMember,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import { approveVacancy } from './approve-vacancy.server'
import { sendBackVacancy } from './send-back-vacancy.server'
import { takeDownVacancy } from './take-down-vacancy.server'

const { db } = await useDatabase()

const now = new Date('2026-03-03T09:00:00Z')
const clock = fixedClock(now.toISOString())
const council = await makeCouncil(db)
const elsewhere = await makeCouncil(db)
const moderator = await makeStaff(db, council, 'moderator')
const context = workOf({ db, clock, actor: moderator, council })
const provider = await makeProvider(db, council)
const owner = await makeMember(db, provider, 'owner')
const site = await makeSite(db, provider)
const updatedAt = new Date('2026-03-02T12:00:00.123Z')

const waiting = (given: Partial<Prisma.VacancyUncheckedCreateInput> = {}) =>
  makeVacancy(db, provider, site, { status: 'pending_review', approvedAt: null, updatedAt, ...given })
const approve = (vacancyId: string, given: { acceptsRequirement?: boolean; readVersion?: Date } = {}) =>
  approveVacancy({ vacancyId, acceptsRequirement: false, readVersion: updatedAt, ...given }, context)
const sendBack = (vacancyId: string) => sendBackVacancy({ vacancyId, reason: 'Leave out the phone number.' }, context)
const takeDown = (vacancyId: string) => takeDownVacancy({ vacancyId, reason: 'This is not a job.' }, context)
const mails = (vacancyId: string) => db.message.findMany({ where: { event: { entityId: vacancyId } } })
const stored = (id: string) => db.vacancy.findUniqueOrThrow({ where: { id } })

beforeEach(() => db.provider.update({ where: { id: provider.id }, data: { status: 'verified' } }))

describe('approving', () => {
  it('happens once, however often the button is pressed', async () => {
    const vacancy = await waiting()
    const answers = await Promise.all([approve(vacancy.id), approve(vacancy.id), approve(vacancy.id)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await mails(vacancy.id)).toHaveLength(1)
    expect(await db.event.count({ where: { entityId: vacancy.id } })).toBe(1)
  })

  it('is live from its publishing time on, and says which', async () => {
    const vacancy = await waiting({ publishAt: new Date('2026-03-10T09:00:00Z') })
    expect(await approve(vacancy.id)).toEqual({ ok: true, title: 'Care assistant' })
    expect(await stored(vacancy.id)).toMatchObject({ status: 'approved', approvedAt: now, moderationReason: null })
    expect(await db.searchRow.findUnique({ where: { vacancyId: vacancy.id } })).toMatchObject({
      publishAt: vacancy.publishAt,
    })
    const liveFrom = 'Tuesday 10 March at 9am'
    expect(await mails(vacancy.id)).toMatchObject([
      { template: 'vacancy-approved', recipient: owner.email, data: { liveFrom } },
    ])
  })

  it('counts as published when it is approved, if its time passed while it waited', async () => {
    const vacancy = await waiting()
    await approve(vacancy.id)
    expect(await stored(vacancy.id)).toMatchObject({ publishAt: now, touchedAt: now })
    const wasLive = await waiting({ approvedAt: vacancy.publishAt })
    await approve(wasLive.id)
    expect(await stored(wasLive.id)).toMatchObject({ publishAt: vacancy.publishAt, touchedAt: vacancy.touchedAt })
  })

  it('wants the reason for a requirement accepted', async () => {
    const vacancy = await waiting({ minimumAge: 18, minimumAgeReason: 'Driving the minibus.' })
    expect(await approve(vacancy.id)).toEqual({ ok: false, reason: 'requirement-not-accepted' })
    expect(await approve(vacancy.id, { acceptsRequirement: true })).toMatchObject({ ok: true })
  })

  it('approves no other text than the one that was read', async () => {
    const vacancy = await waiting()
    const later = { readVersion: new Date(updatedAt.getTime() - 1) }
    expect(await approve(vacancy.id, later)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })

  it('waits until the provider is verified', async () => {
    const vacancy = await waiting()
    await db.provider.update({ where: { id: provider.id }, data: { status: 'suspended', statusReason: 'Closed.' } })
    expect(await approve(vacancy.id)).toEqual({ ok: false, reason: 'provider-not-verified' })
  })
})

describe('sending back and taking down', () => {
  it('sends a live vacancy back to draft with words for the provider, and out of the search', async () => {
    const vacancy = await makeVacancy(db, provider, site)
    await refreshSearchRow(db, vacancy.id)
    await sendBack(vacancy.id)
    expect(await stored(vacancy.id)).toMatchObject({ status: 'draft', moderationReason: 'Leave out the phone number.' })
    expect(await db.searchRow.findUnique({ where: { vacancyId: vacancy.id } })).toBeNull()
    expect(await mails(vacancy.id)).toMatchObject([
      { template: 'vacancy-sent-back', data: { reason: 'Leave out the phone number.' } },
    ])
  })

  it('takes down for good, and answers the open reports', async () => {
    const vacancy = await makeVacancy(db, provider, site)
    const report = await db.vacancyReport.create({
      data: { councilId: council.id, vacancyId: vacancy.id, reason: 'scam', createdAt: now },
    })
    await takeDown(vacancy.id)
    expect(await stored(vacancy.id)).toMatchObject({ status: 'closed', closedReason: 'moderated', closedAt: now })
    expect(await db.vacancyReport.findUnique({ where: { id: report.id } })).toMatchObject({ resolvedAt: now })
    expect(await takeDown(vacancy.id)).toEqual({ ok: false, reason: 'not-allowed', status: 'closed' })
    expect(await mails(vacancy.id)).toHaveLength(1)
  })

  it('tells the recruiter who sent it for review rather than the owner', async () => {
    const vacancy = await waiting()
    const recruiter = await makeMember(db, provider, 'recruiter')
    await db.$transaction((tx) =>
      recordEvent(tx, {
        councilId: council.id,
        entity: 'vacancy',
        entityId: vacancy.id,
        by: recruiter,
        change: 'submit_for_review',
        at: now,
      }),
    )
    await sendBack(vacancy.id)
    expect(await mails(vacancy.id)).toMatchObject([{ recipient: recruiter.email }])
  })
})

describe('what is refused', () => {
  it.each(['draft', 'approved', 'closed'] as const)('approving from %s', async (status) => {
    const vacancy = await waiting({ status, ...(status === 'closed' && { closedReason: 'withdrawn' }) })
    expect(await approve(vacancy.id)).toEqual({ ok: false, reason: 'not-allowed', status })
    expect(await mails(vacancy.id)).toEqual([])
  })

  it.each(['draft', 'closed'] as const)('sending back from %s', async (status) => {
    const vacancy = await waiting({ status, ...(status === 'closed' && { closedReason: 'withdrawn' }) })
    expect(await sendBack(vacancy.id)).toEqual({ ok: false, reason: 'not-allowed', status })
  })

  it('a vacancy of another council, and what is none', async () => {
    const theirs = await makeProvider(db, elsewhere)
    const vacancy = await makeVacancy(db, theirs, await makeSite(db, theirs), { status: 'pending_review', updatedAt })
    for (const id of [vacancy.id, 'nonsense']) expect(await approve(id)).toEqual({ ok: false, reason: 'not-found' })
    expect((await stored(vacancy.id)).status).toBe('pending_review')
  })

  it('a vacancy of the provider to which the moderator belongs', async () => {
    const own = await makeProvider(db, council)
    await db.providerMember.create({
      data: { councilId: council.id, providerId: own.id, personId: moderator.personId, role: 'referrer' },
    })
    const vacancy = await makeVacancy(db, own, await makeSite(db, own), { status: 'pending_review', updatedAt })
    for (const decide of [approve, sendBack, takeDown])
      expect(await decide(vacancy.id)).toEqual({ ok: false, reason: 'own-provider' })
  })
})

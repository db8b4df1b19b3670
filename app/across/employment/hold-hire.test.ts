import { expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { undoDecision } from '#app/hiring/answering/undo-decision.server'
import { acceptOffer } from '#app/hiring/own/accept-offer.server'
import { ownApplication } from '#app/hiring/own/queries-own-application.server'
import { withdrawApplication } from '#app/hiring/own/withdraw-application.server'
import { tellDraftsAdvertEnded } from '#app/hiring/advert-ends/tell-drafts.server'
import { closeForGoneVacancies } from '#app/brokering/introductions/asking/lapse-introductions.server'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeApplication,
  makeCandidate,
  makeCouncil,
  makeIntroduction,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { hireCandidate } from './hire-candidate.server'
import { releaseHiresSweep } from './hold-hire.server'
import { recordDidNotStart } from './record-did-not-start.server'
import { recordStart } from './record-start.server'

const { db } = await useDatabase()

const council = await makeCouncil(db)

/** Somebody hired into the only opening on Tuesday at noon, told on Wednesday at 9; another person is being introduced to it. */
async function held({ introduced = false } = {}) {
  const clock = fixedClock('2026-03-10T12:00:00Z')
  const provider = await makeProvider(db, council)
  const member = await makeMember(db, provider, 'recruiter')
  const site = await makeSite(db, provider)
  const vacancy = await makeVacancy(db, provider, site)
  const person = await makePerson(db)
  const { id } = await makeApplication(db, vacancy, person, { status: 'offered' })
  const candidate = introduced ? await makeCandidate(db, council) : null
  const introduction = candidate && (await makeIntroduction(db, candidate, vacancy, { status: 'endorsed' }))
  const work = workOf({ db, clock, council, actor: member, provider: member.providers[0]! })
  const own = workOf({ db, clock, actor: person })
  const hire = {
    id,
    startAgreed: '2026-04-06',
    siteId: site.id,
    expected: 'offered',
    tell: 'tomorrow-morning',
  } as const
  expect(await hireCandidate(hire, work)).toMatchObject({ ok: true, filled: true })
  const status = async () => (await db.jobApplication.findUniqueOrThrow({ where: { id } })).status
  const seen = async () => (await ownApplication(db, { id, personId: person.personId, now: clock.now() }))?.status
  const mails = (state: string) =>
    db.message.count({ where: { template: 'application-hired', recipient: person.email, status: state } })
  const advert = () => db.vacancy.findUniqueOrThrow({ where: { id: vacancy.id } })
  const introductionNow = async () =>
    introduction && (await db.introduction.findUniqueOrThrow({ where: { id: introduction.id } })).status
  const employments = () => db.employment.findMany({ where: { applicationId: id } })
  return { clock, id, work, own, hire, status, seen, mails, advert, introductionNow, employments }
}

test('a hire that is held takes its opening, and nobody else learns of it until it is told', async () => {
  const { clock, seen, status, mails, advert, introductionNow } = await held({ introduced: true })
  expect(await advert()).toMatchObject({ status: 'closed', openingsTaken: 1 })
  expect([await status(), await seen()]).toEqual(['hired', 'offered'])
  expect(await mails('queued')).toBe(1)
  clock.set('2026-03-11T08:59:59Z')
  await closeForGoneVacancies(db, clock.now())
  await releaseHiresSweep.run(db, clock.now())
  await tellDraftsAdvertEnded(db, clock.now())
  expect(await introductionNow()).toBe('endorsed')
  clock.set('2026-03-11T09:00:00Z')
  expect(await releaseHiresSweep.run(db, clock.now())).toBe(1)
  expect(await releaseHiresSweep.run(db, clock.now())).toBe(0)
  expect(await seen()).toBe('hired')
  expect(await introductionNow()).toBe('closed')
})

test('taken back before it is told, it never was: the opening is free, the advert open, the mail never goes', async () => {
  const { clock, id, work, status, seen, mails, advert, introductionNow, employments } = await held({
    introduced: true,
  })
  clock.set('2026-03-11T08:00:00Z')
  expect(await undoDecision({ id }, work)).toMatchObject({ ok: true, to: 'offered' })
  expect(await undoDecision({ id }, work)).toMatchObject({ ok: false })
  expect([await status(), await seen()]).toEqual(['offered', 'offered'])
  expect(await advert()).toMatchObject({ status: 'approved', openingsTaken: 0, closedReason: null })
  expect(await employments()).toEqual([])
  expect([await mails('queued'), await mails('cancelled')]).toEqual([0, 1])
  clock.set('2026-03-12T09:00:00Z')
  await releaseHiresSweep.run(db, clock.now())
  expect(await introductionNow()).toBe('endorsed')
})

test('once it is told it cannot be taken back', async () => {
  const { clock, id, work } = await held()
  clock.set('2026-03-11T09:00:00Z')
  expect(await undoDecision({ id }, work)).toEqual({ ok: false, reason: 'already-released' })
})

test('whoever turns the offer down that they still see is not hired; whoever accepts it is', async () => {
  const down = await held()
  expect(await withdrawApplication({ id: down.id, reason: 'other' }, down.own)).toMatchObject({
    ok: true,
    to: 'declined',
  })
  expect(await down.advert()).toMatchObject({ status: 'approved', openingsTaken: 0 })
  expect(await down.employments()).toEqual([])
  expect(await down.mails('queued')).toBe(0)
  const yes = await held()
  expect(await acceptOffer({ id: yes.id }, yes.own)).toMatchObject({ ok: true })
  expect(await yes.status()).toBe('hired')
  expect(await yes.mails('queued')).toBe(1)
})

test('a first day before they are told is refused; one that comes earlier than agreed tells them at once', async () => {
  const { clock, id, work, hire, mails, seen, employments } = await held()
  expect(await hireCandidate({ ...hire, startAgreed: '2026-03-11' }, work)).toEqual({
    ok: false,
    reason: 'told-too-late',
  })
  const [employment] = await employments()
  expect(await recordDidNotStart({ id: employment!.id, reason: 'other' }, work)).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  clock.set('2026-03-10T18:00:00Z')
  expect(await recordStart({ id: employment!.id, on: '2026-03-10' }, work)).toMatchObject({ ok: true })
  expect(await seen()).toBe('hired')
  const [message] = await db.message.findMany({ where: { event: { entityId: id, change: 'hire' } } })
  expect(message!.releaseAt).toEqual(clock.now())
  expect(await mails('queued')).toBe(1)
})

import { beforeEach, expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { answerApplicant } from '#app/hiring/answering/answer-applicant.server'
import { applicant } from '#app/hiring/answering/queries-applicant.server'
import { undoDecision } from '#app/hiring/answering/undo-decision.server'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { acceptOffer } from './accept-offer.server'
import { ownApplication } from './queries-own-application.server'
import { withdrawApplication } from './withdraw-application.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-10T09:00:00Z')
const council = await makeCouncil(db)
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)
const member = await makeMember(db, provider, 'recruiter')
const vacancy = await makeVacancy(db, provider, site, { openings: 9 })
const providers = workOf({ db, clock, council, actor: member, provider: member.providers[0]! })

beforeEach(() => clock.set('2026-03-10T09:00:00Z'))

async function interviewed() {
  const person = await makePerson(db)
  const { id } = await makeApplication(db, vacancy, person, { status: 'interviewing' })
  return { id, person, own: workOf({ db, clock, actor: person }) }
}
const mails = (id: string, template: string) => db.message.count({ where: { template, event: { entityId: id } } })
const seenBy = async (id: string, personId: string) => ownApplication(db, { id, personId, now: clock.now() })

test('an offer is accepted once; the provider is told, it is recorded, and it stays an offer until they are hired', async () => {
  const { id, person, own } = await interviewed()
  expect(await acceptOffer({ id }, own)).toEqual({ ok: false, reason: 'no-offer' })
  await answerApplicant({ id, change: 'offer', words: '', tell: 'now' }, providers)
  clock.set('2026-03-11T09:00:00Z')
  const twice = await Promise.all([acceptOffer({ id }, own), acceptOffer({ id }, own)])
  expect(twice).toEqual([{ ok: true }, { ok: true }])
  expect(await seenBy(id, person.personId)).toMatchObject({ status: 'offered', offerAcceptedAt: clock.now() })
  const page = await applicant(db, { id, providerId: provider.id, now: clock.now() })
  expect(page).toMatchObject({ status: 'offered', offerAcceptedAt: clock.now() })
  expect(page?.history.filter(({ change }) => change === 'accept')).toHaveLength(1)
  // The contact address and the recruiter.
  expect(await mails(id, 'application-accepted')).toBe(2)
  expect(await withdrawApplication({ id, reason: 'hours' }, own)).toEqual({ ok: true, to: 'declined' })
  expect(await acceptOffer({ id }, own)).toEqual({ ok: false, reason: 'no-offer' })
})

test('an offer that is held back is none yet; somebody else’s application is not there', async () => {
  const { id, own } = await interviewed()
  await answerApplicant({ id, change: 'offer', words: '', tell: 'tomorrow-morning' }, providers)
  expect(await acceptOffer({ id }, own)).toEqual({ ok: false, reason: 'no-offer' })
  expect(await mails(id, 'application-accepted')).toBe(0)
  const stranger = workOf({ db, clock, actor: await makePerson(db) })
  expect(await acceptOffer({ id }, stranger)).toEqual({ ok: false, reason: 'not-found' })
  clock.set('2026-03-11T09:00:00Z')
  expect(await acceptOffer({ id }, own)).toEqual({ ok: true })
})

test('a yes to an offer that the provider is about to take back is kept, and the “no” can still be undone', async () => {
  const { id, person, own } = await interviewed()
  await answerApplicant({ id, change: 'offer', words: '', tell: 'now' }, providers)
  const no = { change: 'not_select', reason: 'other', words: 'Sorry.', tell: 'tomorrow-morning' } as const
  await answerApplicant({ id, ...no }, providers)
  expect(await acceptOffer({ id }, own)).toEqual({ ok: true })
  expect(await seenBy(id, person.personId)).toMatchObject({ status: 'offered', offerAcceptedAt: clock.now() })
  expect(await undoDecision({ id }, providers)).toMatchObject({ ok: true, to: 'offered' })
  expect(await mails(id, 'application-accepted')).toBe(2)
})

test.each(['shortlist', 'interview', 'offer', 'lapse'] as const)(
  '%s can wait until the morning and be taken back until then, and the candidate never learns of it',
  async (change) => {
    const person = await makePerson(db)
    const before = change === 'offer' ? 'interviewing' : 'submitted'
    const { id } = await makeApplication(db, vacancy, person, { status: before })
    await answerApplicant({ id, change, words: '', tell: 'tomorrow-morning' }, providers)
    expect(await seenBy(id, person.personId)).toMatchObject({ status: before, history: [] })
    expect(await undoDecision({ id }, providers)).toMatchObject({ ok: true, to: before })
    const sent = { recipient: person.email, status: { not: 'cancelled' } }
    expect(await db.message.count({ where: sent })).toBe(0)

    await answerApplicant({ id, change, words: '', tell: 'tomorrow-morning' }, providers)
    clock.set('2026-03-11T09:00:00Z')
    expect(await undoDecision({ id }, providers)).toMatchObject({ ok: false, reason: 'already-released' })
  },
)

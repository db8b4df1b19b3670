import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { AskedCards, AskedFacts } from '#app/brokering/introductions/components/provider-introductions'
import { introductionOfLink } from '#app/brokering/introductions/asking/consent-link.server'
import { askedForProvider, askedIntroduction, introducedBy } from '#app/brokering/introductions/queries-provider.server'
import {
  introductionsForCandidate,
  linkedIntroduction,
  ownIntroduction,
} from '#app/brokering/introductions/queries-own.server'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson } from '#app/testing/factories'
import { answerIntroduction, recordSpokenAnswer } from './answer-introduction.server'
import { accepted, introducing } from '#app/brokering/introductions/introducing.fixture'

const { db } = await useDatabase()
const council = await makeCouncil(db)

const read = (id: string) => db.introduction.findUniqueOrThrow({ where: { id } })

/** A candidate who has been asked, and the secret of the link they were sent. */
async function asked(given = {}) {
  const world = await introducing(db, council, given)
  const candidate = await world.newCandidate()
  const vacancy = await world.newVacancy({ openings: 3 })
  const id = accepted(await world.endorse({ candidateId: candidate.id, vacancyId: vacancy.id }))
  const mail = await db.message.findFirstOrThrow({
    where: { event: { entityId: id }, template: 'introduction-question' },
  })
  const secret = (mail.data as { url: string }).url.split('/').at(-1)!
  const link = { id, place: { how: 'link' } } as const
  return { ...world, candidate, vacancy, id, secret, link }
}

test('the link opens this introduction and agrees to nothing by itself', async () => {
  const { id, secret, clock } = await asked()
  expect(await introductionOfLink(db, secret)).toBe(id)
  expect(await introductionOfLink(db, 'nonsense')).toBeNull()
  const shown = (await linkedIntroduction(db, { id, now: clock.now() }))!
  expect(shown).toMatchObject({ stage: 'awaiting_candidate', broker: 'Staff Member', title: 'Care assistant' })
  expect(shown.passedOn!.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Your name', 'Email', 'Postcode', 'When you can work', 'Experience']),
  )
  expect((await read(id)).status).toBe('awaiting_candidate')
})

test('before the yes the provider knows no name, no way to reach them, and no id of theirs', async () => {
  const { candidate, provider, clock, id } = await asked()
  await db.person.update({ where: { id: candidate.personId }, data: { phone: '+447700900555' } })
  const scope = { providerId: provider.id, now: clock.now() }
  const list = await askedForProvider(db, scope)
  expect(list).toMatchObject([{ id, outcode: 'OX16', experience: 'Looked after somebody in the family' }])
  const item = (await askedIntroduction(db, { ...scope, id }))!
  const pages = [
    createElement(AskedCards, { items: list, now: clock.now() }),
    createElement(AskedFacts, { item, now: clock.now() }),
  ]
  const everything = JSON.stringify([list, item]) + pages.map((page) => renderToStaticMarkup(page)).join('')
  for (const secret of ['Amira', 'Osei', candidate.person.email, '07700', 'OX16 5', candidate.id, candidate.personId])
    expect(everything).not.toContain(secret)
  expect(await db.message.count({ where: { recipient: { in: [provider.contactEmail] } } })).toBe(0)
  const rival = await introducing(db, council)
  expect(await askedIntroduction(db, { id, providerId: rival.provider.id, now: clock.now() })).toBeNull()
})

test('a yes sends it once, however often it is pressed', async () => {
  const { link, clock, candidate, vacancy, provider, id } = await asked()
  const yes = () => answerIntroduction({ ...link, answer: 'yes' }, workOf({ db, clock }))
  const answers = await Promise.all([yes(), yes(), yes()])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(answers.filter((one) => one.ok && !one.repeated)).toHaveLength(1)
  const row = await read(id)
  expect(row).toMatchObject({ status: 'sent', consentHow: 'link', consentByPersonId: null, sentAt: clock.now() })
  expect(await db.jobApplication.count({ where: { personId: candidate.personId, vacancyId: vacancy.id } })).toBe(1)
  const mails = await db.message.findMany({
    where: { event: { entityId: { in: [id, row.applicationId!] } }, template: { not: 'introduction-question' } },
  })
  expect(mails.map(({ template }) => template).toSorted()).toEqual([
    'introduction-received',
    'introduction-received',
    'introduction-sent',
  ])
  expect(await introducedBy(db, { applicationId: row.applicationId!, providerId: provider.id })).toMatchObject({
    broker: 'Staff Member',
    brokerWords: 'Kind and reliable.',
    sentence: expect.stringContaining('miles'),
    questionsUnanswered: false,
  })
  expect(await answerIntroduction({ ...link, answer: 'no', reason: 'pay', words: '' }, workOf({ db, clock }))).toEqual({
    ok: false,
    reason: 'over',
  })
})

test('a no passes nothing on and tells the broker why', async () => {
  const { link, clock, candidate, id, broker } = await asked()
  const no = { ...link, answer: 'no', reason: 'too-far', words: 'The bus stops at six.' } as const
  expect(await answerIntroduction(no, workOf({ db, clock }))).toEqual({
    ok: true,
    repeated: false,
    outcome: 'declined',
  })
  expect(await answerIntroduction(no, workOf({ db, clock }))).toMatchObject({ ok: true, repeated: true })
  expect(await read(id)).toMatchObject({ status: 'declined', reason: 'too-far' })
  expect(await db.jobApplication.count({ where: { personId: candidate.personId } })).toBe(0)
  const mails = await db.message.findMany({ where: { event: { entityId: id, change: 'decline' } } })
  expect(mails).toMatchObject([{ recipient: broker.email, template: 'introduction-ended' }])
  expect(JSON.stringify(mails[0]!.data)).not.toContain('Osei')
})

test('too late, whether the sweep came by or not', async () => {
  const { link, clock } = await asked()
  clock.set('2026-03-18T00:00:00Z')
  expect(await answerIntroduction({ ...link, answer: 'yes' }, workOf({ db, clock }))).toEqual({
    ok: false,
    reason: 'lapsed',
  })
})

test('a yes to a job that closed, or that they applied for meanwhile, closes it and tells both', async () => {
  const gone = await asked()
  await db.vacancy.update({ where: { id: gone.vacancy.id }, data: { closesAt: new Date('2026-03-10T09:00:00Z') } })
  const yes = await answerIntroduction({ ...gone.link, answer: 'yes' }, workOf({ db, clock: gone.clock }))
  expect(yes).toMatchObject({ ok: true, outcome: { sent: false, reason: 'vacancy-closed' } })
  expect(await read(gone.id)).toMatchObject({ status: 'closed', reason: 'vacancy-closed' })
  const mails = await db.message.findMany({ where: { event: { entityId: gone.id, change: 'close' } } })
  expect(mails.map(({ template }) => template).toSorted()).toEqual(['introduction-closed', 'introduction-ended'])

  const keen = await asked()
  await makeApplication(db, keen.vacancy, keen.candidate.person)
  const late = await answerIntroduction({ ...keen.link, answer: 'yes' }, workOf({ db, clock: keen.clock }))
  expect(late).toMatchObject({ ok: true, outcome: { sent: false, reason: 'applied-themselves' } })
  expect(await db.jobApplication.count({ where: { personId: keen.candidate.personId } })).toBe(1)
})

test('in the account: one’s own only', async () => {
  const { id, clock, candidate } = await asked()
  const stranger = await makePerson(db)
  const now = clock.now()
  expect(await ownIntroduction(db, { id, personId: stranger.personId, now })).toBeNull()
  const place = { how: 'account', personId: stranger.personId } as const
  expect(await answerIntroduction({ id, place, answer: 'yes' }, workOf({ db, clock }))).toEqual({
    ok: false,
    reason: 'not-found',
  })
  const mine = { how: 'account', personId: candidate.personId } as const
  expect(await answerIntroduction({ id, place: mine, answer: 'yes' }, workOf({ db, clock }))).toMatchObject({
    ok: true,
  })
  expect(await read(id)).toMatchObject({ status: 'sent', consentHow: 'account' })
  const { items } = await introductionsForCandidate(db, { personId: candidate.personId, now })
  expect(items).toMatchObject([{ id, stage: 'sent', answerBy: null }])
})

test('a decision that is held back does not exist for the candidate', async () => {
  const { id, clock, candidate, link } = await asked()
  await answerIntroduction({ ...link, answer: 'yes' }, workOf({ db, clock }))
  const { applicationId } = await read(id)
  await db.jobApplication.update({
    where: { id: applicationId! },
    data: { status: 'not_selected', previousStatus: 'submitted', statusReleasedAt: new Date('2026-03-11T09:00:00Z') },
  })
  const mine = { id, personId: candidate.personId }
  expect(await ownIntroduction(db, { ...mine, now: clock.now() })).toMatchObject({ stage: 'sent' })
  expect(await ownIntroduction(db, { ...mine, now: new Date('2026-03-11T09:00:00Z') })).toMatchObject({
    stage: 'not_progressed',
  })
})

test('a broker writes down what they were told; another council’s cannot', async () => {
  const { id, work } = await asked()
  const stranger = { ...work, council: await makeCouncil(db) }
  const yes = { id, answer: 'yes', how: 'in-person', words: 'She came by and said yes.' } as const
  expect(await recordSpokenAnswer(yes, stranger)).toEqual({ ok: false, reason: 'not-found' })
  expect(await recordSpokenAnswer(yes, work)).toMatchObject({ ok: true, outcome: { sent: true } })
  expect(await recordSpokenAnswer(yes, work)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await read(id)).toMatchObject({ consentHow: 'in-person', consentByPersonId: work.actor.personId })
})

import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeMember, makePerson, makeProvider } from '#app/testing/factories'
import { answerConfirmation, answerByLink } from '../answer-confirmation.server'
import { asking, elsewhere, linkIn } from './asking.fixture'
import { confirmationOfLink } from '../confirm-link.server'
import { confirmationsOf } from '../queries-confirmations.server'
import { confirmationForProvider, confirmationsForProvider, linkedConfirmation } from '../queries-employer.server'

const { db } = await useDatabase()
beforeEach(() => db.message.updateMany({ where: { status: 'queued' }, data: { status: 'cancelled' } }))

const employed = {
  answer: 'employed',
  since: '2026-03-02',
  jobRole: 'care-worker',
  weeklyHours: 30,
  words: '',
} as const

/** Words that would tell an employer what it is about. */
const TELLING = /grant|scheme|hardship|fund|award|money|£|payment|circumstance|starting in care/i

test('a verified provider is asked on its page and by mail, once, and told nothing else', async () => {
  const { provider, owner, recruiter, apply, ask, mails, council } = await asking(db)
  const application = await apply({ providerId: provider.id, name: 'Amira Osei' })
  const { id } = await ask(application.id)
  expect(await ask(application.id)).toEqual({ id, byHand: false })
  const sent = await mails()
  expect(sent.map(({ to }) => to).toSorted()).toEqual(
    [owner.email, recruiter.email, 'office@cherwell.example'].toSorted(),
  )
  for (const mail of sent) {
    expect(mail.subject).toBe('Please confirm somebody’s employment')
    expect(mail.text).toContain(`/provider/confirmations/${id}`)
    expect(mail.text).toContain('Amira Osei')
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(TELLING)
  }
  const page = await confirmationForProvider(db, { id, providerId: provider.id })
  expect(JSON.stringify(page)).not.toMatch(TELLING)
  expect(Object.keys(page!).toSorted()).toEqual(['answered', 'askedAt', 'cancelled', 'id', 'kind', 'known', 'name'])
  expect(page!.known).toEqual({ since: null, jobRole: null, weeklyHours: null, leftOn: null })
  expect(await confirmationsOf(db, { applicationId: application.id, councilId: council.id })).toMatchObject([
    { state: 'asked', how: 'page', recipient: provider.name, remindersSent: 0 },
  ])
})

test('what the provider recorded itself is filled in', async () => {
  const { provider, apply, ask, council } = await asking(db)
  const application = await apply({ providerId: provider.id })
  const at = new Date('2026-03-01T09:00:00Z')
  await db.employment.create({
    data: {
      councilId: council.id,
      providerId: provider.id,
      personId: application.personId,
      status: 'started',
      startedOn: new Date('2026-03-09'),
      createdAt: at,
      updatedAt: at,
    },
  })
  const { id } = await ask(application.id)
  const page = await confirmationForProvider(db, { id, providerId: provider.id })
  expect(page?.known).toMatchObject({ since: '2026-03-09', jobRole: null })
})

test('an employer who is not on the portal answers by a link, signed out, once', async () => {
  const { apply, ask, mails, clock, council, provider, owner } = await asking(db)
  const application = await apply({ employerEmail: 'office@elsewhere.example' })
  const { id } = await ask(application.id)
  const [mail, ...others] = await mails()
  expect([mail!.to, others.length]).toEqual(['office@elsewhere.example', 0])
  expect(`${mail!.subject} ${mail!.text}`).not.toMatch(TELLING)
  const token = linkIn(mail!.text)
  expect(await confirmationOfLink(db, token)).toBe(id)
  expect(await confirmationOfLink(db, `${token}x`)).toBeNull()
  const linked = await linkedConfirmation(db, { id })
  expect(linked).toMatchObject({ over: null, question: { name: application.name, kind: 'employment' } })
  expect(JSON.stringify(linked)).not.toMatch(TELLING)
  // No provider has it.
  expect(await confirmationForProvider(db, { id, providerId: provider.id })).toBeNull()
  const asProvider = { db, clock, council, actor: owner, provider: owner.providers[0]! }
  expect(await answerConfirmation({ id, reply: employed, browser: elsewhere }, asProvider)).toMatchObject({
    reason: 'not-found',
  })

  const answer = { id, reply: employed, byName: 'Grace Bell, manager' }
  const twice = await Promise.all([
    answerByLink({ ...answer, browser: elsewhere }, { db, clock }),
    answerByLink({ ...answer, reply: { answer: 'not-ours', words: '' }, browser: elsewhere }, { db, clock }),
  ])
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await linkedConfirmation(db, { id })).toEqual({ over: 'answered' })
  expect(await confirmationsOf(db, { applicationId: application.id, councilId: council.id })).toMatchObject([
    { state: 'answered', answeredBy: 'Grace Bell, manager', recordedBy: null },
  ])
})

test.each([
  ['the address of the application', () => ({ email: 'amira@home.example', employerEmail: 'Amira@Home.example' })],
  ['with something added', () => ({ email: 'amira@home.example', employerEmail: 'amira+work@home.example' })],
  ['with dots for Google', () => ({ email: 'amiraosei@gmail.com', employerEmail: 'amira.osei@googlemail.com' })],
  ['none at all', () => ({ employerEmail: null })],
])('nobody is asked to confirm their own employment: %s', async (_, columns) => {
  const { apply, ask, mails, council } = await asking(db)
  const application = await apply(columns())
  expect(await ask(application.id)).toMatchObject({ byHand: true })
  expect(await mails()).toEqual([])
  expect(await confirmationsOf(db, { applicationId: application.id, councilId: council.id })).toMatchObject([
    { state: 'by-hand', recipient: null, how: null, nextReminderAt: null },
  ])
})

test('the account’s address counts, and so does a provider of which the applicant is the only manager', async () => {
  const { apply, ask, mails, council } = await asking(db)
  const person = await makePerson(db, { email: 'amira@account.example' })
  const application = await apply({ person, email: 'other@home.example', employerEmail: 'amira@account.example' })
  expect(await ask(application.id)).toMatchObject({ byHand: true })
  const own = await makeProvider(db, council, { contactEmail: 'contact@own.example' })
  const boss = await makeMember(db, own, 'owner')
  await db.provider.update({ where: { id: own.id }, data: { contactEmail: boss.email } })
  const theirs = await apply({ person: boss, providerId: own.id, employerEmail: null })
  expect(await ask(theirs.id)).toMatchObject({ byHand: true })
  expect(await mails()).toEqual([])
})

test('a provider that is not verified is not asked; the address given is', async () => {
  const { apply, ask, mails, council } = await asking(db)
  const provider = await makeProvider(db, council, { status: 'suspended', statusReason: 'Closed.' })
  const application = await apply({ providerId: provider.id, employerEmail: 'hr@provider.example' })
  expect(await ask(application.id)).toMatchObject({ byHand: false })
  expect((await mails()).map(({ to }) => to)).toEqual(['hr@provider.example'])
})

test('owners and recruiters answer, viewers read, another provider finds nothing, nobody answers about themselves', async () => {
  const { provider, owner, recruiter, viewer, apply, ask, clock, council } = await asking(db)
  const application = await apply({ person: recruiter, providerId: provider.id })
  const { id } = await ask(application.id)
  const rival = await makeMember(db, await makeProvider(db, council), 'owner')
  const answer = (actor: typeof owner, reply: Parameters<typeof answerConfirmation>[0]['reply'] = employed) =>
    answerConfirmation({ id, reply, browser: elsewhere }, { db, clock, council, actor, provider: actor.providers[0]! })
  expect(await answer(rival)).toMatchObject({ reason: 'not-found' })
  expect(await confirmationForProvider(db, { id, providerId: rival.providers[0]!.providerId })).toBeNull()
  expect(await answer(viewer)).toMatchObject({ reason: 'not-allowed' })
  expect(await answer(recruiter)).toMatchObject({ reason: 'about-yourself' })
  const list = () => confirmationsForProvider(db, { providerId: provider.id, view: 'waiting', page: 1 })
  expect((await list()).counts).toEqual({ waiting: 1, answered: 0 })
  expect(await answer(owner)).toMatchObject({ ok: true })
  expect(await answer(owner)).toMatchObject({ ok: true })
  expect(await answer(owner, { answer: 'left', leftOn: '2026-03-30', words: '' })).toMatchObject({
    reason: 'already-answered',
  })
  expect((await list()).counts).toEqual({ waiting: 0, answered: 1 })
  expect(await db.event.count({ where: { entity: 'confirmation', entityId: id, change: 'answer' } })).toBe(1)
  expect(await confirmationForProvider(db, { id, providerId: provider.id })).toMatchObject({
    answered: { answer: 'employed', word: { since: '2026-03-02', weeklyHours: 30 } },
  })
})

test('a provider that was suspended meanwhile cannot answer', async () => {
  const { provider, owner, apply, ask, clock, council } = await asking(db)
  const { id } = await ask((await apply({ providerId: provider.id })).id)
  await db.provider.update({ where: { id: provider.id }, data: { status: 'suspended', statusReason: 'Closed.' } })
  const work = { db, clock, council, actor: owner, provider: owner.providers[0]! }
  expect(await answerConfirmation({ id, reply: employed, browser: elsewhere }, work)).toMatchObject({
    reason: 'not-verified',
  })
})

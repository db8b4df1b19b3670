import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeStaff } from '#app/testing/factories'
import { makeScheme } from '#app/testing/grant-factories'
import { answerByLink } from '../answer-confirmation.server'
import { askAgain, recordEmployersWord } from './ask-again.server'
import { asking, elsewhere, linkIn } from './asking.fixture'
import { confirmationOf, confirmationsOf } from '../queries-confirmations.server'
import { linkedConfirmation } from '../queries-employer.server'
import { confirmationOfLink } from '../confirm-link.server'

const { db } = await useDatabase()
beforeEach(() => db.message.updateMany({ where: { status: 'queued' }, data: { status: 'cancelled' } }))

const employment = { kind: 'employment', week: null } as const
const left = { answer: 'left', leftOn: '2026-03-20', words: 'Rang the number in the register.' } as const

test('staff ask at another address: the first link is over, the second one works', async () => {
  const { apply, ask, mails, clock, council } = await asking(db)
  const assessor = await makeStaff(db, council, 'assessor')
  const application = await apply()
  await ask(application.id)
  const old = (await confirmationOfLink(db, linkIn((await mails())[0]!.text)))!
  const about = { applicationId: application.id, ...employment }
  const work = { db, clock, actor: assessor, council }
  for (const email of [application.email!, assessor.email])
    expect(await askAgain({ ...about, email }, work)).toMatchObject({ reason: 'own-address' })
  expect(await askAgain({ ...about, email: 'hr@employer.example' }, work)).toEqual({ ok: true })
  expect(await linkedConfirmation(db, { id: old })).toEqual({ over: 'cancelled' })
  const [mail] = await mails()
  expect(mail!.to).toBe('hr@employer.example')
  const id = (await confirmationOfLink(db, linkIn(mail!.text)))!
  const reply = { answer: 'not-ours', words: '' } as const
  expect(await answerByLink({ id: old, reply, byName: 'X', browser: elsewhere }, { db, clock })).toMatchObject({
    reason: 'over',
  })
  expect(await answerByLink({ id, reply, byName: 'X', browser: elsewhere }, { db, clock })).toMatchObject({ ok: true })
  expect(await confirmationOf(db, { applicationId: application.id, councilId: council.id })).toMatchObject({
    answer: 'not-ours',
    recipient: 'hr@employer.example',
  })
})

test('staff write down what they heard, beside what was said before; the newest counts', async () => {
  const { apply, ask, clock, council } = await asking(db)
  const assessor = await makeStaff(db, council, 'assessor')
  const application = await apply({ employerEmail: null })
  await ask(application.id)
  const about = { applicationId: application.id, ...employment, byName: 'Grace Bell, manager' }
  const work = { db, clock, actor: assessor, council }
  expect(await recordEmployersWord({ ...about, reply: left }, work)).toEqual({ ok: true })
  clock.advance(3_600_000)
  const reply = { answer: 'employed', since: '2026-03-02', jobRole: 'nurse', weeklyHours: 20, words: 'Rang.' } as const
  expect(await recordEmployersWord({ ...about, reply }, work)).toEqual({ ok: true })
  const scope = { applicationId: application.id, councilId: council.id }
  expect(await confirmationsOf(db, scope)).toHaveLength(2)
  expect(await confirmationOf(db, scope)).toMatchObject({
    answer: 'employed',
    answeredBy: 'Grace Bell, manager',
    recordedBy: 'Staff Member',
  })
})

test('nobody with an interest, of another scheme or of another council does either', async () => {
  const { apply, ask, clock, council, provider } = await asking(db)
  const application = await apply({ providerId: provider.id })
  await ask(application.id)
  const about = { applicationId: application.id, ...employment }
  const now = clock.now()
  const tied = await makeStaff(db, council, 'assessor')
  await db.staffInterest.create({
    data: { councilId: council.id, personId: tied.personId, providerId: provider.id, declaredAt: now },
  })
  const partner = await makeStaff(db, council, 'assessor')
  const member = await db.councilMember.findFirstOrThrow({ where: { personId: partner.personId } })
  const { id: schemeId } = await makeScheme(db, council)
  await db.memberScheme.create({ data: { councilId: council.id, memberId: member.id, schemeId, createdAt: now } })
  const neighbour = await makeCouncil(db)
  const stranger = await makeStaff(db, neighbour, 'assessor')
  for (const [actor, where, reason] of [
    [tied, council, 'interest'],
    [partner, council, 'not-found'],
    [stranger, neighbour, 'not-found'],
    [stranger, council, 'not-found'],
  ] as const) {
    const work = { db, clock, actor, council: where }
    expect(await askAgain({ ...about, email: 'hr@employer.example' }, work)).toMatchObject({ reason })
    expect(await recordEmployersWord({ ...about, reply: left, byName: 'G' }, work)).toMatchObject({ reason })
  }
})

test('what is asked later can be answered early only by "left"', async () => {
  const { apply, clock, council } = await asking(db)
  const assessor = await makeStaff(db, council, 'assessor')
  const { id: applicationId } = await apply({ status: 'monitoring' })
  const dueAt = new Date('2026-05-24T23:00:00Z')
  const columns = { councilId: council.id, applicationId, kind: 'retention', week: 13, personName: 'A', dueAt }
  await db.confirmation.create({ data: columns })
  const about = { applicationId, kind: 'retention', week: 13, byName: 'Grace' } as const
  const work = { db, clock, actor: assessor, council }
  const still = { answer: 'employed', since: '2026-03-02', jobRole: 'nurse', weeklyHours: 20, words: 'Rang.' } as const
  expect(await recordEmployersWord({ ...about, reply: still }, work)).toMatchObject({ reason: 'not-due' })
  expect(await recordEmployersWord({ ...about, reply: left }, work)).toEqual({ ok: true })
  expect(await db.confirmation.findMany({ where: { applicationId } })).toMatchObject([{ answer: 'left' }])
})

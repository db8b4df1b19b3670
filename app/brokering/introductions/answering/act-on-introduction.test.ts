import { expect, test } from 'vitest'
import { readIntroductionFilters } from '#app/brokering/introductions/list-filters'
import { brokerIntroductions, introductionsOf } from '#app/brokering/introductions/queries-broker.server'
import { brokerIntroduction } from '#app/brokering/introductions/queries-introduction.server'
import { introducedBy, sentApplicationOf, sentToProvider } from '#app/brokering/introductions/queries-provider.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeIntroduction, makeStaff } from '#app/testing/factories'
import { actOnIntroduction, type IntroductionAction } from './act-on-introduction.server'
import { accepted, introducing } from '#app/brokering/introductions/introducing.fixture'

const { db } = await useDatabase()
const council = await makeCouncil(db)

const read = (id: string) => db.introduction.findUniqueOrThrow({ where: { id } })

async function introduced(spokenConsent = false) {
  const world = await introducing(db, council)
  const candidate = await world.newCandidate()
  const vacancy = await world.newVacancy()
  const pair = { candidateId: candidate.id, vacancyId: vacancy.id }
  const id = accepted(await world.endorse(pair, spokenConsent ? { consent: world.spoken } : {}))
  const act = (action: IntroductionAction, work = world.work) => actOnIntroduction({ id, ...pair }, action, work)
  return { ...world, candidate, vacancy, id, act }
}

test('a reminder of the broker’s own: at most once a day', async () => {
  const { act, clock, id } = await introduced()
  expect(await act({ intent: 'remind' })).toEqual({ ok: false, reason: 'reminded-today' })
  clock.set('2026-03-12T10:00:00Z')
  expect(await act({ intent: 'remind' })).toEqual({ ok: true })
  expect(await act({ intent: 'remind' })).toEqual({ ok: false, reason: 'reminded-today' })
  // The sweep does not ask a third time.
  expect((await read(id)).remindAt).toBeNull()
})

test('withdrawn before it was sent: the candidate who was asked is told, once', async () => {
  const { act, id, candidate } = await introduced()
  const withdraw = { intent: 'withdraw', words: 'Asked by mistake.' } as const
  expect([await act(withdraw), await act(withdraw)]).toEqual([{ ok: true }, { ok: true }])
  expect(await read(id)).toMatchObject({ status: 'closed', reason: 'broker', reasonWords: 'Asked by mistake.' })
  const mails = await db.message.findMany({ where: { event: { entityId: id, change: 'close' } } })
  expect(mails.map(({ recipient }) => recipient)).toEqual([candidate.person.email])
})

test('one click endorses what was only suggested, and asks again after a lapse', async () => {
  const { newCandidate, newVacancy, work, broker } = await introducing(db, council)
  const candidate = await newCandidate()
  for (const status of ['suggested', 'lapsed']) {
    const vacancy = await newVacancy()
    const { id } = await makeIntroduction(db, candidate, vacancy, { status })
    const pair = { id, candidateId: candidate.id, vacancyId: vacancy.id }
    expect(await actOnIntroduction(pair, { intent: 'endorse' }, work)).toMatchObject({ ok: true })
    const asked = { candidateId: candidate.id, vacancyId: vacancy.id, status: 'awaiting_candidate' }
    expect(await db.introduction.findMany({ where: asked })).toMatchObject([{ brokerPersonId: broker.personId }])
  }
})

test('another council’s broker and another provider find nothing', async () => {
  const { id, act, work, clock, candidate, provider } = await introduced(true)
  const neighbour = await makeCouncil(db)
  const stranger = { ...work, council: neighbour, actor: await makeStaff(db, neighbour, 'broker') }
  expect(await act({ intent: 'withdraw', words: '' }, stranger)).toEqual({ ok: false, reason: 'not-found' })
  const now = clock.now()
  const theirs = { councilId: neighbour.id, personId: stranger.actor.personId, now }
  expect(await brokerIntroduction(db, { id, ...theirs })).toBeNull()
  expect(await introductionsOf(db, { candidateId: candidate.id, ...theirs })).toEqual([])
  const filters = readIntroductionFilters(new URLSearchParams('whose=all&group=without-answer'))
  expect((await brokerIntroductions(db, { ...theirs, filters })).rows).toEqual([])
  const ours = { councilId: council.id, personId: work.actor.personId, now }
  expect((await brokerIntroductions(db, { ...ours, filters })).rows.map((row) => row.id)).toContain(id)
  expect(await brokerIntroduction(db, { id, ...ours })).toMatchObject({ stage: 'sent', consent: { how: 'phone' } })

  const { applicationId } = await read(id)
  const rival = (await introducing(db, council)).provider
  expect(await sentApplicationOf(db, { id, providerId: rival.id })).toBeNull()
  expect(await introducedBy(db, { applicationId: applicationId!, providerId: rival.id })).toBeNull()
  expect((await sentToProvider(db, { providerId: rival.id, now, page: 1 })).items).toEqual([])
  expect((await sentToProvider(db, { providerId: provider.id, now, page: 1 })).items).toMatchObject([
    { id, applicationId },
  ])
})

test('the employer’s coded reason reaches the broker, with a warning while the candidate does not know', async () => {
  const { id, work, clock } = await introduced(true)
  const heldUntil = new Date('2026-03-11T09:00:00Z')
  await db.jobApplication.update({
    where: { id: (await read(id)).applicationId! },
    data: {
      status: 'not_selected',
      previousStatus: 'submitted',
      statusReleasedAt: heldUntil,
      decisionReason: 'too-far',
    },
  })
  const scope = { councilId: council.id, personId: work.actor.personId, now: clock.now() }
  expect(await brokerIntroduction(db, { id, ...scope })).toMatchObject({
    stage: 'not_progressed',
    reason: 'Too far to travel',
    heldUntil,
  })
})

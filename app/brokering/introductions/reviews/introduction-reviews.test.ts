import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { dismissMatch } from '../endorsing/dismiss-match.server'
import { accepted, introducing } from '#app/brokering/introductions/introducing.fixture'
import { contestMatch } from './contest-match.server'
import { decideReview } from './decide-review.server'
import { matchReview, matchReviews } from './queries-reviews.server'

const { db } = await useDatabase()
const council = await makeCouncil(db)

const read = (id: string) => db.introduction.findUniqueOrThrow({ where: { id } })

async function contested() {
  const world = await introducing(db, council)
  const candidate = await world.newCandidate()
  const pair = { candidateId: candidate.id, vacancyId: (await world.newVacancy()).id }
  const id = accepted(await dismissMatch({ ...pair, reason: 'journey', words: '' }, world.work))
  const contest = () =>
    contestMatch({ id, words: 'There is a bus now.' }, { db, clock: world.clock, actor: candidate.person })
  await Promise.all([contest(), contest()])
  const review = await db.matchReview.findFirstOrThrow({ where: { introductionId: id } })
  return { ...world, candidate, pair, id, review, contest }
}

test('a candidate asks once, about their own; it is due in five working days', async () => {
  const { id, review, clock, broker, candidate } = await contested()
  expect(await db.matchReview.count({ where: { introductionId: id } })).toBe(1)
  expect(review).toMatchObject({ contestedPersonId: broker.personId, dueAt: new Date('2026-03-17T10:00:00Z') })
  const stranger = { db, clock, actor: await makePerson(db) }
  expect(await contestMatch({ id, words: 'Mine.' }, stranger)).toEqual({ ok: false, reason: 'not-found' })
  expect(candidate.personId).not.toBe(broker.personId)
})

test('whoever decided cannot review it; the database says so too', async () => {
  const { review, work, broker, clock } = await contested()
  const decision = { id: review.id, outcome: 'stands', words: 'I looked at it.' } as const
  expect(await decideReview(decision, work)).toEqual({ ok: false, reason: 'own-decision' })
  const decided = { outcome: 'stands', decidedAt: new Date(), decidedByPersonId: broker.personId }
  await expect(db.matchReview.update({ where: { id: review.id }, data: decided })).rejects.toThrow()
  const scope = { councilId: council.id, personId: broker.personId, now: clock.now() }
  expect(await matchReview(db, { id: review.id, ...scope })).toMatchObject({ mayDecide: false })
  const neighbour = await makeCouncil(db)
  expect(await matchReview(db, { id: review.id, ...scope, councilId: neighbour.id })).toBeNull()
})

test('somebody else sees it differently: it can be endorsed again, and the candidate reads why', async () => {
  const { id, review, work, candidate, pair, endorse, contest } = await contested()
  const another = { ...work, actor: await makeStaff(db, council, 'broker') }
  const decision = { id: review.id, outcome: 'changed', words: 'You are right about the bus.' } as const
  expect(await decideReview(decision, another)).toEqual({ ok: true })
  expect(await decideReview(decision, another)).toEqual({ ok: true })
  expect(await read(id)).toMatchObject({ status: 'suggested', brokerPersonId: null, reason: null })
  const mails = await db.message.findMany({ where: { event: { entityId: review.id } } })
  expect(mails).toMatchObject([
    { recipient: candidate.person.email, data: { words: 'You are right about the bus.', changed: true } },
  ])
  expect(await contest()).toEqual({ ok: false, reason: 'not-allowed' })
  expect(accepted(await endorse(pair))).toBe(id)
  expect(await read(id)).toMatchObject({ status: 'awaiting_candidate' })
})

test('a changed introduction that was not sent is taken back; open ones are listed oldest first', async () => {
  const world = await introducing(db, council)
  const candidate = await world.newCandidate()
  const pair = { candidateId: candidate.id, vacancyId: (await world.newVacancy()).id }
  const id = accepted(await world.endorse(pair))
  await contestMatch({ id, words: 'Not this employer.' }, { db, clock: world.clock, actor: candidate.person })
  const review = await db.matchReview.findFirstOrThrow({ where: { introductionId: id } })
  const another = { ...world.work, actor: await makeStaff(db, council, 'broker') }
  const scope = { councilId: council.id, personId: another.actor.personId, now: world.clock.now() }
  const { rows } = await matchReviews(db, { ...scope, decided: false, page: 1 })
  expect(rows.map(({ askedAt }) => askedAt.getTime())).toEqual(
    rows.map(({ askedAt }) => askedAt.getTime()).toSorted((a, b) => a - b),
  )
  expect(rows.at(-1)).toMatchObject({ id: review.id, mayDecide: true })
  expect(await decideReview({ id: review.id, outcome: 'changed', words: 'We take it back.' }, another)).toEqual({
    ok: true,
  })
  expect(await read(id)).toMatchObject({ status: 'closed', reason: 'review' })
})

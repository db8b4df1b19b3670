import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor'
import type { Clock } from '#app/platform/clock.server'
import type { Council } from '#app/platform/council.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import {
  makeCandidate,
  makeIntroduction,
  makeStaff,
  makeVacancy,
  type makeProvider,
  type makeSite,
} from '#app/testing/factories'

type World = {
  db: PrismaClient
  clock: Clock
  council: Council
  provider: Awaited<ReturnType<typeof makeProvider>>
  site: Awaited<ReturnType<typeof makeSite>>
}

/** Makes a person one whom a broker knows well, with words about them wherever there is room for any. */
export async function matchedPerson(actor: Actor, { db, clock, council, provider, site }: World) {
  const candidate = await makeCandidate(db, council, {
    person: actor,
    ownWords: 'Wren Appleyard, mother of two',
    nextActionOn: new Date('2026-03-05'),
    nextActionWords: 'Ring Wren Appleyard',
    languages: ['Appleyardish'],
  })
  const broker = await makeStaff(db, council, 'broker')
  const candidateId = candidate.id
  const of = { councilId: council.id, candidateId }
  const about = 'About Wren Appleyard'
  for (const status of ['suggested', 'awaiting_candidate', 'dismissed', 'sent', 'superseded'] as const) {
    const introduction = await makeIntroduction(db, candidate, await makeVacancy(db, provider, site), {
      status,
      brokerWords: about,
      reasonWords: about,
      consentWords: about,
      explained: { parts: [], sentence: '1.2 miles from Wren Appleyard' },
    })
    if (status !== 'dismissed' && status !== 'sent') continue
    const decided = { decidedByPersonId: broker.personId, decidedAt: clock.now(), outcome: 'stands' }
    await db.matchReview.create({
      data: {
        ...of,
        introductionId: introduction.id,
        words: about,
        answerWords: about,
        createdAt: clock.now(),
        dueAt: clock.now(),
        ...(status === 'sent' && decided),
      },
    })
    await inTransaction(db, (tx) =>
      recordEvent(tx, {
        councilId: council.id,
        entity: 'introduction',
        entityId: introduction.id,
        by: broker,
        change: 'endorse',
        at: clock.now(),
        detail: { words: about },
      }),
    )
  }
  await db.candidateContact.create({
    data: { ...of, kind: 'call', outcome: 'reached', words: about, at: clock.now(), byPersonId: broker.personId },
  })
  await db.providerExclusion.create({ data: { ...of, providerId: provider.id, createdAt: clock.now() } })
  const employment = await db.employment.findFirstOrThrow({ where: { personId: actor.personId } })
  for (const [week, done] of [
    [1, { doneAt: clock.now(), outcome: 'well', words: about }],
    [4, {}],
  ] as const)
    await db.inWorkCheck.create({ data: { ...of, employmentId: employment.id, week, dueAt: clock.now(), ...done } })
  const { vacancyId } = await db.introduction.findFirstOrThrow({ where: { candidateId } })
  await db.dailyList.create({
    data: {
      ...of,
      at: clock.now(),
      weightsVersion: 0,
      considered: 9,
      entries: [{ vacancyId, score: 640, wants: 400, needs: 240 }],
      bestScore: 640,
    },
  })
  for (const status of ['worked_out', 'endorsed'])
    await db.matchingRound.create({
      data: {
        councilId: council.id,
        name: `Job fair, ${status}`,
        status,
        lotterySeed: 1,
        results: { candidate: { [candidateId]: vacancyId }, vacancy: {}, placements: { [candidateId]: vacancyId } },
        createdByPersonId: broker.personId,
        createdAt: clock.now(),
        updatedAt: clock.now(),
        candidates: { create: { candidateId, statedOrder: [vacancyId], placedWith: vacancyId } },
      },
    })
  await db.candidateDraft.create({
    data: {
      councilId: council.id,
      secretHash: randomUUID(),
      answers: { 'about-you': { name: 'Wren Appleyard', email: actor.email } },
      createdAt: clock.now(),
      expiresAt: clock.now(),
    },
  })
  return candidate
}

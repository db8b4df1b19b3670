import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { tellDraftsAdvertEnded } from './tell-drafts.server'

const { db } = await useDatabase()

const council = await makeCouncil(db)
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)
const now = new Date('2026-03-10T09:00:00Z')
const nextDay = new Date('2026-03-11T09:00:00Z')
const draft = { status: 'draft', submittedAt: null, draftExpiresAt: new Date('2026-04-09T22:59:59.999Z') }

type Given = Parameters<typeof makeVacancy>[3]

/** Somebody with a begun application to an advert, and what they are written. */
async function begun(given: Given, of = provider) {
  const vacancy = await makeVacancy(db, of, of === provider ? site : await makeSite(db, of), given)
  const { email } = await makeApplication(db, vacancy, await makePerson(db), draft)
  const mails = () => db.message.findMany({ where: { template: 'draft-advert-ended', recipient: email! } })
  return { vacancy, mails }
}
const says = (how: string) => [{ data: { how } }]
const closed = (closedReason: string) => ({ status: 'closed', closedReason, closedAt: now })

test('whoever has begun an application is told that the advert closed or its date has come, at once and once', async () => {
  const withdrawn = await begun(closed('withdrawn'))
  const down = await begun(closed('moderated'))
  const expired = await begun({ closesAt: now })
  const open = await begun({})
  expect(await tellDraftsAdvertEnded(db, new Date(now.getTime() - 1))).toBe(0)
  await Promise.all([tellDraftsAdvertEnded(db, now), tellDraftsAdvertEnded(db, now)])
  await tellDraftsAdvertEnded(db, nextDay)
  expect(await withdrawn.mails()).toMatchObject(says('closed'))
  expect(await down.mails()).toMatchObject(says('taken-down'))
  expect(await expired.mails()).toMatchObject(says('expired'))
  expect(await open.mails()).toEqual([])
})

test('what may be back tomorrow is told of a day later, with a link to what they wrote where it is only paused', async () => {
  const filled = await begun(closed('filled_here'))
  const back = await begun(closed('filled_here'))
  const unpublished = await begun({ status: 'draft' })
  await db.event.create({
    data: {
      councilId: council.id,
      entity: 'vacancy',
      entityId: unpublished.vacancy.id,
      change: 'send_back',
      fromState: 'approved',
      toState: 'draft',
      at: now,
      visibleAt: now,
      actorKind: 'system',
    },
  })
  const silent = await begun({
    touchedAt: new Date(now.getTime() - 90 * 86_400_000),
    closesAt: new Date('2026-05-30T22:59:59.999Z'),
  })
  await tellDraftsAdvertEnded(db, new Date(nextDay.getTime() - 1))
  for (const { mails } of [filled, back, unpublished, silent]) expect(await mails()).toEqual([])
  await db.vacancy.update({
    where: { id: back.vacancy.id },
    data: { status: 'approved', closedReason: null, closedAt: null },
  })
  await tellDraftsAdvertEnded(db, nextDay)
  expect(await filled.mails()).toMatchObject([{ data: { how: 'filled', draftUrl: null } }])
  expect(await back.mails()).toEqual([])
  const kept = [{ data: { how: 'paused', draftUrl: expect.stringContaining('/apply/resume/') } }]
  expect(await unpublished.mails()).toMatchObject(kept)
  expect(await silent.mails()).toMatchObject(kept)
})

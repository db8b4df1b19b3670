import { expect, it } from 'vitest'
import { awardToReferrer } from '#app/referrals/points/post-points.server'
import type { Actor } from '#app/platform/actor'
import { inTransaction } from '#app/platform/database/client.server'
import { browserOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider } from '#app/testing/factories'
import { makeProgramme, makeReferrer } from '#app/testing/referral-factories'
import { action, loader } from './leave'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const provider = await makeProvider(db, council)
await makeProgramme(db, provider)

async function ask(handler: unknown, actor: Actor, fields?: Record<string, string>) {
  return (await browserOf(db, actor)).ask(handler, '/refer/leave', {}, fields)
}

it('somebody leaves by themself, with their last points paid out, and their colleague stays', async () => {
  const leaver = await makeReferrer(db, provider)
  const colleague = await makeReferrer(db, provider)
  await inTransaction(db, (tx) => awardToReferrer(tx, { referrer: leaver, milestone: 'joining', now: new Date() }))
  expect((await ask(loader, leaver.actor)).data).toEqual({ employer: provider.name, balance: 5, openCashIn: null })
  expect(await ask(action, leaver.actor, { payOut: 'on' })).toMatchObject({ status: 302, location: '/account' })
  const rows = await db.referrer.findMany({ where: { providerId: provider.id }, select: { id: true, status: true } })
  expect(new Map(rows.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      [leaver.id, 'left'],
      [colleague.id, 'active'],
    ]),
  )
  expect(await db.cashIn.findMany({ where: { referrerId: leaver.id } })).toMatchObject([
    { points: 5, isLast: true, status: 'requested' },
  ])
  // The role went with it.
  expect(await ask(loader, leaver.actor)).toMatchObject({ status: 403 })
})

it('is for those who take part: whoever was only invited answers the invitation', async () => {
  const invited = await makeReferrer(db, provider, { status: 'invited' })
  expect(await ask(action, invited.actor, {})).toMatchObject({ location: '/refer' })
  expect(await db.referrer.findUnique({ where: { id: invited.id } })).toMatchObject({ status: 'invited' })
})

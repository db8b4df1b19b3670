import type { AppLoadContext } from '@remix-run/node'
import { expect, it } from 'vitest'
import { awardToReferrer } from '#app/referrals/points/post-points.server'
import { inTransaction } from '#app/platform/database/client.server'
import { startSession } from '#app/platform/session.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider } from '#app/testing/factories'
import { formData } from '#app/testing/form-data'
import { makeProgramme, makeReferrer } from '#app/testing/referral-factories'
import { action, loader } from './leave'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const provider = await makeProvider(db, council)
await makeProgramme(db, provider)

type Handler = (args: { request: Request; params: object; context: AppLoadContext }) => Promise<unknown>

async function ask(handler: unknown, accountId: string, fields?: Record<string, string>): Promise<unknown> {
  const session = (await startSession(db, { accountId, staff: false, userAgent: 'test' })).split(';')[0]!
  const request = new Request('http://localhost:3000/refer/leave', {
    headers: { cookie: session },
    ...(fields && { method: 'POST', body: formData(fields) }),
  })
  const context: AppLoadContext = { requestId: 'test', ip: '10.0.0.1', replay: () => Promise.reject(new Error()) }
  return (handler as Handler)({ request, params: {}, context }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
}

it('somebody leaves by themself, with their last points paid out, and their colleague stays', async () => {
  const leaver = await makeReferrer(db, provider)
  const colleague = await makeReferrer(db, provider)
  await inTransaction(db, (tx) => awardToReferrer(tx, { referrer: leaver, milestone: 'joining', now: new Date() }))
  const { accountId } = leaver.actor
  expect(await ask(loader, accountId)).toEqual({ employer: provider.name, balance: 5, openCashIn: null })
  const left = (await ask(action, accountId, { payOut: 'on' })) as Response
  expect(left).toMatchObject({ status: 302 })
  expect(left.headers.get('location')).toBe('/account')
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
  expect(await ask(loader, accountId)).toMatchObject({ status: 403 })
})

it('is for those who take part: whoever was only invited answers the invitation', async () => {
  const invited = await makeReferrer(db, provider, { status: 'invited' })
  const answer = (await ask(action, invited.actor.accountId, {})) as Response
  expect(answer.headers.get('location')).toBe('/refer')
  expect(await db.referrer.findUnique({ where: { id: invited.id } })).toMatchObject({ status: 'invited' })
})

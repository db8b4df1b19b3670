import type { AppLoadContext } from '@remix-run/node'
import { expect, it } from 'vitest'
import type { Actor } from '#app/platform/actor'
import { startSession } from '#app/platform/session.server'
import { useDatabase } from '#app/testing/database'
import { makeStaff } from '#app/testing/factories'
import { formData } from '#app/testing/form-data'
import { decidingDesk } from '#app/grants/deciding/deciding.fixture'
import * as cancel from './cancel-instalments'
import * as decide from './decide'
import * as recommend from './recommend'
import * as undo from './undo'
import * as many from './decide-many'
import * as pot from '../pots/pot'

const { db } = await useDatabase()
const desk = await decidingDesk(db)

type Fields = Record<string, string | string[]>
type Answer = { status: number; errors: Record<string, string[]>; data: Record<string, unknown> | null }
type Handler = (args: { request: Request; params: object; context: AppLoadContext }) => Promise<unknown>

/** Posts to (or, without fields, reads) a page as somebody who is signed in. */
async function ask({ accountId }: Actor, handler: unknown, id: string, fields?: Fields): Promise<Answer> {
  const cookie = (await startSession(db, { accountId, staff: true, userAgent: 'test' })).split(';')[0]!
  const request = new Request('http://localhost:3000/council/grants', {
    headers: { cookie },
    ...(fields && { method: 'POST', body: formData(fields) }),
  })
  const context: AppLoadContext = { requestId: 'test', ip: '10.0.0.1', replay: () => Promise.reject(new Error()) }
  const answer = await (handler as Handler)({ request, params: { id }, context }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (answer instanceof Response) return { status: answer.status, errors: {}, data: null }
  const { data = answer, init } = answer as { data?: unknown; init?: ResponseInit }
  const form = (data as { form?: { errors: Record<string, string[]> } } | null)?.form
  return { status: init?.status ?? 200, errors: form?.errors ?? {}, data: data as Answer['data'] }
}

const approveFields = (recommendation: string): Fields => ({ intent: 'approve', recommendation, tell: 'now' })

it('a recommender who is an approver too: no button, a reason, and 409 for every post', async () => {
  const both = await makeStaff(db, desk.council, 'assessor', 'approver')
  const { id, recommendationId } = await desk.recommended()
  await db.councilMember.create({
    data: { councilId: desk.council.id, personId: desk.staff.assessor.personId, role: 'approver' },
  })
  const recommender = desk.staff.assessor
  const page = await ask(recommender, decide.loader, id)
  expect(page.data).toMatchObject({
    panel: { kind: 'open', bar: expect.stringContaining('different people') as string },
  })
  const reject = {
    intent: 'reject',
    recommendation: recommendationId,
    rejectReasons: 'other',
    rejectWords: 'No.',
    rejectTell: 'now',
  }
  const posts: Fields[] = [
    approveFields(recommendationId),
    reject,
    { intent: 'return', recommendation: recommendationId, returnWords: 'Again.' },
  ]
  for (const fields of posts) {
    const answer = await ask(recommender, decide.action, id, fields)
    expect(answer).toMatchObject({ status: 409, errors: { '': [expect.stringContaining('different people')] } })
  }
  const several = await ask(recommender, many.action, id, { read: `${id}.${recommendationId}`, tell: 'now' })
  expect(several.status).toBe(409)
  expect(several.data).toMatchObject({
    results: [{ done: false, words: expect.stringContaining('different people') as string }],
  })
  expect((await desk.read(id)).status).toBe('recommended')
  // Somebody else who holds both roles may.
  expect(await ask(both, decide.loader, id)).toMatchObject({ data: { panel: { bar: null, approveBar: null } } })
  expect((await ask(both, decide.action, id, approveFields(recommendationId))).status).toBe(302)
  expect((await desk.read(id)).status).toBe('approved')
})

it('an own application: the amounts are hidden, and nothing can be posted', async () => {
  const own = await makeStaff(db, desk.council, 'approver', 'assessor')
  const { id, recommendationId } = await desk.recommended({ person: own })
  expect((await ask(own, decide.loader, id)).data).toMatchObject({
    panel: null,
    bar: expect.stringContaining('own') as string,
  })
  expect((await ask(own, decide.action, id, approveFields(recommendationId))).status).toBe(409)
  expect((await ask(own, recommend.action, id, { outcome: 'approve', 'cost-travel': '1' })).status).toBe(409)
})

it('other roles are 403, other councils and schemes 404, a wrong form 422 with what was typed', async () => {
  const { id, recommendationId } = await desk.recommended()
  const fields = approveFields(recommendationId)
  const payments = desk.staff.payments
  for (const route of [decide, undo, cancel, many])
    expect((await ask(payments, route.action, id, fields)).status).toBe(403)
  expect((await ask(payments, recommend.action, id, fields)).status).toBe(403)
  expect((await ask(desk.staff.approver, pot.action, desk.pot.id, { intent: 'propose' })).status).toBe(403)
  const approver = await makeStaff(db, desk.council, 'approver')
  for (const foreign of ['nonsense', desk.scheme.id])
    for (const route of [decide, undo, cancel]) expect((await ask(approver, route.loader, foreign)).status).toBe(404)
  const wrong = await ask(approver, decide.action, id, { ...fields, intent: 'reject', rejectWords: 'Typed.' })
  expect(wrong.status).toBe(422)
  expect(wrong.errors).toMatchObject({ rejectReasons: [expect.anything()] })
  expect(wrong.data).toMatchObject({ form: { values: { rejectWords: 'Typed.' } } })
  const undone = await ask(approver, undo.action, id, { decision: recommendationId, undoWords: 'Oh.' })
  expect(undone.status).toBe(409)
})

import { expect, it } from 'vitest'
import type { Actor } from '#app/platform/actor'
import { browserOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeStaff } from '#app/testing/factories'
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

/** Posts to (or, without fields, reads) a page as somebody who is signed in. */
async function ask(actor: Actor, handler: unknown, id: string, fields?: Fields) {
  const browser = await browserOf(db, actor, { staff: true })
  const answer = await browser.ask(handler, '/council/grants', { id }, fields)
  const form = answer.data?.form as { errors: Record<string, string[]> } | undefined
  return { ...answer, errors: form?.errors ?? {} }
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

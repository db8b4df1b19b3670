import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/platform/actor'
import { browserOf, textOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import * as grant from './grant'
import * as answer from './answer'
import * as appeal from './appeal'
import * as bank from './bank'
import * as evidence from './evidence'
import * as letter from './letter'
import * as paper from './paper'
import * as sent from './sent'
import * as withdraw from './withdraw'

const { db } = await useDatabase()
const scheme = await makeScheme(db, await makeCouncil(db, { host: 'localhost' }))
const DAY = 24 * 60 * 60 * 1000
const ago = (days: number) => new Date(Date.now() - days * DAY)
let person: Actor
let ask: Awaited<ReturnType<typeof signedIn>>

beforeEach(async () => {
  person = await makePerson(db)
  ask = await signedIn(person)
})

/** Asks a handler as somebody who is signed in. */
async function signedIn(actor: Actor) {
  const browser = await browserOf(db, actor)
  return (handler: unknown, id: string, fields?: Record<string, string>, rest: object = {}) =>
    browser.ask(handler, `/account/grants/${id}`, { id, ...rest }, fields)
}

const account = {
  accountName: 'Amira Osei',
  sortCode: '08-99-99',
  accountNumber: '66374958',
  sortCodeAgain: '089999',
  accountNumberAgain: '66374958',
}

describe('somebody else’s grant', () => {
  it('is not there: no page, no letter, no paper, and nothing can be posted to it', async () => {
    const made = await makeGrantApplication(db, scheme, { status: 'rejected', submittedAt: ago(20) })
    for (const { loader } of [grant, answer, appeal, bank, evidence, letter, sent, withdraw])
      expect((await ask(loader, made.id)).status).toBe(404)
    expect((await ask(paper.loader, made.id, undefined, { evidenceId: made.id })).status).toBe(404)
    const posts = [
      [answer.action, { words: 'x' }],
      [appeal.action, { words: 'x' }],
      [bank.action, account],
      [evidence.action, { kind: 'other' }],
      [withdraw.action, {}],
    ] as const
    for (const [action, fields] of posts) expect((await ask(action, made.id, fields)).status).toBe(404)
    expect((await db.grantApplication.findUniqueOrThrow({ where: { id: made.id } })).status).toBe('rejected')
  })
})

describe('one’s own', () => {
  it('shows and does nothing about a decision before its release', async () => {
    const held = { submittedAt: ago(9), releasedAt: new Date(Date.now() + DAY) }
    const { id } = await makeGrantApplication(db, scheme, { status: 'rejected', person, ...held })
    expect((await ask(letter.loader, id)).status).toBe(404)
    expect((await ask(appeal.loader, id)).location).toBe(`/account/grants/${id}`)
    expect((await ask(appeal.action, id, { words: 'Please' })).status).toBe(409)
    expect((await ask(withdraw.action, id, {})).location).toBe(`/account/grants/${id}`)
    expect(textOf(await ask(grant.loader, id))).not.toMatch(/reject|not agreed|adult social care/)
    expect((await db.grantApplication.findUniqueOrThrow({ where: { id } })).status).toBe('rejected')
  })

  it('gives the letter once it is released', async () => {
    const { id, reference } = await makeGrantApplication(db, scheme, {
      status: 'approved',
      person,
      submittedAt: ago(20),
    })
    const { response, headers } = await ask(letter.loader, id)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toBe(`attachment; filename="letter-${reference}.pdf"`)
    expect(
      Buffer.from(await response!.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('gives back what was typed, with what is wrong', async () => {
    const { id } = await makeGrantApplication(db, scheme, { status: 'rejected', person, submittedAt: ago(20) })
    expect((await ask(appeal.action, id, { words: ' ' })).status).toBe(422)
    expect((await ask(appeal.action, id, { words: 'You did not read my letter' })).status).toBe(302)
    expect((await ask(appeal.action, id, { words: 'Once more' })).status).toBe(409)
    expect((await ask(bank.action, id, { ...account, sortCodeAgain: '089998' })).status).toBe(422)
    expect((await ask(bank.action, id, account)).status).toBe(409)
    expect((await ask(evidence.action, id, { kind: 'nonsense' })).status).toBe(422)
  })

  it('takes no appeal after the last day', async () => {
    const { id } = await makeGrantApplication(db, scheme, { status: 'rejected', person, submittedAt: ago(60) })
    const late = await ask(appeal.action, id, { words: 'Please' })
    expect(late.status).toBe(409)
    expect(textOf(late)).toContain('The last day')
  })
})

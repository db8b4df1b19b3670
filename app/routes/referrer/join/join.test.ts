import { describe, expect, it } from 'vitest'
import * as people from '../../provider/referrals/people/index'
import * as person from '../../provider/referrals/people/person'
import * as rules from '../../provider/referrals/programme/rules'
import type { Actor } from '#app/platform/actor'
import { chosenProviderCookie } from '#app/platform/guard.server'
import { browserOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makePerson, makeProvider } from '#app/testing/factories'
import { makeProgramme, makeReferrer } from '#app/testing/referral-factories'
import * as accept from '../accept'
import * as joinCode from './code'
import * as join from './index'
import * as layout from '../layout'
import * as change from '../switch'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })

type Sent = { fields?: Record<string, string>; params?: Record<string, string>; chosen?: string }

/** Asks a handler as somebody who is signed in; `chosen` is the provider they chose to work for. */
async function signedIn(actor: Actor) {
  return async (handler: unknown, path: string, { fields, params = {}, chosen }: Sent = {}) => {
    const browser = await browserOf(db, actor)
    if (chosen) browser.keep(await chosenProviderCookie().serialize(chosen))
    return browser.ask(handler, path, params, fields)
  }
}

async function setUp() {
  const provider = await makeProvider(db, council)
  return { provider, programme: await makeProgramme(db, provider) }
}

describe('the way into a programme', () => {
  it('is the page where an invitation is answered, and then the first page', async () => {
    const { provider } = await setUp()
    const ask = await signedIn((await makeReferrer(db, provider, { status: 'invited' })).actor)
    expect(await ask(layout.loader, '/refer')).toMatchObject({ status: 302, location: '/refer/accept' })
    expect(await ask(layout.loader, '/refer/accept')).toMatchObject({ status: 200, data: { employer: null } })
    expect((await ask(accept.loader, '/refer/accept')).data).toMatchObject({ isRunning: true })
    const joined = await ask(accept.action, '/refer/accept', { fields: { intent: 'accept' } })
    expect(joined).toMatchObject({ status: 302, location: '/refer' })
    expect(await ask(layout.loader, '/refer')).toMatchObject({ status: 200, data: { employer: provider.name } })
    expect(await ask(accept.loader, '/refer/accept')).toMatchObject({ status: 302, location: '/refer' })
  })

  it('by code: the code in any spelling, a name, then waiting', async () => {
    const { provider, programme } = await setUp()
    const ask = await signedIn(await makePerson(db, { name: 'Joan' }))
    const { joinCode: code } = programme
    const at = `/refer/join/${code}`
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
    expect(await ask(join.action, '/refer/join', { fields: { code: typed } })).toMatchObject({ location: at })
    expect((await ask(join.action, '/refer/join', { fields: { code: 'ZZZZ9999' } })).status).toBe(409)
    expect((await ask(join.action, '/refer/join', { fields: { code: '?' } })).status).toBe(422)
    const params = { code }
    expect((await ask(joinCode.loader, at, { params })).data).toMatchObject({ provider: provider.name, name: 'Joan' })
    expect((await ask(joinCode.action, at, { params, fields: { name: '' } })).status).toBe(422)
    expect(await ask(joinCode.action, at, { params, fields: { name: 'Joan' } })).toMatchObject({ location: at })
    expect((await ask(joinCode.loader, at, { params })).data).toMatchObject({ status: 'waiting' })
    expect(await ask(layout.loader, '/refer')).toMatchObject({ status: 302, location: '/refer/join' })
    expect((await ask(joinCode.loader, '/refer/join/x', { params: { code: 'nothing' } })).data).toMatchObject({
      provider: null,
    })
  })

  it('by code: for nobody who looks at one address after the other', async () => {
    const { programme } = await setUp()
    const ask = await signedIn(await makePerson(db))
    const look = (code: string) => ask(joinCode.loader, `/refer/join/${code}`, { params: { code } })
    for (let tries = 0; tries < 60; tries += 1) await look('ZZZZ9999')
    expect((await look(programme.joinCode)).data).toMatchObject({ provider: null })
    const typed = { params: { code: programme.joinCode }, fields: { name: 'Joan' } }
    expect((await ask(joinCode.action, '/refer/join/x', typed)).status).toBe(404)
  })

  it('with two employers, each by itself', async () => {
    const [one, two, foreign] = [await setUp(), await setUp(), await setUp()]
    const first = await makeReferrer(db, one.provider)
    const { actor } = await makeReferrer(db, two.provider, { actor: first.actor })
    const ask = await signedIn(actor)
    const chosen = two.provider.id
    expect((await ask(layout.loader, '/refer', { chosen })).data).toMatchObject({
      employer: two.provider.name,
      hasSeveral: true,
    })
    const to = (providerId: string) => ask(change.action, '/refer/switch', { fields: { providerId } })
    expect((await to(chosen)).headers.get('set-cookie')).toContain('portal_provider=')
    expect((await to(foreign.provider.id)).status).toBe(404)
  })
})

describe('a manager’s pages about people', () => {
  it('show and change only the provider’s own, and only for whoever may', async () => {
    const [{ provider }, other] = [await setUp(), await setUp()]
    const waiting = await makeReferrer(db, provider, { status: 'waiting', name: 'Joan' })
    const foreign = await makeReferrer(db, other.provider, { status: 'waiting' })
    const recruiter = await signedIn(await makeMember(db, provider, 'recruiter'))
    const viewer = await signedIn(await makeMember(db, provider, 'viewer'))
    const at = { params: { id: waiting.id } }
    expect((await viewer(people.loader, '/provider/referrals/people')).data).toMatchObject({
      people: [{ name: 'Joan', status: 'waiting' }],
    })
    expect((await viewer(person.loader, '/x', at)).data).toMatchObject({ person: { name: 'Joan' } })
    const confirm = { fields: { intent: 'confirm' } }
    expect((await viewer(person.action, '/x', { ...at, ...confirm })).status).toBe(403)
    const elsewhere = { params: { id: foreign.id } }
    expect((await recruiter(person.loader, '/x', elsewhere)).status).toBe(404)
    expect((await recruiter(person.action, '/x', { ...elsewhere, ...confirm })).status).toBe(404)
    expect((await recruiter(person.action, '/x', { ...at, ...confirm })).status).toBe(302)
    expect((await recruiter(rules.loader, '/provider/referrals/programme/rules')).status).toBe(403)
    expect(await db.referrer.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({ status: 'active' })
  })
})

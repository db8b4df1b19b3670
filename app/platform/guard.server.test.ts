import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makePerson, makeProvider, makeStaff } from '#app/testing/factories'
import type { Actor } from './actor'
import type { Policy } from './access'
import { as, notFound, type AnyoneContext, type ProviderContext } from './guard.server'
import { browserOf } from './browser.server'
import { keptForms } from './kept-forms.server'
import { startSession } from './session.server'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const neighbour = await makeCouncil(db, { host: 'neighbour.localhost' })

type Asked = {
  actor?: Actor
  method?: string
  body?: BodyInit
  headers?: Record<string, string>
  params?: Record<string, string>
  /** Done once signed in, before asking. */
  before?: () => Promise<unknown>
}

/** Asks as somebody; answers the status of what was thrown, or what the handler gave. */
async function ask(
  policy: Policy,
  handler: (context: AnyoneContext) => unknown,
  { actor, method = 'GET', body, headers, params = {}, before }: Asked = {},
  options: object = {},
) {
  const cookie = actor ? await startSession(db, { accountId: actor.accountId, staff: false, userAgent: 'test' }) : ''
  await before?.()
  const request = new Request('http://localhost:3000/council/staff?page=2', {
    method,
    headers: { cookie: [cookie.split(';')[0]!, headers?.['x-cookie']].filter(Boolean).join('; '), ...headers },
    ...(body !== undefined && { body }),
  })
  const context = { requestId: 'r', ip: '127.0.0.1', replay: () => Promise.reject(new Error('not here')) }
  try {
    return await as(policy, handler as never, options)({ request, params, context })
  } catch (thrown) {
    if (thrown instanceof Response || isDataAnswer(thrown)) return thrown
    throw thrown
  }
}

const isDataAnswer = (thrown: unknown) => typeof thrown === 'object' && thrown !== null && 'init' in thrown

describe('as(policy, handler)', () => {
  it('sends the signed-out to sign in, and back to where they were going', async () => {
    const answer = (await ask('admin', () => 'secret')) as Response
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/sign-in?redirectTo=%2Fcouncil%2Fstaff%3Fpage%3D2')
  })

  const typed = new URLSearchParams({ words: 'Typed for long', intent: 'save' })
  const sends = (policy: Policy, options: object, body: BodyInit = typed) =>
    ask(policy, () => 'done', { method: 'POST', body }, options)

  it('keeps what a signed-out person posted where the page says so, for that browser, and shows no secret', async () => {
    const answer = (await sends('person', { keeps: 'save your details' })) as Response
    expect(answer.headers.get('location')).toBe('/sign-in?redirectTo=%2Fcouncil%2Fstaff')
    const [row] = await db.keptForm.findMany()
    expect(row).toMatchObject({ path: '/council/staff?page=2', what: 'save your details', email: null })
    const cookie = answer.headers.get('set-cookie')!
    expect(cookie).toMatch(/^portal_browser=.*HttpOnly/)
    const browser = await browserOf(new Request('http://localhost', { headers: { cookie: cookie.split(';')[0]! } }))
    const [kept] = await keptForms(db, browser, null)
    expect(kept!.fields).toEqual([...typed])
  })

  it('keeps no other form: gives back what was typed, and writes nothing', async () => {
    await db.keptForm.deleteMany()
    for (const policy of ['person', 'admin', 'approver', 'payments'] as const) {
      const answer = (await sends(policy, {})) as { data: unknown; init: ResponseInit }
      expect(answer.init.status).toBe(401)
      expect(answer.data).toEqual({
        notSent: [{ label: 'Words', text: 'Typed for long' }],
        redirectTo: '/council/staff',
      })
    }
    const pressed = (await sends('admin', {}, new URLSearchParams({ intent: 'approve' }))) as Response
    expect([pressed.status, pressed.headers.get('location')]).toEqual([
      302,
      '/sign-in?redirectTo=%2Fcouncil%2Fstaff&notSent=yes',
    ])
    expect(await db.keptForm.count()).toBe(0)
  })

  it('knows whose form it was from a session that is over', async () => {
    await db.keptForm.deleteMany()
    const actor = await makePerson(db, { email: 'over@test.example' })
    const expire = () =>
      db.session.updateMany({ where: { accountId: actor.accountId }, data: { expiresAt: new Date(0) } })
    await ask('person', () => 'done', { actor, method: 'POST', body: typed, before: expire }, { keeps: 'save' })
    expect(await db.keptForm.findMany()).toMatchObject([{ email: 'over@test.example' }])
  })

  it('a GET can write nothing, whatever its handler tries; a form can, and so can a loader that says why', async () => {
    const actor = await makePerson(db)
    const write = ({ db: given }: AnyoneContext) =>
      given.person.update({ where: { id: actor.personId }, data: { name: 'Changed by a link' } })
    await expect(ask('person', write, { actor })).rejects.toThrow(/read-only transaction/)
    const inTransaction = ({ db: given }: AnyoneContext) => given.$transaction(async (tx) => tx.keptForm.deleteMany())
    await expect(ask('person', inTransaction, { actor })).rejects.toThrow(/read-only transaction/)
    expect(await ask('person', write, { actor, method: 'POST', body: '' })).toMatchObject({ id: actor.personId })
    expect(await ask('person', write, { actor }, { writesOnGet: 'a test' })).toMatchObject({ id: actor.personId })
  })

  it.each([
    [{ id: 'x' }, 404],
    [{ id: "'; drop table person; --" }, 404],
    [{ reference: 'a\u0000b' }, 404],
    [{ slug: 'x'.repeat(400) }, 404],
    [{ id: crypto.randomUUID(), reference: 'K7M2PX4Q' }, 'open'],
    [{ '*': 'any/thing\u0000' }, 'open'],
  ])('an address with %j answers %s', async (params, expected) => {
    const answer = await ask('anyone', () => 'open', { params })
    expect(answer instanceof Response ? answer.status : answer).toBe(expected)
  })

  it.each(['person', 'provider-viewer', 'provider-owner', 'council-staff', 'moderator', 'admin', 'broker'] as const)(
    '%s: opens only for those it is for',
    async (policy) => {
      const provider = await makeProvider(db, council)
      const people: [Actor, Policy[]][] = [
        [await makePerson(db), ['person']],
        [await makeMember(db, provider, 'viewer'), ['person', 'provider-viewer']],
        [await makeMember(db, provider, 'owner'), ['person', 'provider-viewer', 'provider-owner']],
        [await makeStaff(db, council, 'moderator'), ['person', 'council-staff', 'moderator']],
        [await makeStaff(db, council, 'broker'), ['person', 'council-staff', 'broker']],
      ]
      for (const [actor, may] of people) {
        const answer = await ask(policy, () => 'open', { actor })
        expect(answer instanceof Response ? answer.status : answer).toBe(may.includes(policy) ? 'open' : 403)
      }
    },
  )

  it('follows a link to another provider of the same person, and to nobody else’s', async () => {
    const [mine, mineToo, foreign] = [1, 2, 3].map(() => makeProvider(db, council))
    const [first, second, third] = await Promise.all([mine!, mineToo!, foreign!])
    const one = await makeMember(db, first, 'owner')
    await db.providerMember.create({
      data: { councilId: council.id, providerId: second.id, personId: one.personId, role: 'viewer' },
    })
    const its = (id: string) => (context: AnyoneContext) => {
      if ((context as unknown as ProviderContext).provider.providerId !== id) throw notFound()
      return 'here'
    }
    expect(await ask('provider-viewer', its(first.id), { actor: one })).toBe('here')
    const moved = (await ask('provider-viewer', its(second.id), { actor: one })) as Response
    expect([moved.status, moved.headers.get('location')]).toEqual([302, '/council/staff?page=2'])
    const cookie = moved.headers.get('set-cookie')!.split(';')[0]!
    expect(await ask('provider-viewer', its(second.id), { actor: one, headers: { 'x-cookie': cookie } })).toBe('here')
    expect(((await ask('provider-viewer', its(third.id), { actor: one })) as Response).status).toBe(404)
    // A viewer there: a recruiter's page stays closed; and a form is never sent in another's name.
    expect(((await ask('provider-recruiter', its(second.id), { actor: one })) as Response).status).toBe(404)
    const posted = await ask('provider-viewer', its(second.id), { actor: one, method: 'POST', body: '' })
    expect((posted as Response).status).toBe(404)
  })

  it('gives staff their own council, whatever host they came through', async () => {
    const actor = await makeStaff(db, neighbour, 'admin')
    expect(await ask('admin', ({ council: own }) => own.id, { actor })).toBe(neighbour.id)
    expect(await ask('anyone', ({ council: shown }) => shown.id, { actor })).toBe(council.id)
  })

  it('closes a membership that has ended', async () => {
    const actor = await makeStaff(db, council, 'admin')
    await db.councilMember.updateMany({ where: { personId: actor.personId }, data: { endedAt: new Date() } })
    expect((await ask('admin', () => 'open', { actor })) as Response).toMatchObject({ status: 403 })
  })

  it('refuses a form from another site before anything else', async () => {
    const actor = await makePerson(db)
    const headers = { origin: 'https://evil.example' }
    expect(await ask('person', () => 'done', { actor, method: 'POST', body: 'x=1', headers })).toMatchObject({
      status: 403,
    })
  })

  it('says 503 while PostgreSQL is away, and only then', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'))
    expect(await ask('anyone', () => Promise.reject(away))).toMatchObject({ status: 503 })
    await expect(ask('anyone', () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
  })
})

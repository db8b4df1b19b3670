import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sections } from '#app/routes.access'
import type { RouteAccess } from '#app/route-access'
import { isCouncilPolicy } from '#app/platform/access'
import { COUNCIL_ROLES, PROVIDER_ROLES, type Actor } from '#app/platform/actor'
import { invalid, readForm } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { startSession } from '#app/platform/session.server'
import { testBrowser, type Answer } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import {
  makeApplication,
  makeCandidate,
  makeCouncil,
  makeIntroduction,
  makePerson,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { makeProgramme, makeReferral, makeReferrer } from '#app/testing/referral-factories'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const provider = await makeProvider(db, council)
await makeProgramme(db, provider)

/** Everybody who may open anything at all: nothing below is a 403. */
const staff = await makeStaff(db, council, ...COUNCIL_ROLES)
const member = (await makeReferrer(db, provider)).actor
for (const role of PROVIDER_ROLES.filter((name) => name !== 'referrer'))
  await db.providerMember.create({
    data: { councilId: council.id, providerId: provider.id, personId: member.personId, role },
  })

const sessionOf = ({ accountId }: Actor) => startSession(db, { accountId, staff: false, userAgent: 'test' })
const sessions = { staff: await sessionOf(staff), member: await sessionOf(member) }

/** What there is, of another council, another provider and another person. */
const foreign = await (async () => {
  const there = await makeCouncil(db)
  const other = await makeProvider(db, there)
  const person = await makePerson(db)
  const site = await makeSite(db, other)
  const vacancy = await makeVacancy(db, other, site)
  const application = await makeApplication(db, vacancy, person)
  const candidate = await makeCandidate(db, there)
  const introduction = await makeIntroduction(db, candidate, vacancy)
  const scheme = await makeScheme(db, there)
  const grant = await makeGrantApplication(db, scheme, { status: 'approved' })
  const programme = await makeProgramme(db, other)
  const referrer = await makeReferrer(db, other)
  const referral = await makeReferral(db, programme, referrer)
  const rows = [there, other, site, vacancy, application, candidate, introduction, scheme, grant, referrer, referral]
  return [...rows.map(({ id }) => id), person.personId, scheme.potId!, grant.instalments[0]!.id]
})()

const named = sections
  .flatMap(({ routes }) => routes)
  .filter(({ write, path }) => write !== undefined && path.includes(':'))

/**
 * Links from an email, which their page itself answers when they are dead: what it says is worth more to somebody whose
 * link has run out than "not found". The form goes to that page, which is a 404.
 */
const ANSWERED_BY_THEIR_PAGE = [
  '/consent/:token',
  '/confirm/:token',
  '/apply/resume/:token',
  '/sign-in/link/:token',
  '/sign-in/stop/:token',
]

type Handlers = { action: unknown; loader: unknown }
const handlersOf = (file: string) => import(/* @vite-ignore */ join(import.meta.dirname, file)) as Promise<Handlers>

function paramsOf(path: string, valueOf: (name: string) => string): Record<string, string> {
  return Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, valueOf(name!)]))
}

/** Well-formed, and of nothing. A step is right where something else is wrong. */
function unknown(path: string, name: string): string {
  if (name === 'step' || name === 'part') return path.includes(':id') ? { step: 'when', part: 'costs' }[name] : 'none'
  if (name === 'reference') return 'ZZZZ9999'
  if (name === 'code') return path.startsWith('/r/') ? 'aaaabbbbcccc' : 'ZZZZ9999'
  if (name === 'scheme') return 'no-such-scheme'
  if (name === 'token') return randomBytes(32).toString('base64url')
  return randomUUID()
}

const empty = {}
const nonsense = {
  intent: 'nonsense',
  do: 'nonsense',
  id: 'x',
  of: 'x',
  amount: '-1',
  words: '\u0001',
  reason: 'none',
  date: '9999-99-99',
  returnTo: '//elsewhere.example',
}

type Sent = { params: Record<string, string>; fields: Record<string, string>; session?: string }

/** Posts to a page as whoever has the session, or as nobody. */
function post(path: string, action: unknown, { params, fields, session }: Sent): Promise<Answer> {
  const browser = testBrowser()
  if (session) browser.keep(session)
  const at = path.replaceAll(/:(\w+)\??/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  return browser.post(action, at, params, fields)
}

/** What somebody who may do everything gets for these params, with either body, or with those given. */
async function answers(
  route: RouteAccess,
  action: unknown,
  valueOf: (name: string) => string,
  bodies: readonly Record<string, string>[] = [empty, nonsense],
) {
  const session = isCouncilPolicy(route.write!) ? sessions.staff : sessions.member
  const params = paramsOf(route.path, valueOf)
  const statuses = []
  for (const fields of bodies) statuses.push((await post(route.path, action, { params, fields, session })).status)
  return statuses
}

const NOT_FOUND = [404, 404]
const strict = named.filter(({ path }) => !ANSWERED_BY_THEIR_PAGE.includes(path))

describe('a form sent to what is not there', () => {
  it('is found out when its body is looked at first (planted)', async () => {
    const route: RouteAccess = { path: '/account/things/:id', file: '', read: 'person', write: 'person' }
    const hasty = as('person', async ({ request }) => {
      const read = await readForm(request, z.object({ words: z.string().min(2) }))
      return read.ok ? null : invalid(read)
    })
    expect(await answers(route, hasty, () => randomUUID())).not.toEqual(NOT_FOUND)
    const careful = as('person', () => 'done', { of: () => Promise.resolve(null) })
    expect(await answers(route, careful, () => randomUUID())).toEqual(NOT_FOUND)
  })

  it.each(strict)('$path: 404 for what nobody has', async (route) => {
    const { action } = await handlersOf(route.file)
    expect(await answers(route, action, (name) => unknown(route.path, name))).toEqual(NOT_FOUND)
  })

  it.each(strict)('$path: 404 for what cannot be', async (route) => {
    const { action } = await handlersOf(route.file)
    for (const malformed of ['x', '%00', '\u0000', '../..', 'é'.repeat(400)])
      expect(await answers(route, action, () => malformed), malformed).toEqual(NOT_FOUND)
  })

  it.each(strict.filter(({ path }) => /:(id|\w+Id)\b/.test(path)))(
    '$path: 404 for what is another’s',
    async (route) => {
      const { action } = await handlersOf(route.file)
      for (const [at, id] of foreign.entries()) {
        const valueOf = (name: string) => (/^id$|Id$/.test(name) ? id : unknown(route.path, name))
        expect(await answers(route, action, valueOf, [at % 2 === 0 ? empty : nonsense])).toEqual([404])
      }
    },
  )

  it.each(strict.filter(({ write }) => write === 'anyone'))('$path: 404 for the signed-out too', async (route) => {
    const { action } = await handlersOf(route.file)
    const params = paramsOf(route.path, (name) => unknown(route.path, name))
    expect((await post(route.path, action, { params, fields: empty })).status).toBe(404)
  })

  it.each(named.filter(({ path }) => ANSWERED_BY_THEIR_PAGE.includes(path)))(
    '$path: goes back to its page, which is a 404',
    async ({ path, file }) => {
      const { action, loader } = await handlersOf(file)
      const params = paramsOf(path, (name) => unknown(path, name))
      for (const fields of [empty, nonsense]) {
        const { status, location } = await post(path, action, { params, fields })
        const to = new URL(location!, 'http://localhost:3000')
        expect([status, to.pathname]).toEqual([302, path.replace(':token', params['token']!)])
        expect((await testBrowser().get(loader, `${to.pathname}${to.search}`, params)).status).toBe(404)
      }
    },
  )
})

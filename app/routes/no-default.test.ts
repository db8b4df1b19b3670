import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { afterAll, describe, expect, it } from 'vitest'
import { sections } from '#app/routes.access'
import { connect } from '#app/platform/database/client.server'
import { startSession } from '#app/platform/session.server'
import { useDatabase } from '#app/testing/database'
import { everyAction, type Press } from '#app/testing/every-action'
import { formData } from '#app/testing/form-data'

const { db, ownerUrl } = await useDatabase()
const owner = connect(ownerUrl)
afterAll(() => owner.$disconnect())

type Handler = (args: ActionFunctionArgs) => Promise<unknown>
const presses = await everyAction(db)
const actions = sections.flatMap(({ routes }) => routes).filter(({ write }) => write !== undefined)
const pressed: { path: string; press: Press; action: Handler }[] = []
for (const { path, file } of actions) {
  const press = presses[path]
  const module = press && ((await import(/* @vite-ignore */ join(import.meta.dirname, file))) as { action: Handler })
  if (module) pressed.push({ path, press, action: module.action })
}

/** Every word that a button of some page posts: on each other page it means nothing. */
const intents = [...new Set(pressed.map(({ press }) => press.intent))]

/** Kept by whoever looks, whatever a form does: sessions, counted tries. */
const ASIDE = ['session', 'rate_limit']

const tables = (
  await owner.$queryRaw<{ schema: string; name: string }[]>`
    select n.nspname::text as schema, c.relname::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'graphile_worker') and c.relkind = 'r'`
)
  .filter(({ name }) => !ASIDE.includes(name))
  .map(({ schema, name }) => `"${schema}"."${name}"`)

/** All rows of all tables, as one number each. */
async function everything(): Promise<Record<string, string>> {
  const rows = await owner.$queryRawUnsafe<{ name: string; rows: string }[]>(
    tables
      .map((name) => `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as rows from ${name} t`)
      .join(' union all '),
  )
  return Object.fromEntries(rows.map(({ name, rows: all }) => [name, all]))
}

async function statusOf(answer: Promise<unknown>): Promise<number> {
  const given = await answer.catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (given instanceof Response) return given.status
  return (given as { init?: ResponseInit | null } | null)?.init?.status ?? 200
}

const sessions = new Map<string, Promise<string>>()
function sessionOf(accountId: string): Promise<string> {
  const begun =
    sessions.get(accountId) ?? startSession(db, { accountId, staff: true, secondFactor: true, userAgent: 'test' })
  sessions.set(accountId, begun)
  return begun.then((cookie) => cookie.split(';')[0]!)
}

async function send({ path, press, action }: (typeof pressed)[number], body: FormData): Promise<number> {
  const { by, params = {}, query = '', cookie } = press
  const at = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const headers = { cookie: [await sessionOf(by.accountId), cookie].filter(Boolean).join('; ') }
  const request = new Request(`http://localhost:3000${at}${query}`, { method: 'POST', headers, body })
  const context: AppLoadContext = { requestId: 'test', ip: '10.0.0.1', replay: () => Promise.reject(new Error()) }
  return statusOf(action({ request, params, context }))
}

/** The form with each wrong word where its button belongs. */
function unclear(
  path: string,
  { fields = {}, intent, field = 'intent', onward, also = [] }: Press,
): [string, FormData][] {
  // Other pages' words: a dozen, others for every page.
  const others = intents.filter((word) => word !== intent && !also.includes(word))
  const elsewhere = others.filter((_, at) => (at + path.length) % 3 === 0)
  const wrong = ['', 'nonsense', '__proto__', 'constructor', intent.toUpperCase(), ` ${intent}`, `${intent}\n`]
  const repeated = [
    [intent, intent],
    [intent, 'nonsense'],
    ['nonsense', intent],
  ]
  return [
    ...(onward ? [] : [['no button', formData(fields)] satisfies [string, FormData]]),
    ...[...wrong, ...elsewhere, ...repeated].map((posted): [string, FormData] => [
      JSON.stringify(posted),
      formData({ ...fields, [field]: posted }),
    ]),
  ]
}

describe('a form that does not say what it wants', () => {
  it('is known of every page whose form says so', () => {
    const asks = (path: string): boolean => {
      const source = readFileSync(path, 'utf8')
      const beside = [...source.matchAll(/from '(\.[^']+\.server)'/g)].map(([, at]) => join(dirname(path), `${at}.ts`))
      return source.includes('by-intent.server') || beside.some(asks)
    }
    // Its form has one button; it shares a file with screens that have several.
    const ONE_BUTTON = ['/register-interest/check']
    const asking = actions.flatMap(({ path, file }) => (asks(join(import.meta.dirname, file)) ? [path] : []))
    expect([...Object.keys(presses), ...ONE_BUTTON].toSorted()).toEqual(asking.toSorted())
  })

  it('is found out where there is a default (planted)', async () => {
    const { path, press } = pressed.find((one) => one.path === '/council/interests')!
    const action: Handler = async ({ request }) =>
      (await request.formData()).get('intent') === 'end' ? null : new Response(null, { status: 302 })
    const statuses = []
    for (const [, body] of unclear(path, press)) statuses.push(await send({ path, press, action }, body))
    expect(new Set(statuses)).toEqual(new Set([302]))
  })

  it.each(pressed)('$path: changes nothing', async (one) => {
    const before = await everything()
    const done: [string, number][] = []
    for (const [what, body] of unclear(one.path, one.press)) {
      const status = await send(one, body)
      if (status < 400 || status >= 500) done.push([what, status])
    }
    expect(done).toEqual([])
    expect(await everything()).toEqual(before)
  })

  it.each(pressed)('$path: whole and right, it is done', async (one) => {
    const { fields = {}, intent, field = 'intent', answer, reads } = one.press
    const before = await everything()
    const status = await send(one, formData({ ...fields, [field]: intent }))
    if (answer === undefined) expect(status).toBeLessThan(400)
    else expect(status).toBe(answer)
    if (!reads && (answer ?? 0) < 400) expect(await everything()).not.toEqual(before)
  })
})

import type { AppLoadContext } from '@remix-run/node'
import type { Actor } from '#app/platform/actor'
import type { PrismaClient } from '#app/platform/database/client.server'
import { startSession } from '#app/platform/session.server'
import { formData, type FormFields } from './form-data'

type Params = Record<string, string>
type Handler = (args: { request: Request; params: Params; context: AppLoadContext }) => Promise<unknown>
type Fields = FormFields | FormData

/** What a handler answered, returned or thrown: `data` of a page, `response` of everything else. */
export type Answer = {
  status: number
  headers: Headers
  /** Where it leads on. */
  location: string | null
  data: Record<string, unknown> | null
  response: Response | null
}

type Options = {
  ip?: string
  userAgent?: string
  /** The action that a kept form goes to, by its path, when the portal sends it itself. */
  actionAt?: (path: string) => { action: unknown; params?: Params }
}

export type TestBrowser = ReturnType<typeof testBrowser>

/**
 * A browser without JavaScript, for the loaders and actions of routes: keeps cookies, sends forms, tells where it is led.
 * What a handler throws is its answer when it is one; a bug is thrown on.
 */
export function testBrowser({ ip = '10.0.0.1', userAgent, actionAt }: Options = {}) {
  const cookies = new Map<string, string>()

  /** Keeps a cookie, or drops it, as a `Set-Cookie` says. */
  function keep(setCookie: string): void {
    const [name, value] = setCookie.split(';')[0]!.split(/=(.*)/s) as [string, string]
    if (/max-age=0/i.test(setCookie)) cookies.delete(name)
    else cookies.set(name, value)
  }

  /** What a kept form is sent with: this browser's cookies and the session that has just begun. */
  async function replay(again: Request): Promise<Response> {
    if (!actionAt) throw new Error('This browser sends no kept forms')
    for (const pair of (again.headers.get('cookie') ?? '').split('; ').filter(Boolean)) keep(pair)
    const { action, params = {} } = actionAt(new URL(again.url).pathname)
    const { status, location } = await answerOf(action, again, params)
    return new Response(null, { status, headers: location ? { Location: location } : {} })
  }

  async function answerOf(handler: unknown, request: Request, params: Params): Promise<Answer> {
    const context: AppLoadContext = { requestId: 'test', ip, replay }
    const returned = await (handler as Handler)({ request, params, context }).catch((thrown: unknown) => {
      if (thrown instanceof Response || isDataWithInit(thrown)) return thrown
      throw thrown
    })
    const answer = read(returned)
    for (const cookie of answer.headers.getSetCookie()) keep(cookie)
    return answer
  }

  function requestFor(path: string, init: RequestInit = {}): Request {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie && { cookie }), ...(userAgent && { 'user-agent': userAgent }) }
    return new Request(`http://localhost:3000${path}`, { headers, ...init })
  }

  return {
    cookies,
    keep,
    get: (handler: unknown, path: string, params: Params = {}) => answerOf(handler, requestFor(path), params),
    head: (handler: unknown, path: string, params: Params = {}) =>
      answerOf(handler, requestFor(path, { method: 'HEAD' }), params),
    post: (handler: unknown, path: string, params: Params, fields: Fields) => {
      const body = fields instanceof FormData ? fields : formData(fields)
      return answerOf(handler, requestFor(path, { method: 'POST', body }), params)
    },
    /** Posts to a page when there is something to send, and opens it when there is not. */
    ask(handler: unknown, path: string, params: Params, fields?: Fields) {
      return fields ? this.post(handler, path, params, fields) : this.get(handler, path, params)
    },
    async signIn(db: PrismaClient, accountId: string, { staff = false } = {}): Promise<void> {
      keep(await startSession(db, { accountId, staff, userAgent: 'test' }))
    },
  }
}

/** The browser of somebody who is signed in. */
export async function browserOf(db: PrismaClient, { accountId }: Actor, { staff = false } = {}): Promise<TestBrowser> {
  const browser = testBrowser()
  await browser.signIn(db, accountId, { staff })
  return browser
}

/** Everything that an answer carries to the page, as text to look for words in. */
export const textOf = ({ data }: Pick<Answer, 'data'>): string =>
  JSON.stringify(data, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))

type DataWithInit = { type: 'DataWithResponseInit'; data: unknown; init: ResponseInit | null }

function isDataWithInit(answer: unknown): answer is DataWithInit {
  return typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit'
}

function read(answer: unknown): Answer {
  const response = answer instanceof Response ? answer : null
  const { status = 200, headers: given } = (response ?? (isDataWithInit(answer) && answer.init)) || {}
  const headers = new Headers(given)
  const data = response ? null : isDataWithInit(answer) ? answer.data : answer
  return { status, headers, location: headers.get('location'), data: data as Answer['data'], response }
}

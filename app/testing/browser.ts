import type { AppLoadContext } from '@remix-run/node'
import type { PrismaClient } from '#app/platform/database/client.server'
import { startSession } from '#app/platform/session.server'

type Handler = (args: { request: Request; params: object; context: AppLoadContext }) => Promise<unknown>
type Params = Record<string, string>
export type Answer = { status: number; location: string | null; data: Record<string, unknown> | null }

type Options = {
  ip?: string
  /** The action that a kept form goes to, by its path, when the portal sends it itself. */
  actionAt?: (path: string) => { action: unknown; params?: Params }
}

/** A browser without JavaScript, for the handlers of routes: keeps cookies, sends forms, reports where it is led. */
export function testBrowser({ ip = '10.0.0.1', actionAt }: Options = {}) {
  const cookies = new Map<string, string>()
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  function keep(cookie: string): void {
    const [name, value] = cookie.split(';')[0]!.split(/=(.*)/s) as [string, string]
    if (/max-age=0/i.test(cookie)) cookies.delete(name)
    else cookies.set(name, value)
  }

  /** What a kept form is sent with: this browser's cookies and the session that has just begun. */
  async function replay(again: Request): Promise<Response> {
    if (!actionAt) throw new Error('This browser sends no kept forms')
    for (const pair of (again.headers.get('cookie') ?? '').split('; ').filter(Boolean)) keep(pair)
    const { action, params = {} } = actionAt(new URL(again.url).pathname)
    const { status, location } = await call(action, again, params)
    return new Response(null, { status, headers: location ? { Location: location } : {} })
  }

  async function call(handler: unknown, request: Request, params: Params): Promise<Answer> {
    const context: AppLoadContext = { requestId: 'test', ip, replay }
    const answer = await (handler as Handler)({ request, params, context }).catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      throw thrown
    })
    const init = answer instanceof Response ? answer : ((answer as { init?: ResponseInit } | null)?.init ?? {})
    const headers = new Headers(init.headers)
    for (const cookie of headers.getSetCookie()) keep(cookie)
    const data = answer instanceof Response ? null : ((answer as { data?: unknown } | null)?.data ?? answer)
    return { status: init.status ?? 200, location: headers.get('location'), data: data as Answer['data'] }
  }

  const requestFor = (path: string, body?: FormData) =>
    new Request(`http://localhost:3000${path}`, {
      headers: { cookie: cookieHeader() },
      ...(body && { method: 'POST', body }),
    })

  return {
    cookies,
    get: (handler: unknown, path: string, params: Params = {}) => call(handler, requestFor(path), params),
    post: (handler: unknown, path: string, params: Params, body: FormData) =>
      call(handler, requestFor(path, body), params),
    async signIn(db: PrismaClient, accountId: string): Promise<void> {
      keep(await startSession(db, { accountId, staff: false, userAgent: 'test' }))
    },
  }
}

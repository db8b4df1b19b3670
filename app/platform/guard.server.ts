import './load-context'
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { createCookie, redirect } from '@remix-run/node'
import {
  councilFor,
  isCouncilPolicy,
  isProviderPolicy,
  providerFor,
  type CouncilPolicy,
  type Policy,
  type ProviderPolicy,
} from './access'
import type { Actor, CouncilRole, ProviderMembership } from './actor'
import { portalClock, refreshClock, type Clock } from './clock.server'
import { councilById, councilForHost, type Council } from './council.server'
import { assertSameOrigin } from './csrf.server'
import { database, type PrismaClient } from './database/client.server'
import { isDatabaseAway } from './database/errors.server'
import { isDemoOrTest } from './env.server'
import { logger } from './logger.server'
import { keepRequestForLater } from './pending-request.server'
import { actorOf } from './session.server'

/** What every guarded handler gets. `council` is the one whose pages are shown, or (council policies) the staff's own. */
export type BaseContext = {
  request: Request
  url: URL
  params: Record<string, string | undefined>
  db: PrismaClient
  clock: Clock
  council: Council
  /** The web server's side of this request: request id, IP address, replay. */
  web: AppLoadContext
}
export type AnyoneContext = BaseContext & { actor: Actor | null }
export type PersonContext = BaseContext & { actor: Actor }
/** Works in the name of one provider; every query of the handler is limited to `provider.providerId`. */
export type ProviderContext = PersonContext & { provider: ProviderMembership }
/** Works for one council (`council`); every query of the handler is limited to `council.id`. */
export type CouncilContext = PersonContext & { roles: CouncilRole[] }

export type ContextOf<P extends Policy> = P extends ProviderPolicy
  ? ProviderContext
  : P extends CouncilPolicy
    ? CouncilContext
    : P extends 'person'
      ? PersonContext
      : AnyoneContext

/** Remembers which provider somebody with several works for. */
export const chosenProviderCookie = createCookie('portal_provider', { httpOnly: true, sameSite: 'lax', path: '/' })

type Args = LoaderFunctionArgs | ActionFunctionArgs

/**
 * The only way to a loader or action: checks the policy, then calls the handler with who asks and for whom.
 * Signed out on a private page: to the sign-in page (a form that was sent is kept and sent again afterwards).
 * Wrong role: 403. PostgreSQL away: 503.
 */
export function as<P extends Policy, T>(
  policy: P,
  handler: (context: ContextOf<P>) => T | Promise<T>,
): (args: Args) => Promise<T> {
  return async (args) => {
    let context: Awaited<ReturnType<typeof contextFor>> | undefined
    try {
      context = await contextFor(policy, args)
      return await handler(context as ContextOf<P>)
    } catch (error) {
      if (error instanceof Response)
        throw (context && error.status === 404 && (await atAnotherProvider(policy, context, handler))) || error
      if (!isDatabaseAway(error)) throw error
      logger.warn({ path: new URL(args.request.url).pathname }, 'PostgreSQL is away')
      throw new Response('The portal cannot reach its database', { status: 503, headers: { 'Retry-After': '5' } })
    }
  }
}

async function contextFor(
  policy: Policy,
  { request, params, context }: Args,
): Promise<AnyoneContext | ProviderContext | CouncilContext> {
  if (policy === 'developer' && !isDemoOrTest()) throw notFound()
  assertSameOrigin(request)
  const db = database()
  const url = new URL(request.url)
  const [actor, hostCouncil] = await Promise.all([
    (context.actor ??= actorOf(db, request)),
    councilForHost(url.hostname),
    refreshClock(db),
  ])
  const base = { request, url, params, db, clock: portalClock, council: hostCouncil, web: context }
  if (policy === 'anyone' || policy === 'developer') return { ...base, actor }
  if (!actor) throw await toSignIn(db, request, url)
  if (isProviderPolicy(policy)) {
    const chosen: unknown = await chosenProviderCookie.parse(request.headers.get('cookie'))
    const provider = providerFor(actor, policy, typeof chosen === 'string' ? chosen : null)
    if (!provider) throw forbidden()
    return { ...base, council: await councilById(provider.councilId), actor, provider }
  }
  if (isCouncilPolicy(policy)) {
    const membership = councilFor(actor, policy, hostCouncil.id)
    if (!membership) throw forbidden()
    return { ...base, council: await councilById(membership.councilId), actor, roles: membership.roles }
  }
  return { ...base, actor }
}

/**
 * Somebody works for several providers and follows a link to what another of theirs has: on to the same address, with
 * that provider chosen. Null when none of theirs has it. Reading only: a form never changes whom it is for.
 */
async function atAnotherProvider<P extends Policy>(
  policy: P,
  context: Awaited<ReturnType<typeof contextFor>>,
  handler: (context: ContextOf<P>) => unknown,
): Promise<Response | null> {
  if (!isProviderPolicy(policy) || !('provider' in context) || context.request.method !== 'GET') return null
  const { actor, provider: current, url } = context
  for (const { providerId } of actor.providers) {
    const provider = providerId === current.providerId ? null : providerFor(actor, policy, providerId)
    if (provider?.providerId !== providerId) continue
    try {
      await handler({ ...context, provider, council: await councilById(provider.councilId) } as never)
    } catch (error) {
      if (error instanceof Response && error.status === 404) continue
      throw error
    }
    const headers = { 'Set-Cookie': await chosenProviderCookie.serialize(providerId) }
    return redirect(`${url.pathname}${url.search}`, { headers })
  }
  return null
}

/** Forms are kept while somebody signs in again; files as big as only signed-in people may send are not. */
function isKeepable(request: Request): boolean {
  return Number(request.headers.get('content-length') ?? 0) <= 6 * 1024 * 1024
}

async function toSignIn(db: PrismaClient, request: Request, url: URL): Promise<Response> {
  const query = new URLSearchParams()
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead && isKeepable(request)) query.set('continue', await keepRequestForLater(db, request, null))
  query.set('redirectTo', isRead ? `${url.pathname}${url.search}` : url.pathname)
  return redirect(`/sign-in?${query.toString()}`)
}

/** Thrown for what is not there, or not this person's to know about. */
export function notFound(): Response {
  return new Response('Not found', { status: 404 })
}

export function forbidden(): Response {
  return new Response('Not allowed', { status: 403 })
}

/** The value, or a 404 when there is none. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound()
  return value
}

import './load-context'
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { isUuid } from '#app/shared/uuid'
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
import { portalCookie } from './cookies.server'
import { assertSameOrigin } from './csrf.server'
import { database, readingDatabase, type PrismaClient } from './database/client.server'
import { isDatabaseAway } from './database/errors.server'
import { isDemoOrTest } from './env.server'
import { loggedPath } from './logged'
import { logger } from './logger.server'
import { actorOf } from './session.server'
import { redirect } from './redirect.server'
import { signInFirst } from './sign-in-first.server'

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
export const chosenProviderCookie = () => portalCookie('portal_provider')

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** What `as` is told about a handler besides its policy. */
export type GuardOptions<P extends Policy> = {
  /**
   * For a form whose address names something (`/council/grants/:id/…`): looks whether it is there for this person. Nothing
   * found: 404, before anything that was sent is looked at.
   */
  of?: (context: ContextOf<P>) => Promise<unknown>
  /**
   * For a form that may be kept while its sender signs in, to be looked at and sent by a press afterwards: what sending it
   * does ("save your details"). Never for what decides, pays, grants a right, consents or erases; without it, the sender
   * gets back what they typed.
   */
  keeps?: P extends KeepablePolicy ? string : never
  /**
   * For a loader that has to write: why. Without it the database itself refuses whatever a GET tries to write. The list of
   * them is held by a test.
   */
  writesOnGet?: string
}

/** Those whose forms are their own affairs. Council staff decide, pay and grant rights: their forms are never kept. */
type KeepablePolicy = 'anyone' | 'person' | 'broker' | ProviderPolicy

/**
 * The only way to a loader or action: checks the policy, then calls the handler with who asks and for whom.
 * Signed out on a private page: to the sign-in page (a form that was sent is kept and sent again afterwards).
 * Wrong role: 403. PostgreSQL away: 503.
 */
export function as<P extends Policy, T>(
  policy: P,
  handler: (context: ContextOf<P>) => T | Promise<T>,
  options: GuardOptions<P> = {},
): (args: Args) => Promise<T> {
  return async (args) => {
    let context: Awaited<ReturnType<typeof contextFor>> | undefined
    try {
      context = await contextFor(policy, args, options)
      if (options.of) found(await options.of(context as ContextOf<P>))
      return await handler(context as ContextOf<P>)
    } catch (error) {
      if (error instanceof Response)
        throw (context && error.status === 404 && (await atAnotherProvider(policy, context, handler))) || error
      if (!isDatabaseAway(error)) throw error
      logger.warn({ path: loggedPath(new URL(args.request.url).pathname, args.params) }, 'PostgreSQL is away')
      throw new Response('The portal cannot reach its database', { status: 503, headers: { 'Retry-After': '5' } })
    }
  }
}

async function contextFor(
  policy: Policy,
  { request, params, context }: Args,
  { keeps = null, writesOnGet }: { keeps?: string | null; writesOnGet?: string },
): Promise<AnyoneContext | ProviderContext | CouncilContext> {
  if (policy === 'developer' && !isDemoOrTest()) throw notFound()
  assertSameOrigin(request)
  assertSpelled(params)
  const url = new URL(request.url)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const db = reads && writesOnGet === undefined ? readingDatabase() : database()
  const [actor, hostCouncil] = await Promise.all([
    (context.actor ??= actorOf(database(), request)),
    councilForHost(url.hostname),
    refreshClock(db),
  ])
  const base = { request, url, params, db, clock: portalClock, council: hostCouncil, web: context }
  if (policy === 'anyone' || policy === 'developer') return { ...base, actor }
  if (!actor) throw await signInFirst({ db, request, url, ip: context.ip }, keeps)
  if (isProviderPolicy(policy)) {
    const chosen: unknown = await chosenProviderCookie().parse(request.headers.get('cookie'))
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
      const there: ProviderContext = { ...context, provider, council: await councilById(provider.councilId) }
      await handler(there as ContextOf<P>)
    } catch (error) {
      if (error instanceof Response && error.status === 404) continue
      throw error
    }
    const headers = { 'Set-Cookie': await chosenProviderCookie().serialize(providerId) }
    return redirect(`${url.pathname}${url.search}`, { headers })
  }
  return null
}

const CONTROL = /[\u0000-\u001f\u007f\ufffd]/
const MOST_LETTERS = 300

/** @throws 404 for an address that names nothing we could have: control characters, ids that are none, endless words */
function assertSpelled(params: Args['params']): void {
  for (const [name, value] of Object.entries(params)) {
    if (name === '*' || value === undefined) continue
    if (value.length > MOST_LETTERS || CONTROL.test(value)) throw notFound()
    if (/^id$|Id$/.test(name) && !isUuid(value)) throw notFound()
  }
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

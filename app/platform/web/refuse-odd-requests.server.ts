import type { RequestHandler, Response } from 'express'
import { isPortalHost } from '../council.server'
import { publicScheme } from '../csrf.server'
import { isDatabaseAway } from '../database/errors.server'
import { env } from '../env.server'
import { isReadableTarget, readHost } from './address'
import { refusalOf, refusalPage } from './refusal-page'

const METHODS = 'GET, HEAD, POST'

/** Sends the page of a refusal, which neither browsers nor caches may keep. */
export function refuse(response: Response, status: number, page = refusalOf(status)): void {
  response.status(status).set('Cache-Control', 'private, no-store').type('html').send(page)
}

/**
 * Refuses methods, addresses and hosts that no page has, before anything else reads them. What goes on has a Host as
 * browsers write it, and nothing of what proxies may say about the address under which the portal was asked for: the
 * Host, which the proxy passes on, and PUBLIC_URL's scheme are what counts.
 */
export function refuseOddRequests(): RequestHandler {
  const scheme = publicScheme()
  return (request, response, next) => {
    if (!METHODS.split(', ').includes(request.method)) return refuse(response.set('Allow', METHODS), 405)
    if (!isReadableTarget(request.originalUrl)) {
      const page = refusalPage(
        'We cannot read that address',
        'There is something in it that an address cannot have. Check it, then try again.',
      )
      return refuse(response, 400, page)
    }
    const read = timesSent(request.rawHeaders, 'host') === 1 ? readHost(request.headers.host, scheme) : null
    if (!read) {
      const page = refusalPage('We cannot read that address', 'It does not begin with the name of a website.')
      return refuse(response, 400, page)
    }
    request.headers.host = read.host
    for (const name of ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']) {
      delete request.headers[name]
    }
    return next()
  }
}

function timesSent(rawHeaders: string[], name: string): number {
  return rawHeaders.filter((given, index) => index % 2 === 0 && given.toLowerCase() === name).length
}

/** Refuses hosts that are none of ours. While PostgreSQL is away nobody can say so: the page itself answers 503. */
export function refuseUnknownHosts(isOurs: (hostname: string) => Promise<boolean> = isPortalHost): RequestHandler {
  return async (request, response, next) => {
    try {
      const { hostname } = readHost(request.headers.host, publicScheme()) ?? { hostname: '' }
      if (await isOurs(hostname)) return next()
    } catch (error) {
      return isDatabaseAway(error) ? next() : next(error)
    }
    const { PUBLIC_URL } = env()
    const text = `You came here under a name that is not ours. The portal is at ${PUBLIC_URL}`
    return refuse(response, 421, refusalPage('This is not our address', text, { home: PUBLIC_URL }))
  }
}

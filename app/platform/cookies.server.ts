import { createCookie } from '@remix-run/node'
import { env } from './env.server'

/** `portal_session` or, under https, `__Host-portal_session`: no other host, path or plain connection can set that one. */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-${name}` : name
}

function isHttps(): boolean {
  return env().PUBLIC_URL.startsWith('https:')
}

/**
 * The only way to a cookie: signed, out of reach of scripts, of other sites' forms and of plain connections.
 * @param maxAge seconds that the browser keeps it; without it, until the browser is closed
 */
export function portalCookie(name: string, { maxAge }: { maxAge?: number } = {}) {
  return createCookie(cookieName(name), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isHttps(),
    // Each name has a key of its own: what was signed for one cookie is worth nothing in another.
    secrets: [`${name}:${env().SESSION_SECRET}`],
    ...(maxAge !== undefined && { maxAge }),
  })
}

export const daysInSeconds = (days: number): number => days * 24 * 60 * 60

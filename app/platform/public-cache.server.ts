/**
 * `Cache-Control` of a page that is the same for everyone who is signed out. A visitor who brings no cookies may be
 * served from a shared cache for half a minute; browsers always ask again, so nobody sees an old page of their own.
 */
export function publicCacheHeaders(request: Request): Record<string, string> {
  const known = request.headers.has('cookie')
  return { 'Cache-Control': known ? 'private, no-cache' : 'public, max-age=0, s-maxage=30', Vary: 'Cookie' }
}

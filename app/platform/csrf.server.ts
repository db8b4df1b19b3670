/**
 * Refuses a form that another site sent in this person's name. Browsers put Origin on every POST (and Sec-Fetch-Site);
 * together with SameSite=Lax cookies that needs no token in the form. Programs without a browser send neither.
 */
export function assertSameOrigin(request: Request): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') throw crossSite()
  const origin = request.headers.get('origin')
  if (!origin || origin === 'null') {
    if (origin === 'null' && site !== 'same-origin') throw crossSite()
    return
  }
  if (!URL.canParse(origin) || new URL(origin).host !== new URL(request.url).host) throw crossSite()
}

function crossSite(): Response {
  return new Response('This form came from another website', { status: 403 })
}

type Posted = { method: string; host: string; header: (name: string) => string | null }

/**
 * Whether another site sent this form in a person's name. Browsers put Origin on every POST (and Sec-Fetch-Site);
 * together with SameSite=Lax cookies that needs no token in the form. Programs without a browser send neither.
 */
export function isForeignForm({ method, host, header }: Posted): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false
  const site = header('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = header('origin')
  if (!origin) return false
  if (origin === 'null') return site !== 'same-origin'
  return !URL.canParse(origin) || new URL(origin).host !== host
}

/** @throws Response 403 for a form of another site */
export function assertSameOrigin(request: Request): void {
  const header = (name: string) => request.headers.get(name)
  if (isForeignForm({ method: request.method, host: new URL(request.url).host, header })) {
    throw new Response('This form came from another website', { status: 403 })
  }
}

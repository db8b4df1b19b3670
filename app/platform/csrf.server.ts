import { env } from './env.server'

type Posted = {
  method: string
  /** Under which people reach the portal, `https:` or `http:`: what PUBLIC_URL says, since a proxy may end the https. */
  scheme: string
  /** The request's own Host. */
  host: string
  header: (name: string) => string | null
}

/**
 * Whether another site sent this form in a person's name. Browsers put Origin on every POST (and Sec-Fetch-Site);
 * together with SameSite=Lax cookies that needs no token in the form. Programs without a browser send neither.
 * The same host under http is another site to one under https: whoever listens in could have written that page.
 */
export function isForeignForm({ method, scheme, host, header }: Posted): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false
  const site = header('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = header('origin')
  if (!origin) return false
  if (origin === 'null') return site !== 'same-origin'
  const own = `${scheme}//${host}`
  if (!URL.canParse(origin) || !URL.canParse(own)) return true
  return new URL(origin).origin !== new URL(own).origin
}

/** Scheme of the addresses under which people reach the portal. */
export function publicScheme(): string {
  return new URL(env().PUBLIC_URL).protocol
}

/** @throws Response 403 for a form of another site */
export function assertSameOrigin(request: Request): void {
  const header = (name: string) => request.headers.get(name)
  const host = header('host') ?? new URL(request.url).host
  if (isForeignForm({ method: request.method, scheme: publicScheme(), host, header })) {
    throw new Response('This form came from another website', { status: 403 })
  }
}

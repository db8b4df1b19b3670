/** Control characters, and the backslash, which browsers take for a slash. */
const ODD = /[\p{Cc}\\]/u

/** A name or address, and perhaps a port. */
const HOST = /^(?:[a-z0-9_][a-z0-9_.-]*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/**
 * Whether a request's target (path and query, as it was sent) is one that a page could have. `//host/…` is none: it would
 * lead elsewhere when it is sent back as a way to go on.
 */
export function isReadableTarget(target: string): boolean {
  if (!target.startsWith('/') || target.includes('#')) return false
  const [path = ''] = target.split('?', 1)
  const decoded = decodedOrNull(path)
  if (decoded === null || ODD.test(decoded) || decoded.startsWith('//')) return false
  const url = `http://portal.invalid${target}`
  return URL.canParse(url) && !new URL(url).pathname.startsWith('//')
}

/** A request's target without the NULs that a query may carry: no text has one, and PostgreSQL stores none. */
export function withoutNuls(target: string): string {
  const [path, ...query] = target.split('?')
  return [path, ...query.map((part) => part.replaceAll('%00', ''))].join('?')
}

function decodedOrNull(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/**
 * The Host of a request as browsers write it (small letters, no default port), or null for what is no host.
 * @param scheme under which people reach the portal, `https:` or `http:`
 */
export function readHost(given: string | undefined, scheme: string): { host: string; hostname: string } | null {
  if (!given || given.length > 260 || !HOST.test(given) || !URL.canParse(`${scheme}//${given}`)) return null
  const { host, hostname } = new URL(`${scheme}//${given}`)
  return { host, hostname }
}

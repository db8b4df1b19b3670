/** Any origin would do: what counts is that a path stays on it. */
const HERE = 'https://portal.invalid'
const MOST_LETTERS = 2_000

/**
 * Where somebody may be sent when the address came from outside: a path of this portal, spelled as a browser will read
 * it; null for anything that could lead to another site.
 * It is resolved first and judged afterwards: `/.//evil.example` only becomes `//evil.example` on the way.
 */
export function localPath(value: string | null | undefined): string | null {
  if (!value?.startsWith('/') || value.length > MOST_LETTERS || /[\\\u0000-\u001f\u007f]/.test(value)) return null
  const path = resolved(value)
  return path !== null && resolved(path) === path ? path : null
}

/** `localPath`, when it lies below `section` (`/broker`); null when it lies elsewhere. */
export function localPathBelow(section: string, value: string | null | undefined): string | null {
  const path = localPath(value)
  const [name] = path?.split(/[?#]/, 1) ?? []
  return name === section || name?.startsWith(`${section}/`) ? path : null
}

/** Path, query and fragment once dots and odd letters are resolved; null when that is elsewhere. */
function resolved(value: string): string | null {
  if (!URL.canParse(value, HERE)) return null
  const url = new URL(value, HERE)
  return url.origin === HERE ? `${url.pathname}${url.search}${url.hash}` : null
}

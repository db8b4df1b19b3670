import { z } from 'zod'
import { daysInSeconds, portalCookie } from '#app/platform/cookies.server'

const REMEMBER_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

/** Links of several employers may be kept; nobody needs more. */
const MOST = 5

const Remembered = z.array(z.object({ code: z.string(), until: z.number() })).max(MOST)
type Remembered = z.infer<typeof Remembered>

/** Set only after somebody chose "Remember this". */
function cookie() {
  return portalCookie('portal_told', { maxAge: daysInSeconds(REMEMBER_DAYS) })
}

/** The links this browser was asked to remember, the newest first. Real time. */
export async function rememberedLinks(request: Request): Promise<Remembered> {
  const header = request.headers.get('cookie')
  if (!header?.includes('portal_told=')) return []
  const read = Remembered.safeParse(await cookie().parse(header))
  return read.success ? read.data.filter(({ until }) => until > Date.now()) : []
}

/** The Set-Cookie header that remembers one more link, for 90 days. */
export async function rememberLink(request: Request, code: string): Promise<string> {
  const others = (await rememberedLinks(request)).filter((link) => link.code !== code)
  return cookie().serialize([{ code, until: Date.now() + REMEMBER_DAYS * DAY_MS }, ...others].slice(0, MOST))
}

/** The Set-Cookie header that forgets a link; null when it was not remembered. */
export async function forgetLink(request: Request, code: string): Promise<string | null> {
  const all = await rememberedLinks(request)
  const others = all.filter((link) => link.code !== code)
  if (others.length === all.length) return null
  return cookie().serialize(others, others.length === 0 ? { maxAge: 0 } : {})
}

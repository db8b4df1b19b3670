import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { cookieName, daysInSeconds, portalCookie } from './cookies.server'
import { keyedHash } from './field-encryption.server'

const NAME = 'portal_browser'
const DAYS = 180
/** A shared computer forgets the address that was used longest ago. */
const MOST_ADDRESSES = 5

const Kept = z.object({ secret: z.string(), knows: z.array(z.string()).max(MOST_ADDRESSES) })
type Kept = z.infer<typeof Kept>

/** The browser a request comes from, told from others by a secret in a signed cookie. */
export type Browser = {
  /** Keyed hash of its secret, stored with each row that belongs to this browser. */
  key: string
  /** Whether somebody has signed in here with this address (lower case). */
  knows: (email: string) => boolean
}

const cookie = () => portalCookie(NAME, { maxAge: daysInSeconds(DAYS) })

const browserFrom = ({ secret, knows }: Kept): Browser => ({
  key: keyedHash('browser', secret),
  knows: (email) => knows.includes(addressKey(email)),
})

const addressKey = (email: string): string => keyedHash('browser-knows', email)

async function keptOf(request: Request): Promise<Kept | null> {
  const header = request.headers.get('cookie')
  if (!header?.includes(`${cookieName(NAME)}=`)) return null
  const read = Kept.safeParse(await cookie().parse(header))
  return read.success ? read.data : null
}

/** The asking browser; null for one that was given no cookie yet, or keeps none. */
export async function browserOf(request: Request): Promise<Browser | null> {
  const kept = await keptOf(request)
  return kept && browserFrom(kept)
}

/** The asking browser, given a secret of its own if it has none; `header` is the Set-Cookie header to answer with. */
export async function introduceBrowser(request: Request): Promise<{ browser: Browser; header: string | null }> {
  const kept = await keptOf(request)
  if (kept) return { browser: browserFrom(kept), header: null }
  const made = { secret: randomBytes(24).toString('base64url'), knows: [] }
  return { browser: browserFrom(made), header: await cookie().serialize(made) }
}

/** The Set-Cookie header that lets this browser know an address: somebody has just signed in with it here. */
export async function rememberAddress(request: Request, email: string): Promise<string> {
  const kept = (await keptOf(request)) ?? { secret: randomBytes(24).toString('base64url'), knows: [] }
  const key = addressKey(email)
  const knows = [key, ...kept.knows.filter((known) => known !== key)].slice(0, MOST_ADDRESSES)
  return cookie().serialize({ ...kept, knows })
}

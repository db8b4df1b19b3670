import { daysInSeconds, portalCookie } from '#app/platform/cookies.server'
import { isUuid } from '#app/shared/uuid'

const DAYS = 400

/** Which referrer uses this browser, so that nobody refers themselves from their own phone. */
function cookie() {
  return portalCookie('portal_referrer', { maxAge: daysInSeconds(DAYS) })
}

/** The Set-Cookie header for a browser in which a referrer opened their pages. */
export function rememberDevice(referrerId: string): Promise<string> {
  return cookie().serialize(referrerId)
}

/** The referrer who last opened their pages in this browser; null for none, and for a cookie that we did not sign. */
export async function referrerOfDevice(request: Request): Promise<string | null> {
  const header = request.headers.get('cookie')
  if (!header?.includes('portal_referrer=')) return null
  const id: unknown = await cookie().parse(header)
  return typeof id === 'string' && isUuid(id) ? id : null
}

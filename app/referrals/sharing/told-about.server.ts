import type { Reader } from '#app/platform/database/client.server'
import { readLinkCode, REFERRAL_PARAMETER } from './link-code'
import type { Told } from './link-view'
import { toldBy } from './queries-link.server'
import { rememberedLinks } from './remembered.server'

type Visit = { db: Reader; request: Request; url: URL; now: Date; actor: { personId: string } | null }

/**
 * Who told this visitor about a provider's job: the link of their draft, else the one whose code the address carries,
 * else, before they begin, one that this browser was asked to remember. Null when nobody did, or when no referral can begin now.
 */
export async function toldAbout(
  { db, request, url, now, actor }: Visit,
  { providerId, draft }: { providerId: string; draft: { referralLinkId: string | null } | null },
): Promise<Told | null> {
  const viewer = actor?.personId ?? null
  if (draft?.referralLinkId) return toldBy(db, { linkId: draft.referralLinkId, providerId, now, viewer })
  const code = readLinkCode(url.searchParams.get(REFERRAL_PARAMETER))
  const carried = code ? await toldBy(db, { code, providerId, now, viewer }) : null
  // Whoever has begun has said what they wanted remembered.
  if (carried || draft) return carried
  for (const remembered of await rememberedLinks(request)) {
    const referrer = await toldBy(db, { code: remembered.code, providerId, now, viewer })
    if (referrer) return referrer
  }
  return null
}

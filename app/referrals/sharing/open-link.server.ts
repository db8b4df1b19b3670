import type { Reader } from '#app/platform/database/client.server'
import type { LinkView } from './link-view'
import { linkView } from './queries-link.server'
import { Recent } from '#app/platform/recent.server'

/** A link that goes round is asked for many times a second; what it shows may be two seconds old. */
const recent = new Recent<LinkView | null>({ forMs: 2_000, most: 500 })

/** The page of a link, which many open at once; null when there is no such link. */
export function openLink(db: Reader, { code, now }: { code: string; now: Date }): Promise<LinkView | null> {
  return recent.get(code, () => linkView(db, { code, now }))
}

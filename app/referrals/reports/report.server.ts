import type { Reader } from '#app/platform/database/client.server'
import { periodStart, type Period } from './period'
import { funnelBySite } from './queries-funnel.server'
import { liabilities } from './queries-liability.server'
import { hiresBySource } from './queries-sources.server'

/** What a page of figures and its file show; of one provider, or of all of a council's. */
export async function referralReport(
  db: Reader,
  { period, now, ...whose }: { councilId: string; providerId?: string; period: Period; now: Date },
) {
  const scope = { ...whose, from: periodStart(period, now), now }
  const [sites, sources, owing] = await Promise.all([
    funnelBySite(db, scope),
    hiresBySource(db, scope),
    liabilities(db, whose),
  ])
  return { sites, sources, liabilities: owing }
}

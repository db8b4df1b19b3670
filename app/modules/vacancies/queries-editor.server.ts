import type { Reader } from '#app/platform/database/client.server'
import type { VacancyAnswers } from './forms/answers'
import type { StepContext } from './forms/form-step'
import { moderationPhrases } from './moderation-phrases.server'
import { moderate, type Finding } from './moderation-rules'
import { payRatesFor } from './pay-rates.server'
import { openSites, type OpenSite } from './queries-provider.server'

type Scope = { providerId: string; councilId: string }

/** What a screen of the vacancy form is checked against and drawn with. */
export async function editorContext(
  db: Reader,
  { providerId, councilId }: Scope,
  { now, saved }: { now: Date; saved: VacancyAnswers },
): Promise<{ context: StepContext; sites: OpenSite[] }> {
  const [sites, wageRates] = await Promise.all([openSites(db, { providerId }), payRatesFor(db, councilId)])
  return { sites, context: { now, wageRates, siteIds: sites.map(({ id }) => id), saved } }
}

/** What a moderator would be shown if this were published now, so that it can be changed before. */
export async function expectedFindings(db: Reader, { councilId }: Pick<Scope, 'councilId'>, answers: VacancyAnswers): Promise<Finding[]> {
  return moderate(answers, await moderationPhrases(db, councilId))
}

import type { Reader } from '#app/platform/database/client.server'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import type { StepContext } from './forms/form-step'
import { moderationPhrases } from '#app/jobs/moderation/moderation-phrases.server'
import { moderate } from '#app/jobs/moderation/rules/moderation-rules'
import { hasPublishedBefore } from './publishing-context.server'
import { payRatesFor } from '#app/jobs/pay/pay-rates.server'
import { openSites, type OpenSite } from '#app/jobs/vacancies/queries-provider.server'
import type { Finding } from '#app/jobs/vacancies/finding'

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

/** Why a moderator would read this if it were published now, so that words can be changed before. */
export async function expectedReview(
  db: Reader,
  { providerId, councilId }: Scope,
  answers: VacancyAnswers,
): Promise<{ findings: Finding[]; isFirst: boolean }> {
  const [phrases, before] = await Promise.all([
    moderationPhrases(db, councilId),
    hasPublishedBefore(db, { providerId, councilId }),
  ])
  return { findings: moderate(answers, phrases), isFirst: !before }
}

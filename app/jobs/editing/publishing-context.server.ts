import type { Reader, Tx } from '#app/platform/database/client.server'
import type { StepContext } from './forms/form-step'
import { moderate, type Moderated } from '#app/jobs/moderation/rules/moderation-rules'
import { moderationPhrases } from '#app/jobs/moderation/moderation-phrases.server'
import { payRatesFor } from '#app/jobs/pay/pay-rates.server'
import type { Finding } from '#app/jobs/vacancies/finding'

type Scope = { providerId: string; councilId: string }

/** What a vacancy is checked against. The sites are held: none of them closes before the transaction ends. */
export async function publishingContext(
  tx: Tx,
  { providerId, councilId }: Scope,
  now: Date,
): Promise<Omit<StepContext, 'saved'>> {
  const sites = await tx.$queryRaw<{ id: string }[]>`
    select id from site where provider_id = ${providerId}::uuid and closed_at is null order by id for share`
  return { now, wageRates: await payRatesFor(tx, councilId), siteIds: sites.map(({ id }) => id) }
}

export async function findingsFor(tx: Tx, { councilId }: Scope, answers: Moderated): Promise<Finding[]> {
  return moderate(answers, await moderationPhrases(tx, councilId))
}

/** Whether the council ever let an advert of this provider through; one that it took down later does not count. */
export async function hasPublishedBefore(db: Reader, { providerId }: Scope): Promise<boolean> {
  const approved = await db.vacancy.findFirst({
    where: {
      providerId,
      approvedAt: { not: null },
      OR: [{ status: 'approved' }, { status: 'closed', closedReason: { not: 'moderated' } }],
    },
    select: { id: true },
  })
  return approved !== null
}

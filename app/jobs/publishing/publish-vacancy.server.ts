import { vacancyProblems, type VacancyProblem } from '#app/jobs/editing/forms'
import { lockVacancy, providerFacts } from '#app/jobs/vacancies/locked-vacancy.server'
import { findingsFor, hasPublishedBefore, publishingContext } from '#app/jobs/editing/publishing-context.server'
import { vacancyTransitions, type VacancyStatus } from '#app/jobs/vacancies/vacancy'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { inTransaction, type Prisma } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import type { ProviderWork } from '#app/platform/work'
import { tellThatItIsPublished, tellThatItWaits } from '#app/jobs/moderation/tell-of-vacancy.server'

export type Published =
  | Ok<{ status: 'approved' | 'pending_review'; publishAt: Date }>
  | Refused<'not-found' | 'provider-not-verified'>
  /** Something is missing or wrong: what, and on which screen. */
  | Refused<'incomplete', { problems: VacancyProblem[] }>
  /** It is no draft (any more): a second click, or a colleague. */
  | Refused<'not-a-draft', { status: VacancyStatus }>

/**
 * Publishes a draft: approved by itself when the council let an advert of this provider through before and no rule
 * matches, else it waits for a moderator. It is live at its publishing time without anyone acting.
 */
export async function publishVacancy({ vacancyId }: { vacancyId: string }, work: ProviderWork): Promise<Published> {
  const { db, clock, council, actor, provider } = work
  const { providerId, providerName } = provider
  const scope = { providerId, councilId: council.id }
  const now = clock.now()
  return inTransaction(db, async (tx): Promise<Published> => {
    const vacancy = await lockVacancy(tx, { vacancyId, providerId })
    if (!vacancy) return refused('not-found')
    if (vacancy.status !== 'draft') return refused('not-a-draft', { status: vacancy.status })
    if (!vacancy.providerVerified) return refused('provider-not-verified')
    const { answers } = vacancy
    const problems = vacancyProblems(answers, await publishingContext(tx, scope, now))
    if (problems.length > 0) return refused('incomplete', { problems })

    const findings = await findingsFor(tx, scope, answers)
    const isFirst = !(await hasPublishedBefore(tx, scope))
    const byItself = !isFirst && findings.length === 0
    const change = byItself ? 'approve_by_itself' : 'submit_for_review'
    const moved = next(vacancyTransitions, 'draft', change, providerFacts(vacancy, now, byItself))
    if (!moved.ok) throw new Error(`A complete draft cannot be published: ${moved.reason}`)

    // An earlier time was meant for an earlier try.
    const publishAt = answers.publishAt && answers.publishAt > now ? answers.publishAt : now
    await tx.vacancy.update({
      where: { id: vacancyId },
      data: {
        status: moved.to,
        publishAt,
        touchedAt: publishAt,
        submittedAt: now,
        updatedAt: now,
        approvedAt: byItself ? now : null,
        moderationReason: null,
        moderationMatches: findings satisfies Prisma.InputJsonValue,
      },
    })
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: 'vacancy',
      entityId: vacancyId,
      by: actor,
      change,
      from: 'draft',
      to: moved.to,
      code: byItself ? null : isFirst ? 'first' : 'matches',
      at: now,
    })
    await refreshSearchRow(tx, vacancyId)
    const advert = {
      eventId,
      vacancy: { id: vacancyId, title: answers.title, publishAt, closesAt: answers.closesAt! },
      providerName,
      sender: actor,
      now,
    }
    if (byItself) await tellThatItIsPublished(tx, advert, council)
    else await tellThatItWaits(tx, { ...advert, because: isFirst ? 'first' : 'matches', findings }, council)
    return ok({ status: byItself ? 'approved' : 'pending_review', publishAt })
  })
}

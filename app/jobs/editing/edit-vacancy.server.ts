import { closesEarlier, draftConflicts, newFindings, problemsOfEdit, REASON_MISSING, reasonProblem } from './edit-rules'
import type { VacancyProblem } from './forms'
import { noAnswers, type VacancyAnswers } from '#app/jobs/vacancies/answers'
import { lockVacancy, providerFacts, type LockedVacancy } from '#app/jobs/vacancies/locked-vacancy.server'
import { findingsFor, publishingContext } from './publishing-context.server'
import { CLOSES_EARLIER, vacancyTransitions, type VacancyStatus } from '#app/jobs/vacancies/vacancy'
import { writeAnswers } from './write-answers.server'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { inTransaction, type Prisma, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import type { ProviderWork, Reacting } from '#app/platform/work'
import { storedFindings, type Finding } from '#app/jobs/vacancies/finding'
import { tellThatItWaits } from '#app/jobs/moderation/tell-of-vacancy.server'

export type Edited =
  /** `held`: the change hides a published advert until a moderator has read it; `draft`: it is not to go out by itself. */
  | Ok<{ result: 'saved' | 'held' | 'draft' }>
  | Refused<'not-found'>
  | Refused<'problems', { problems: VacancyProblem[] }>
  /** More people were taken on than it would have openings. */
  | Refused<'openings-taken', { taken: number }>
  /** A moderator is reading it, or it is closed. */
  | Refused<'not-editable', { status: VacancyStatus }>

type Edit = {
  vacancyId: string
  answers: Partial<VacancyAnswers>
  /** Why it closes earlier than people were told; whoever is writing an application reads it. */
  closingReason?: string | undefined
}

/**
 * Saves some of a vacancy's answers. A draft takes anything that does not contradict itself; a published one must stay
 * complete and lawful, and goes back to the moderators when the change trips a rule they have not seen yet.
 */
export async function editVacancy(edit: Edit, work: Reacting<ProviderWork>): Promise<Edited> {
  const now = work.clock.now()
  return inTransaction(work.db, async (tx): Promise<Edited> => {
    const vacancy = await lockVacancy(tx, { vacancyId: edit.vacancyId, providerId: work.provider.providerId })
    if (!vacancy) return refused('not-found')
    if (vacancy.status === 'approved') return editApproved(tx, vacancy, edit, work, now)
    if (vacancy.status !== 'draft') return refused('not-editable', { status: vacancy.status })
    const answers = { ...vacancy.answers, ...edit.answers }
    const problems = draftConflicts(answers)
    if (problems.length > 0) return refused('problems', { problems })
    await writeAnswers(tx, { vacancyId: vacancy.id, providerId: work.provider.providerId }, answers, now)
    return ok({ result: 'saved' })
  })
}

/** One that waits for its publishing date may also lose that: then it waits for nothing, and is a draft again. */
async function editApproved(
  tx: Tx,
  vacancy: LockedVacancy,
  edit: Edit,
  work: Reacting<ProviderWork>,
  now: Date,
): Promise<Edited> {
  const facts = providerFacts(vacancy, now)
  const unscheduled = facts.scheduled && 'publishAt' in edit.answers && !edit.answers.publishAt
  return unscheduled ? unschedule(tx, vacancy, edit, work, now) : editPublished(tx, vacancy, edit, work, now)
}

async function unschedule(
  tx: Tx,
  vacancy: LockedVacancy,
  edit: Edit,
  { actor, council, provider }: ProviderWork,
  now: Date,
): Promise<Edited> {
  const moved = next(vacancyTransitions, vacancy.status, 'unschedule', providerFacts(vacancy, now))
  if (!moved.ok) return refused('not-editable', { status: vacancy.status })
  const answers = { ...vacancy.answers, ...edit.answers }
  const problems = draftConflicts(answers)
  if (problems.length > 0) return refused('problems', { problems })
  // The state first: what is approved must have a publishing date.
  await tx.vacancy.update({ where: { id: vacancy.id }, data: { status: moved.to } })
  await writeAnswers(tx, { vacancyId: vacancy.id, providerId: provider.providerId }, answers, now)
  await recordEvent(tx, {
    councilId: council.id,
    entity: 'vacancy',
    entityId: vacancy.id,
    by: actor,
    change: 'unschedule',
    from: vacancy.status,
    to: moved.to,
    at: now,
  })
  await refreshSearchRow(tx, vacancy.id)
  return ok({ result: 'draft' })
}

async function editPublished(
  tx: Tx,
  vacancy: LockedVacancy,
  { answers: edit, closingReason = '' }: Edit,
  work: Reacting<ProviderWork>,
  now: Date,
): Promise<Edited> {
  const { council, actor, provider } = work
  const { providerId, providerName } = provider
  const scope = { providerId, councilId: council.id }
  const before = vacancy.answers
  const answers = { ...before, ...edit, publishAt: publishAtAfter(before.publishAt, edit, now) }
  const problems = problemsOfEdit(
    before,
    { ...edit, publishAt: answers.publishAt },
    await publishingContext(tx, scope, now),
  )
  if (problems.length > 0) return refused('problems', { problems })
  const earlier = closesEarlier(before, answers, now)
  if (earlier && closingReason === '') return refused('problems', { problems: [REASON_MISSING] })
  const [unfit, ...alsoUnfit] = earlier
    ? await findingsFor(tx, scope, { ...noAnswers, description: closingReason })
    : []
  if (unfit) return refused('problems', { problems: [reasonProblem([unfit, ...alsoUnfit])] })
  if (answers.openings < vacancy.openingsTaken) return refused('openings-taken', { taken: vacancy.openingsTaken })

  const findings = await findingsFor(tx, scope, answers)
  const unseen = newFindings(await findingsApproved(tx, vacancy.id), findings)
  const moved = unseen.length > 0 ? next(vacancyTransitions, vacancy.status, 'hold', providerFacts(vacancy, now)) : null
  if (moved && !moved.ok) return refused('not-editable', { status: vacancy.status })

  await writeAnswers(tx, { vacancyId: vacancy.id, providerId }, answers, now)
  await tx.vacancy.update({
    where: { id: vacancy.id },
    data: {
      // Whoever changes an advert says with it that the job is still open.
      touchedAt: answers.publishAt > now ? answers.publishAt : now,
      moderationMatches: findings satisfies Prisma.InputJsonValue,
      ...(moved && { status: moved.to, submittedAt: now, moderationReason: null }),
    },
  })
  const eventId = await recordEvent(tx, {
    councilId: council.id,
    entity: 'vacancy',
    entityId: vacancy.id,
    by: actor,
    change: moved ? 'hold' : 'edit',
    from: vacancy.status,
    to: moved?.to ?? vacancy.status,
    at: now,
    ...(earlier && {
      code: CLOSES_EARLIER,
      detail: { words: closingReason, ...(moved && { was: earlier.was.toISOString() }) },
    }),
  })
  await refreshSearchRow(tx, vacancy.id)
  // One that is held is told of when it is approved: until then nobody can apply.
  if (earlier && !moved)
    await work.react(tx, {
      kind: 'closes-earlier',
      vacancyId: vacancy.id,
      ...earlier,
      words: closingReason,
      at: now,
      by: actor,
    })
  if (!moved) return ok({ result: 'saved' })
  const advert = { id: vacancy.id, title: answers.title, publishAt: answers.publishAt, closesAt: answers.closesAt! }
  await tellThatItWaits(
    tx,
    { eventId, vacancy: advert, providerName, sender: actor, now, because: 'edited', findings: unseen },
    council,
  )
  return ok({ result: 'held' })
}

/** What is out cannot be published later; what is scheduled may go out at another time, and now when that has passed. */
function publishAtAfter(stored: Date | null, edit: Partial<VacancyAnswers>, now: Date): Date {
  if (stored && stored <= now) return stored
  const wanted = 'publishAt' in edit ? edit.publishAt : stored
  return wanted && wanted > now ? wanted : now
}

async function findingsApproved(tx: Tx, vacancyId: string): Promise<Finding[]> {
  const row = await tx.vacancy.findUniqueOrThrow({ where: { id: vacancyId }, select: { moderationMatches: true } })
  return storedFindings(row.moderationMatches)
}

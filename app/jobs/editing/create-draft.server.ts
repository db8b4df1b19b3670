import { randomBytes } from 'node:crypto'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { referenceFrom } from '#app/shared/reference'
import { isUuid } from '#app/shared/uuid'
import { fromColumns, toColumns } from '#app/jobs/vacancies/columns'
import { copiedAnswers, newVacancyDefaults } from './draft-defaults'
import { draftConflicts } from './edit-rules'
import type { VacancyProblem } from './forms'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { openSites } from '#app/jobs/vacancies/queries-provider.server'
import { isService } from '#app/jobs/vocabulary/vocabulary'
import { writeAnswers } from './write-answers.server'

type Scope = { providerId: string; councilId: string }

/** What a new vacancy of this provider begins with. */
export async function draftDefaults(
  db: PrismaClient,
  { providerId }: { providerId: string },
  now: Date,
): Promise<VacancyAnswers> {
  const [provider, last, sites] = await Promise.all([
    db.provider.findUnique({ where: { id: providerId }, select: { services: true } }),
    db.vacancy.findFirst({
      where: { providerId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      include: { sites: { select: { siteId: true } }, questions: true },
    }),
    openSites(db, { providerId }),
  ])
  return newVacancyDefaults({
    now,
    last: last && fromColumns(last),
    openSiteIds: sites.map(({ id }) => id),
    providerServices: (provider?.services ?? []).filter(isService),
  })
}

/** Starts a draft from the first screen's answers. The same form sent twice (double click) starts one. */
export async function createDraft(
  { answers, formKey }: { answers: Partial<VacancyAnswers>; formKey: string },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok<{ vacancyId: string }> | Refused<'conflict', { problems: VacancyProblem[] }>> {
  const now = clock.now()
  const scope = { providerId, councilId: council.id }
  const all = { ...(await draftDefaults(db, scope, now)), ...answers }
  const problems = draftConflicts(all)
  if (problems.length > 0) return refused('conflict', { problems })
  return inTransaction(db, (tx) =>
    once(tx, { scope: `vacancy:${scope.providerId}`, key: formKey }, async () =>
      ok({ vacancyId: await insertDraft(tx, all, { ...scope, actor, change: 'create', now }) }),
    ),
  )
}

/** A new draft with everything another vacancy of the same provider says, whatever state that is in. */
export async function copyAsDraft(
  { vacancyId, formKey }: { vacancyId: string; formKey: string },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok<{ vacancyId: string }> | Refused<'not-found'>> {
  if (!isUuid(vacancyId)) return refused('not-found')
  const now = clock.now()
  const scope = { providerId, councilId: council.id }
  return inTransaction(db, (tx) =>
    once(tx, { scope: `copy-vacancy:${scope.providerId}:${vacancyId}`, key: formKey }, async () => {
      const original = await tx.vacancy.findFirst({
        where: { id: vacancyId, ...scope },
        include: { sites: { select: { siteId: true } }, questions: true },
      })
      if (!original) return refused('not-found')
      const openSiteIds = (await openSites(tx, scope)).map(({ id }) => id)
      const answers = copiedAnswers(fromColumns(original), { now, openSiteIds })
      return ok({ vacancyId: await insertDraft(tx, answers, { ...scope, actor, change: 'copy', now }) })
    }),
  )
}

type NewDraft = Scope & { actor: { personId: string }; change: string; now: Date; newReference?: () => string }

const TRIES = 10

/**
 * @param newReference gives a random reference; one that is taken is tried again with another.
 * @throws Error when so many in a row were taken: then something is wrong with the randomness.
 */
export async function insertDraft(tx: Tx, answers: VacancyAnswers, draft: NewDraft): Promise<string> {
  const { providerId, councilId, actor, change, now, newReference = () => referenceFrom(randomBytes(8)) } = draft
  for (let tries = 0; tries < TRIES; tries++) {
    const [row] = await tx.vacancy.createManyAndReturn({
      data: [
        {
          ...toColumns(answers),
          providerId,
          councilId,
          reference: newReference(),
          status: 'draft',
          createdAt: now,
          updatedAt: now,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!row) continue
    await writeAnswers(tx, { vacancyId: row.id, providerId }, answers, now)
    await recordEvent(tx, { councilId, entity: 'vacancy', entityId: row.id, by: actor, change, to: 'draft', at: now })
    return row.id
  }
  throw new Error('No free vacancy reference was found.')
}

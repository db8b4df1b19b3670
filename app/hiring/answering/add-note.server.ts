import { inTransaction } from '#app/platform/database/client.server'
import { once } from '#app/platform/idempotency.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { lockApplicant, type LockedApplicant } from './lock-applicant.server'
import { mayHandleApplicants } from './policy'

/** A private note of the provider's on an applicant; a form that is sent twice writes it once. */
export function addNote(
  { id, words, formKey }: { id: string; words: string; formKey: string },
  { db, clock, actor, provider }: ProviderWork,
): Promise<Outcome<{ application: LockedApplicant }, 'not-found' | 'not-allowed'>> {
  const { providerId } = provider
  return inTransaction(db, async (tx) => {
    const application = await lockApplicant(tx, id, providerId)
    if (!application) return refused('not-found')
    if (!mayHandleApplicants(provider.roles) || application.person.erasedAt) return refused('not-allowed')
    await once(tx, { scope: `application-note:${id}`, key: formKey }, async () => {
      await tx.applicationNote.create({
        data: { providerId, applicationId: id, authorPersonId: actor.personId, words, createdAt: clock.now() },
      })
      return true
    })
    return ok({ application })
  })
}

import { thankYou } from '#emails/referrals/thank-you'
import { firstName } from '#app/people/profile/names'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import { queueMessage } from '#app/platform/messages.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { THANK_YOU_ENTITY } from './challenge'

type Given = { referrerId: string; referralId: string | null; words: string; formKey: string }

/** A manager's thank-you: by email, and on the referrer's first page. Once per form. `own`: nobody thanks themselves. */
export async function sendThankYou(
  { referrerId, referralId, words, formKey }: Given,
  { db, clock, council, actor, provider }: ProviderWork,
): Promise<Outcome<{ name: string }, 'not-found' | 'not-active' | 'own'>> {
  if (!isUuid(referrerId) || (referralId !== null && !isUuid(referralId))) return refused('not-found')
  const { providerId } = provider
  const councilId = council.id
  return inTransaction(db, async (tx) => {
    const referrer = await tx.referrer.findFirst({
      where: { id: referrerId, providerId, ...(referralId && { referrals: { some: { id: referralId } } }) },
      select: {
        personId: true,
        status: true,
        name: true,
        person: { select: { name: true, account: { select: { email: true } } } },
      },
    })
    if (!referrer) return refused('not-found')
    if (referrer.personId === actor.personId) return refused('own')
    if (referrer.status !== 'active') return refused('not-active')
    const { account, name } = referrer.person
    await once(tx, { scope: `thank-you:${providerId}:${actor.personId}`, key: formKey }, async () => {
      const at = clock.now()
      const { id } = await tx.thankYou.create({
        data: { councilId, providerId, referrerId, referralId, fromPersonId: actor.personId, words, at },
        select: { id: true },
      })
      const eventId = await recordEvent(tx, {
        councilId,
        entity: THANK_YOU_ENTITY,
        entityId: id,
        by: actor,
        change: 'send',
        at,
      })
      if (account)
        await queueMessage(tx, {
          eventId,
          councilId,
          to: { personId: referrer.personId, address: account.email },
          content: thankYou.with({
            from: actor.name ? firstName(actor.name) : 'Your manager',
            provider: provider.providerName,
            words,
            url: `${councilOrigin(council)}/refer`,
          }),
          releaseAt: at,
        })
      return id
    })
    return ok({ name: firstName(referrer.name || name) })
  })
}

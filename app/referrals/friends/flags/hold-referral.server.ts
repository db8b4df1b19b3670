import { referralToCheck } from '#emails/referrals/referral-to-check'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import type { FoundFlag } from './flag'
import { raiseFlags } from './raise-flags.server'
import type { Tx } from '#app/platform/database/client.server'

type Held = { id: string; councilId: string; providerId: string }

/** Holds a referral for what was found, and tells the managers that something waits for them: not what, nor about whom. */
export async function holdReferral(
  tx: Tx,
  referral: Held,
  { flags, now }: { flags: readonly FoundFlag[]; now: Date },
): Promise<void> {
  const eventId = await raiseFlags(tx, referral, { flags, now })
  if (eventId === null) return
  const { providerId, councilId } = referral
  await tellProvider(tx, {
    eventId,
    providerId,
    councilId,
    releaseAt: now,
    content: ({ origin, portal }) => referralToCheck.with({ portal, url: `${origin}/provider/referrals/checks` }),
  })
}

import { referralToCheck } from '#emails/referral-to-check'
import { tellProvider } from '#app/modules/applications/tell-provider.server'
import type { FoundFlag } from '#app/modules/referrals/flag'
import { raiseFlags } from '#app/modules/referrals/raise-flags.server'
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

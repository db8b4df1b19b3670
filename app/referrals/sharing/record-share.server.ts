import type { Tx } from '#app/platform/database/client.server'
import { once } from '#app/platform/idempotency.server'
import type { ShareChannel } from './channels'

type Share = {
  referrer: { id: string; councilId: string; providerId: string }
  linkId: string
  channel: ShareChannel
  /** Of the page: a double click is one share, another channel another. */
  formKey: string
  now: Date
}

/** Writes down that a link was shared. Answers whether it is new, not the same button once more. */
export async function recordShare(tx: Tx, { referrer, linkId, channel, formKey, now }: Share): Promise<boolean> {
  let isNew = false
  await once(tx, { scope: `share:${referrer.id}:${channel}`, key: formKey }, async () => {
    isNew = true
    const { councilId, providerId } = referrer
    await tx.referralShare.create({
      data: { councilId, providerId, referrerId: referrer.id, linkId, channel, at: now },
    })
    return linkId
  })
  return isNew
}

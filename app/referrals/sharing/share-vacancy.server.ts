import { awardToReferrer } from '#app/referrals/points/post-points.server'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import type { ShareChannel } from './channels'
import { mintLink } from './mint-link.server'
import { liveJobOf } from './queries-sharing.server'
import { recordShare } from './record-share.server'
import { referrerOf } from '#app/referrals/referrers/queries.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { ProviderWork } from '#app/platform/work'

type Input = {
  /** Null: working there in general. */
  reference: string | null
  channel: ShareChannel
  formKey: string
}

export type SharedVacancy =
  /** `points`: what the share brought; 0 for a job shared before, and for what is not one job. */
  { ok: true; code: string; points: number } | { ok: false; reason: 'not-running' | 'not-active' | 'not-live' }

/**
 * A referrer passes a job on: their link to it, the share written down, and the points of the first share of a vacancy.
 * The same button pressed twice is one share.
 */
export function shareVacancy(
  { reference, channel, formKey }: Input,
  { db, clock, actor, provider }: ProviderWork,
): Promise<SharedVacancy> {
  const { providerId } = provider
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`select from referrer
      where provider_id = ${providerId}::uuid and person_id = ${actor.personId}::uuid for no key update`
    const referrer = await referrerOf(tx, { providerId, personId: actor.personId })
    if (referrer?.status !== 'active') return { ok: false, reason: 'not-active' }
    if (!(await runningProgramme(tx, { providerId, now }))) return { ok: false, reason: 'not-running' }
    const job = reference === null ? null : await liveJobOf(tx, { providerId, now, reference })
    if (reference !== null && !job) return { ok: false, reason: 'not-live' }
    const vacancyId = job?.vacancyId ?? null
    const link = await mintLink(tx, { referrer, vacancyId, now })
    const isNew = await recordShare(tx, { referrer, linkId: link.id, channel, formKey, now })
    const points = isNew && vacancyId ? await awardToReferrer(tx, { referrer, milestone: 'share', vacancyId, now }) : 0
    return { ok: true, code: link.code, points }
  })
}

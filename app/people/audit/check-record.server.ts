import type { PrismaClient } from '#app/platform/database/client.server'
import { detailDigest } from '#app/platform/events.server'
import { firstBrokenSeal } from '#app/platform/seal-events.server'
import type { RecordCheck } from './audit-event'

const BATCH = 1000

/**
 * Walks the whole hash chain, and compares the details that are still kept with their digests. Erased details are no
 * break: their digest stays in the chain.
 */
export async function checkRecord(db: PrismaClient): Promise<RecordCheck> {
  const broken = await firstBrokenSeal(db)
  if (broken !== null) {
    const seal = await db.eventSeal.findUnique({
      where: { position: broken },
      select: { event: { select: { at: true } } },
    })
    return { unbroken: false, eventAt: seal?.event.at ?? null, what: 'event' }
  }
  const altered = await firstAlteredDetail(db)
  if (altered) return { unbroken: false, eventAt: altered, what: 'detail' }
  const newest = await db.eventSeal.findFirst({
    orderBy: { position: 'desc' },
    select: { position: true, sealedAt: true },
  })
  const waiting = await db.event.count({ where: { seal: null } })
  return { unbroken: true, upTo: newest?.sealedAt ?? null, sealed: Number(newest?.position ?? 0), waiting }
}

/** When the first event happened whose detail is not what its digest says; null when all fit. */
async function firstAlteredDetail(db: PrismaClient): Promise<Date | null> {
  let last = 0n
  for (;;) {
    const rows = await db.eventDetail.findMany({
      where: { eventId: { gt: last } },
      orderBy: { eventId: 'asc' },
      take: BATCH,
      include: { event: { select: { at: true, detailDigest: true } } },
    })
    for (const { eventId, salt, data, event } of rows) {
      const digest = event.detailDigest
      if (!digest || !Buffer.from(detailDigest(salt, data)).equals(digest)) return event.at
      last = eventId
    }
    if (rows.length < BATCH) return null
  }
}

import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider } from '#app/testing/factories'
import { makeReferralLink, makeReferrer, makeLicence } from '#app/testing/referral-factories'
import { addClicks, ClickCounter } from './click-counter.server'

const { db } = await useDatabase()
const provider = await makeProvider(db, await makeCouncil(db))
await makeLicence(db, provider)
const referrer = await makeReferrer(db, provider)
const [first, second] = [
  await makeReferralLink(db, referrer),
  await makeReferralLink(db, await makeReferrer(db, provider)),
]

const clicksOf = async (linkId: string) =>
  (await db.referralClicks.findMany({ where: { linkId }, orderBy: { day: 'asc' } })).map(({ clicks }) => clicks)

/** A counter that writes when it is told to. */
function counter(write = (counted: Parameters<typeof addClicks>[1]) => addClicks(db, counted)) {
  const failures: unknown[] = []
  return {
    failures,
    clicks: new ClickCounter({ write, everyMs: 60_000, failed: (error) => void failures.push(error) }),
  }
}

describe('clicks', () => {
  it('are added up, by link and London day', async () => {
    const { clicks } = counter()
    for (let time = 0; time < 500; time++) clicks.count(first.id, '2026-03-02')
    clicks.count(first.id, '2026-03-03')
    clicks.count(second.id, '2026-03-02')
    await clicks.flush()
    clicks.count(first.id, '2026-03-02')
    await clicks.flush()
    await clicks.flush()
    expect(await clicksOf(first.id)).toEqual([501, 1])
    expect(await clicksOf(second.id)).toEqual([1])
  })

  it('of several web processes at once do not wait in a circle, and none is lost', async () => {
    const processes = Array.from({ length: 6 }, () => counter().clicks)
    const links = [second.id, first.id]
    for (let round = 0; round < 10; round++) {
      for (const [index, clicks] of processes.entries())
        for (const link of index % 2 ? links : links.toReversed()) clicks.count(link, '2026-04-01')
      await Promise.all(processes.map((clicks) => clicks.flush()))
    }
    const day = new Date('2026-04-01')
    const rows = await db.referralClicks.findMany({ where: { day } })
    expect(rows.map(({ clicks }) => clicks)).toEqual([60, 60])
  })

  it('that could not be written are kept, with those that came meanwhile', async () => {
    let away = true
    const { clicks, failures } = counter(async (counted) => {
      if (away) throw new Error('PostgreSQL is away')
      await addClicks(db, counted)
    })
    clicks.count(second.id, '2026-05-01')
    const failing = clicks.flush()
    clicks.count(second.id, '2026-05-01')
    await failing
    away = false
    await clicks.flush()
    expect(failures).toHaveLength(1)
    expect(await clicksOf(second.id)).toEqual([1, 60, 2])
  })

  it('of a link that is gone hold up no others', async () => {
    const gone = await makeReferralLink(db, await makeReferrer(db, provider))
    await db.referralLink.delete({ where: { id: gone.id } })
    const { clicks, failures } = counter()
    clicks.count(gone.id, '2026-06-01')
    clicks.count(first.id, '2026-06-01')
    await clicks.flush()
    expect(failures).toEqual([])
    expect(await clicksOf(first.id)).toEqual([501, 1, 60, 1])
  })
})

import autocannon from 'autocannon'
import { connect, type PrismaClient } from '#app/platform/database/client.server'
import { makeLicence, makeProgramme, makeReferralLink, makeReferrer } from '#app/testing/referral-factories'
import { buildPortal } from '../../scripts/prepare/build-output.mjs'
import { BENCH_NOW, searchDataset } from '../dataset/search-dataset'
import { comparedTo, measure, rounded, type Result } from '../measure'
import type { BenchServer } from '../server'
import { peakMegabytes, startWeb } from '../web'

const N = 10_000
const RUNS = 200
const TURNS = 4
const SECONDS = 2

/** A phone: visits are counted. */
const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36' }

/**
 * `link`: a referrer's link that everybody opens at once, each visit counted. The floor is an empty page of the same
 * layout. Throws when a click was lost.
 */
export async function referrals(server: BenchServer): Promise<Result[]> {
  await buildPortal()
  const database = server.url('portal_app', await searchDataset(server, N))
  const db = connect(database)
  try {
    const { id, code } = await linkToShare(db)
    await db.referralClicks.deleteMany({ where: { linkId: id } })
    const portal = await startWeb(database)
    const pages = { empty: `${portal.origin}/cookies`, link: `${portal.origin}/r/${code}` }
    const measured = await measurePages(pages, portal.pid).finally(() => portal.stop())
    const counted = await db.referralClicks.aggregate({ where: { linkId: id }, _sum: { clicks: true } })
    const clicks = counted._sum.clicks ?? 0
    if (clicks < measured.link.answered) throw new Error(`${measured.link.answered} visits, ${clicks} clicks`)
    const { empty, link } = measured
    return comparedTo(empty.result, [empty.result, link.result])
  } finally {
    await db.$disconnect()
  }
}

/** One provider's programme with one link to one of its live jobs; made once, and kept with the data. */
async function linkToShare(db: PrismaClient): Promise<{ id: string; code: string }> {
  // The portal's clock stands beside the data's dates (PORTAL_MODE=test).
  await db.clockOffset.deleteMany()
  await db.clockOffset.create({ data: { id: 1, offsetMs: BigInt(BENCH_NOW.getTime() - Date.now()) } })
  const known = await db.referralLink.findFirst({ orderBy: { createdAt: 'asc' } })
  if (known) return known
  const vacancy = await db.vacancy.findFirstOrThrow({ orderBy: { reference: 'asc' }, include: { provider: true } })
  const { provider } = vacancy
  const from = new Date(BENCH_NOW.getTime() - 30 * 86_400_000)
  const until = new Date(BENCH_NOW.getTime() + 300 * 86_400_000)
  await makeLicence(db, provider, { startsOn: from, endsOn: until })
  await makeProgramme(db, provider, { licence: null })
  const referrer = await makeReferrer(db, provider, { createdAt: from, updatedAt: BENCH_NOW, joinedAt: from })
  return makeReferralLink(db, referrer, { vacancyId: vacancy.id })
}

type Measured = { result: Result; /** How many visits got their page. */ answered: number }

/** Latency one by one; then how many a second with eight visitors at a time, in turns, so that both have the same weather. */
async function measurePages<Name extends string>(pages: Record<Name, string>, pid: number) {
  const names = Object.keys(pages) as Name[]
  const measured = {} as Record<Name, Measured>
  for (const name of names) {
    let answered = 0
    const result = await measure(name, N, RUNS, async () => {
      const response = await fetch(pages[name], { headers })
      if (!response.ok) throw new Error(`${pages[name]} answered ${response.status}`)
      await response.text()
      answered += 1
    })
    measured[name] = { result: { ...result, per_second: 0 }, answered }
  }
  for (let turn = 0; turn < TURNS; turn++) {
    for (const name of names) {
      const { requests } = await autocannon({ url: pages[name], headers, connections: 8, duration: SECONDS })
      measured[name].answered += requests.total
      measured[name].result.per_second! += requests.average / TURNS
    }
  }
  for (const { result } of Object.values<Measured>(measured)) {
    result.per_second = rounded(result.per_second!)
    result.peak_mb = peakMegabytes(pid)
  }
  return measured
}

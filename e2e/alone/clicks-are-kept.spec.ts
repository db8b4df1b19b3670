import pg from 'pg'
import { startWeb } from '../../bench/web'
import { expect, test } from '../support/test'

const PHONE = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36'

/** Opens a link many times at once, each as somebody's phone. */
async function open(url: string, times: number): Promise<void> {
  const visits = Array.from({ length: times }, () => fetch(url, { headers: { 'user-agent': PHONE } }))
  for (const answer of await Promise.all(visits)) {
    expect(answer.status).toBe(200)
    await answer.arrayBuffer()
  }
}

test('clicks are counted in batches: none is lost when the web process is stopped, at most the last second’s when it is killed', async () => {
  test.setTimeout(120_000)
  const database = process.env['E2E_ADMIN_URL'] ?? ''
  const db = new pg.Client({ connectionString: database })
  await db.connect()
  try {
    const { rows } = await db.query<{ id: string; code: string }>(
      `select l.id, l.code from referral_link l join referrer r on r.id = l.referrer_id
       join programme p on p.provider_id = r.provider_id and p.status = 'on'
       where r.status = 'active' and l.vacancy_id is not null order by l.created_at limit 1`,
    )
    const link = rows[0]!
    const clicks = async () => {
      const counted = await db.query<{ sum: number }>(
        'select coalesce(sum(clicks), 0)::int as sum from referral_clicks where link_id = $1',
        [link.id],
      )
      return counted.rows[0]!.sum
    }
    const before = await clicks()
    const stopped = await startWeb(database)
    await open(`${stopped.origin}/r/${link.code}`, 150)
    await stopped.stop('SIGTERM')
    expect(await clicks()).toBe(before + 150)

    const killed = await startWeb(database)
    await open(`${killed.origin}/r/${link.code}`, 60)
    await expect.poll(clicks).toBe(before + 210)
    await open(`${killed.origin}/r/${link.code}`, 40)
    await killed.stop('SIGKILL')
    const kept = await clicks()
    expect(kept).toBeGreaterThanOrEqual(before + 210)
    expect(kept).toBeLessThanOrEqual(before + 250)
  } finally {
    await db.end()
  }
})

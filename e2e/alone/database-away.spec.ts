import pg from 'pg'
import { expect, test } from '../support/test'

/** Closes the portal's database to new connections and ends those that are open; answers how to open it again. */
async function takeDatabaseAway(): Promise<() => Promise<void>> {
  const url = new URL(process.env['E2E_ADMIN_URL'] ?? '')
  const database = url.pathname.slice(1)
  url.pathname = '/postgres'
  const admin = new pg.Client({ connectionString: url.toString() })
  await admin.connect()
  await admin.query(`alter database ${database} with allow_connections false`)
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'portal_app'`,
    [database],
  )
  return async () => {
    await admin.query(`alter database ${database} with allow_connections true`)
    await admin.end()
  }
}

test('while PostgreSQL is away pages say so, and everything goes on by itself when it is back', async ({
  page,
  request,
}) => {
  const giveBack = await takeDatabaseAway()
  try {
    const away = await page.goto('/jobs?where=OX16+5')
    expect(away?.status()).toBe(503)
    expect(away?.headers()['retry-after']).toBe('5')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The portal is away for a moment')
    await expect(page.getByText('What you sent before is safe.')).toBeVisible()
    expect((await request.get('/readyz')).status()).toBe(503)
    expect((await request.get('/healthz')).status()).toBe(200)
    expect((await request.get('/jobs.json')).status()).toBe(503)
  } finally {
    await giveBack()
  }
  await expect.poll(async () => (await request.get('/readyz')).status()).toBe(200)
  const back = await page.reload()
  expect(back?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/jobs within 10 miles/)
})

import { takeDatabaseAway } from '../support/database'
import { expect, test } from '../support/test'

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

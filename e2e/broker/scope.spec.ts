import { newestMail } from '../support/mail'
import { expect, test } from '../support/test'

test(
  'a broker reaches the cases of their own council only',
  { tag: '@desk' },
  async ({ browser, baseURL, page, pageAs }) => {
    const broker = await pageAs('broker')
    await broker.goto('/broker/candidates')
    const href = await broker
      .locator('main a[href^="/broker/candidates/"]:not([href$="/new"])')
      .first()
      .getAttribute('href')
    const introduction = await (async () => {
      await broker.goto('/broker/introductions')
      return broker.locator('main a[href^="/broker/introductions/"]').first().getAttribute('href')
    })()
    const round = await (async () => {
      await broker.goto('/broker/rounds')
      return broker.locator('main a[href^="/broker/rounds/"]').first().getAttribute('href')
    })()

    const elsewhere = new URL(baseURL!)
    elsewhere.hostname = 'staffordshire.localhost'
    const context = await browser.newContext({ baseURL: elsewhere.origin, locale: 'en-GB' })
    const other = await context.newPage()
    await other.goto('/sign-in')
    await other.getByLabel('Email address').fill('staffs-broker@demo.example')
    await other.getByRole('button', { name: 'Send me a code' }).click()
    const { subject } = await newestMail(page.request, 'staffs-broker@demo.example', 'is your code')
    await other.getByLabel('Code').fill(subject.slice(0, 6))
    await other.getByRole('button', { name: 'Continue' }).click()
    expect((await other.goto('/broker'))?.status()).toBe(200)
    expect((await other.goto('/broker/candidates?whose=everybody'))?.status()).toBe(200)
    for (const path of [href, `${href}/matches`, introduction, round])
      expect((await other.goto(path!))?.status(), path!).toBe(404)
    await context.close()
  },
)

test('nobody but a broker comes in', async ({ page, pageAs, request }) => {
  for (const account of ['seeker', 'provider', 'moderator'] as const) {
    const signedIn = await pageAs(account)
    for (const path of ['/broker', '/broker/candidates', '/broker/rounds', '/broker/introductions'])
      expect((await signedIn.request.get(path)).status(), `${account} ${path}`).toBe(403)
  }
  const outside = await request.get('/broker/candidates', { maxRedirects: 0 })
  expect(outside.status()).toBe(302)
  expect(outside.headers()['location']).toContain('/sign-in?redirectTo=')
  // A made-up answer to an introduction tells nothing.
  await page.goto('/consent/nothing-of-this-name')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
})

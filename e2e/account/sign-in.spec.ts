import { newestMail } from '../support/mail'
import { expect, test } from '../support/test'

let people = 0
const newAddress = (project: string) => `signin-${project}-${Date.now()}-${(people += 1)}@people.example`

test('a person signs in with a code, lands where they were going, and signs out everywhere', async ({
  page,
  typeCode,
  checkPage,
  browser,
  baseURL,
}, { project }) => {
  const address = newAddress(project.name)
  await page.goto('/account/profile')
  await expect(page).toHaveURL(/\/sign-in\?redirectTo=%2Faccount%2Fprofile/)
  await checkPage()
  await page.getByLabel('Email address').fill(address)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await checkPage()
  await typeCode(page, address)
  await expect(page).toHaveURL(/\/account\/profile$/)

  const other = await browser.newContext({ baseURL, storageState: await page.context().storageState() })
  expect((await other.request.get('/account', { maxRedirects: 0 })).status()).toBe(200)
  await page.getByRole('button', { name: /sign out on every device|sign out everywhere/i }).click()
  expect((await other.request.get('/account', { maxRedirects: 0 })).status()).toBe(302)
  await other.close()
})

test('a wrong, a used and an over-tried code each get their own answer', async ({ page, typeCode }, { project }) => {
  const address = newAddress(project.name)
  const askForCode = async () => {
    await page.goto('/sign-in')
    await page.getByLabel('Email address').fill(address)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    return (await newestMail(page.request, address, 'is your code')).subject.slice(0, 6)
  }
  const tryCode = async (code: string) => {
    await page.getByLabel('Code').fill(code)
    await page.getByRole('button', { name: 'Continue' }).click()
  }
  const right = await askForCode()
  const wrong = right === '000000' ? '111111' : '000000'
  for (let tries = 1; tries <= 4; tries += 1) await tryCode(wrong)
  await expect(page.getByRole('alert')).toContainText('That is not the code we sent')
  await expect(page.getByLabel('Code')).toHaveValue(wrong)
  await tryCode(wrong)
  await expect(page.getByRole('alert')).toContainText('tried five times')
  await tryCode(right)
  await expect(page.getByRole('alert')).toContainText('tried five times')
  await askForCode()
  await typeCode(page, address)
  await expect(page).toHaveURL(/\/account$/)
})

test('a stranger’s requests and wrong codes lock nobody out', async ({ page, checkPage, playwright, baseURL }, {
  project,
}) => {
  test.setTimeout(120_000)
  const address = newAddress(project.name)
  const askForCode = async () => {
    await page.goto('/sign-in')
    await page.getByLabel('Email address').fill(address)
    await page.getByRole('button', { name: 'Send me a code' }).click()
  }
  await askForCode()
  const first = (await newestMail(page.request, address, 'is your code')).subject.slice(0, 6)
  const wrong = first === '000000' ? '111111' : '000000'
  for (let strangers = 1; strangers <= 4; strangers += 1) {
    const stranger = await playwright.request.newContext({ baseURL })
    await stranger.post('/sign-in', { form: { email: address } })
    for (let tries = 1; tries <= 5; tries += 1) await stranger.post('/sign-in/code', { form: { code: wrong } })
    await stranger.dispose()
  }

  await page.getByLabel('Code').fill(first)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in with the link in your email')
  await checkPage()
  await page.getByRole('button', { name: 'Send me a link' }).click()
  const mail = await newestMail(page.request, address, 'Your link to sign in')
  await page.goto(/\/sign-in\/link\/\S+/.exec(mail.text)![0])
  await checkPage()
  expect((await page.request.get('/account', { maxRedirects: 0 })).status()).toBe(302)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/account$/)

  await page.goto(/\/sign-in\/stop\/\S+/.exec(mail.text)![0])
  await checkPage()
  await page.getByRole('button', { name: 'Stop them for a day' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('These emails are stopped')
  await checkPage()
})

test('the wrong role is refused, and what is not there is not found', async ({ pageAs, page }) => {
  const viewer = await pageAs('viewer')
  expect((await viewer.goto('/council'))?.status()).toBe(403)
  await expect(viewer.getByRole('heading', { level: 1 })).toHaveText('You cannot open this page')
  expect((await page.goto('/no-such-page'))?.status()).toBe(404)
  expect((await page.goto('/jobs/NOTTHERE'))?.status()).toBe(404)
})

test('a body that is too big, not a form, or from another site is refused with a clear answer', async ({
  request,
  baseURL,
}) => {
  const big = await request.post('/sign-in', { form: { email: 'x'.repeat(7 * 1024 * 1024) } })
  expect(big.status()).toBe(413)
  expect(await big.text()).toContain('too big')
  const binary = await request.post('/sign-in', {
    data: Buffer.from([0, 255, 1, 254]),
    headers: { 'content-type': 'application/octet-stream' },
  })
  expect(binary.status()).toBe(422)
  expect(await binary.text()).toContain('Enter your email address')
  const twice = await request.post('/sign-in', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    data: 'email=a&email=b',
  })
  expect(twice.status()).toBe(422)
  const foreign = await request.post(`${baseURL}/sign-in`, {
    form: { email: 'a@b.example' },
    headers: { origin: 'https://evil.example' },
  })
  expect(foreign.status()).toBe(403)
})

test('the next address after signing in is never another site', async ({ page, typeCode }, { project }) => {
  const address = newAddress(project.name)
  await page.goto('/sign-in?redirectTo=//evil.example/')
  await page.getByLabel('Email address').fill(address)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await typeCode(page, address)
  await expect(page).toHaveURL(/\/account$/)
})

import { fillApplication } from '../support/apply'
import { linkIn, newestMail } from '../support/mail'
import { expect, test } from '../support/test'

test.use({ javaScriptEnabled: false })

const search = '/jobs?q=care+assistant&where=OX16+5'

test('the first page has a search that works, with words for what and where', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel(/what/i).first().fill('care assistant')
  await page.getByLabel(/where/i).first().fill('OX16 5')
  await page
    .getByRole('button', { name: /search|find/i })
    .first()
    .click()
  await expect(page).toHaveURL(/\/jobs\?/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/job/i)
})

test('filters narrow the list and can be taken off again', async ({ page }) => {
  await page.goto(search)
  const total = async () =>
    (
      (await (await page.request.get(new URL(page.url()).href.replace('/jobs?', '/jobs.json?'))).json()) as {
        total: number
      }
    ).total
  const all = await total()
  const weekends = page.getByRole('checkbox', { name: /^weekends/i })
  if (!(await weekends.isVisible()))
    await page
      .locator('summary')
      .filter({ hasText: /filter/i })
      .first()
      .click()
  await weekends.check()
  await page.getByRole('button', { name: 'Show jobs' }).click()
  await expect(page).toHaveURL(/pattern=weekends/)
  expect(await total()).toBeLessThan(all)
  await page
    .getByRole('link', { name: /weekends/i })
    .first()
    .click()
  await expect(page).not.toHaveURL(/pattern=weekends/)
  // Other tests publish meanwhile: at least what there was.
  expect(await total()).toBeGreaterThanOrEqual(all)
})

test('an unknown place, a place outside Britain and odd pages each get a clear answer', async ({ page }) => {
  for (const [where, words] of [
    ['ZZ99 9ZZ', /ZZ99|cannot find|do not know/i],
    ['BT1 1AA', /Northern Ireland/i],
    ['JE2 3AB', /Jersey/i],
    ['Banburry', /Banbury/],
  ] as const) {
    const answer = await page.goto(`/jobs?where=${encodeURIComponent(where)}`)
    expect(answer?.status()).toBe(200)
    await expect(page.locator('main')).toContainText(words)
  }
  for (const wrong of ['0', '-1', 'abc', '99999', '1e9', '%00']) {
    const answer = await page.goto(`/jobs?page=${wrong}`)
    expect(answer?.status()).toBe(200)
  }
})

test('an application without scripts: left half-way, reopened by the mailed link, sent once', async ({
  page,
  browser,
  baseURL,
  typeCode,
}, { project }) => {
  test.setTimeout(120_000)
  const email = `noscript-${project.name}-${Date.now()}@people.example`
  await page.goto(search)
  await page
    .locator('main')
    .getByRole('heading', { level: 2 })
    .or(page.locator('main h3'))
    .getByRole('link')
    .nth(project.name === 'phone' ? 0 : 1)
    .click()
  const job = page.url()
  await fillApplication(page, { name: 'Chidi Okafor', email })

  // Another device: the link in the mail, nothing else.
  const saved = await newestMail(page.request, email, /saved|finish/i)
  const other = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'en-GB' })
  const library = await other.newPage()
  await library.goto(linkIn(saved))
  await expect(library.locator('main')).toContainText(/check your answers|Chidi Okafor/i)
  await library.goto(`${new URL(job).pathname.split('/').slice(0, 3).join('/')}/apply/check`)
  await library.getByRole('button', { name: 'Submit application' }).click()
  await typeCode(library, email)
  await expect(library).toHaveURL(/\/account\/applications\//)

  // The first device sends the same application again: it is there once.
  await page.getByRole('button', { name: 'Submit application' }).click()
  await expect(page.locator('main')).toBeVisible()
  const list = await library.goto('/account/applications')
  expect(list?.status()).toBe(200)
  await expect(
    library
      .locator('main')
      .getByRole('link', { name: new RegExp('.') })
      .and(library.locator('a[href*="/account/applications/"]')),
  ).toHaveCount(1)

  // Withdrawn with a reason.
  await library.locator('a[href*="/account/applications/"]').first().click()
  const withdraw = library
    .getByRole('link', { name: /withdraw/i })
    .or(library.locator('summary').filter({ hasText: /withdraw/i }))
  await withdraw.first().click()
  await library.getByLabel('I found other work').check()
  await library.getByRole('button', { name: /withdraw/i }).click()
  await expect(library.locator('main')).toContainText(/withdr/i)
  await other.close()
})

test('a form that fails gives back everything typed', async ({ page }) => {
  await page.goto(search)
  await page.locator('main h2 a, main h3 a').first().click()
  await page
    .getByRole('link', { name: /^apply/i })
    .first()
    .click()
  await page.getByLabel('Your name').fill('Chidi Okafor')
  await page.getByLabel('Email address').fill('not an address')
  await page.getByLabel('Postcode').fill('nowhere')
  await page.getByRole('button', { name: 'Continue' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toContainText('Enter an email address like name@example.com')
  await expect(summary).toContainText(/postcode/i)
  await expect(page.getByLabel('Your name')).toHaveValue('Chidi Okafor')
  await expect(page.getByLabel('Email address')).toHaveValue('not an address')
  await summary.getByRole('link').first().click()
})

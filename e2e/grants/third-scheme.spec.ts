import { expect, test } from '../support/test'
import type { Page } from '@playwright/test'

/** Opens a part of the draft from the scheme's page. */
async function openPart(page: Page, home: string, part: string) {
  await page.goto(home)
  await page.getByRole('navigation', { name: 'Parts of the draft' }).getByRole('link', { name: part }).click()
  await expect(page.getByRole('heading', { level: 1, name: part })).toBeVisible()
}

async function save(page: Page, part: string) {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: `Saved: ${part.toLowerCase()}` })).toBeVisible()
}

test(
  'a scheme of a third kind is made by configuration alone, published, changed, and read by the public',
  { tag: '@desk' },
  async ({ pageAs, checkPage, page: visitor }, { project }) => {
    test.slow()
    const name = `Welcome and loyalty payment (${project.name})`
    const slug = `loyalty-${project.name}`
    const page = await pageAs('admin')

    await page.goto('/council/schemes')
    await page.getByRole('link', { name: 'New scheme' }).click()
    await checkPage(page)
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('Address').fill(slug)
    await page.getByLabel('Kind').fill('loyalty')
    await page.getByLabel('An empty scheme').check()
    await page.getByRole('button', { name: 'Begin draft' }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByText('Set the most that one award can be.')).toBeVisible()
    await checkPage(page)
    const home = page.url()

    await openPart(page, home, 'Name, texts and times')
    await checkPage(page)
    await page.getByLabel('In one sentence').fill('£3,500 in six payments for people who come to care, and stay.')
    await page.getByLabel('What applicants read').fill('A welcome, and thanks for staying.')
    await save(page, 'Name, texts and times')

    await openPart(page, home, 'Money and costs')
    await checkPage(page)
    await page.getByLabel('Most for one award').fill('3,500')
    await page.getByLabel('Once').check()
    await page.getByLabel('Paid from this pot').selectOption({ index: 1 })
    await page.getByLabel('What it is called').fill('Welcome and loyalty payment')
    await page.getByLabel('Most for this cost').fill('3500')
    await save(page, 'Money and costs')

    await openPart(page, home, 'Who can get it')
    await page.getByLabel('Another rule').selectOption('Applies soon after starting')
    await page.getByRole('button', { name: 'Add a rule' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Rule 3: enter a number, for example 3' })).toBeVisible()
    await checkPage(page)
    await page.getByLabel('Within, weeks').fill('12')
    await save(page, 'Who can get it')

    await openPart(page, home, 'Payments')
    for (let i = 1; i < 6; i += 1) {
      await page.getByRole('button', { name: 'Add a payment' }).click()
      await expect(page.getByRole('group', { name: `Payment ${i + 1}`, exact: true })).toBeVisible()
    }
    for (let i = 0; i < 6; i += 1) {
      const payment = page.getByRole('group', { name: `Payment ${i + 1}`, exact: true })
      await payment.getByLabel('Months').fill(String(6 * i))
      await payment.getByLabel('Share').fill(i === 0 ? '1000' : '500')
      if (i > 0) await payment.getByLabel('Only if they still work there').check()
    }
    await checkPage(page)
    await save(page, 'Payments')

    await openPart(page, home, 'Evidence')
    await page.getByRole('button', { name: 'Add a piece of evidence' }).click()
    await page.getByLabel('What it is').fill('Your latest payslip')
    await page.getByLabel('Always').check()
    await checkPage(page)
    await save(page, 'Evidence')

    await page.goto(home)
    await page.getByRole('link', { name: 'See as an applicant' }).click()
    await expect(page.getByText('£500 after 30 months, if you still work there')).toBeVisible()
    await checkPage(page)
    expect((await visitor.goto(`/grants/${slug}`))?.status()).toBe(404)

    await page.goto(`${home}/publish`)
    await checkPage(page)
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Version 1 is in force now' })).toBeVisible()
    await checkPage(page)
    await visitor.goto('/grants')
    await visitor.getByRole('link', { name }).click()
    await expect(visitor.getByText('In 6 payments over 30 months')).toBeVisible()
    await checkPage(visitor)

    await page.getByRole('button', { name: 'Change this scheme' }).click()
    await openPart(page, home, 'Money and costs')
    await page.getByLabel('Most for one award').fill('3000')
    await save(page, 'Money and costs')
    await page.getByRole('link', { name: 'See what changes' }).click()
    await expect(page.getByRole('row', { name: /Most for one award.*£3,500.*£3,000/ })).toBeVisible()
    await checkPage(page)
    await page.goto(home)
    await page.getByText('Give up this draft').click()
    await page.getByRole('button', { name: 'Give up draft' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'The draft is gone' })).toBeVisible()
    await visitor.reload()
    await expect(visitor.getByText('Up to £3,500').first()).toBeVisible()
  },
)

test('the check before applying says why not, and where else to turn', async ({ page, checkPage }) => {
  await page.goto('/grants/hardship')
  await expect(page.getByRole('link', { name: 'Leave this site now' })).toBeVisible()
  await page.getByRole('link', { name: 'Check if you can apply' }).click()
  await page.getByLabel('The postcode where you work').fill('home')
  await page.getByRole('button', { name: 'See if you can apply' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter a full UK postcode')
  await checkPage()

  await page.getByLabel('The postcode where you work').fill('OX16 5AU')
  await page.getByLabel('How many whole months have you worked').fill('2')
  await page.getByLabel('harmed, threatened or controlled').check()
  await page.getByLabel('No partner').check()
  await page.getByLabel('Your savings').fill('120')
  await page.getByRole('button', { name: 'See if you can apply' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'This grant does not fit' })).toBeVisible()
  await expect(page.getByText('You have worked in adult social care for 2 months.')).toBeVisible()
  await expect(page.getByText('You do not need to give us a day.')).toBeVisible()
  await expect(page.getByRole('link', { name: /National Domestic Abuse Helpline/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Start your application' })).toHaveCount(0)
  // Nothing of it is in the address.
  expect(new URL(page.url()).search).toBe('')
  await checkPage()

  await page.getByRole('link', { name: 'Answer again' }).click()
  await page.getByLabel('How many whole months have you worked').fill('3')
  await page.getByRole('button', { name: 'See if you can apply' }).click()
  await expect(page.getByRole('link', { name: 'Start your application' })).toBeVisible()
  await checkPage()
})

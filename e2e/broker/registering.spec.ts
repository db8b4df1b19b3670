import { mailTo } from '../support/mail'
import { fillRegistration } from '../support/register'
import { expect, test } from '../support/test'

let people = 0
const newAddress = (project: string) => `candidate-${project}-${Date.now()}-${(people += 1)}@people.example`

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('somebody registers in five screens, sees and changes everything, pauses, resumes and leaves', async ({
    page,
    typeCode,
  }, { project }) => {
    test.setTimeout(120_000)
    const email = newAddress(project.name)

    // A screen that is wrong gives back everything typed, with the way to each field.
    await page.goto('/register-interest')
    await page.getByLabel('Your name').fill('Ewa Nowak')
    await page.getByLabel('Postcode').fill('XX99 9XX')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('alert')).toContainText(/postcode|XX99/i)
    await expect(page.getByLabel('Your name')).toHaveValue('Ewa Nowak')

    // Nothing is asked that decides nothing: no CV, no birth date.
    await fillRegistration(page, { name: 'Ewa Nowak', email, phone: '07700 900 777' })
    await expect(page.locator('main')).toContainText('Up to 45 minutes by car')
    await expect(page.locator('main')).toContainText('8 to 40 hours a week')
    await expect(page.locator('input[type=file]')).toHaveCount(0)

    // Without the consent nobody is registered.
    await page.getByRole('button', { name: 'Register', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText(/tick the box/i)
    await page.getByLabel('I agree to this').check()
    await page.getByRole('button', { name: 'Register', exact: true }).click()
    await typeCode(page, email)
    await expect(page).toHaveURL(/\/register-interest\/done$/)

    await page.goto('/account/matching')
    const main = page.locator('main')
    await expect(main).toContainText('We are looking for work for you')
    for (const words of ['Ewa Nowak', '07700 900', 'OX16 5QA', '25 or over', 'Care worker', '1. Work near home'])
      await expect(main).toContainText(words)
    await expect(main).toContainText(/you agreed online on/i)

    await page.goto('/account/matching/change/when')
    await page.getByLabel('Most hours a week you want').fill('4')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('alert')).toContainText(/at least the fewest/i)
    await page.getByLabel('Most hours a week you want').fill('24')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(main).toContainText('8 to 24 hours a week')

    await main.getByRole('link', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(main).toContainText('You are paused')
    await page.getByRole('button', { name: 'Start again now' }).click()
    await expect(main).toContainText('We are looking for work for you')

    // The consent can be taken back on its own, and given again.
    await page.getByRole('link', { name: 'Withdraw your agreement' }).click()
    await page.getByRole('button', { name: 'Withdraw my agreement' }).click()
    await expect(main).toContainText('We need your agreement')
    await page.getByRole('link', { name: 'Read and agree' }).first().click()
    await page.getByLabel('I agree to this').check()
    await page.getByRole('button', { name: 'Agree', exact: true }).click()
    await expect(main).toContainText('We are looking for work for you')

    await page.getByRole('link', { name: 'Leave', exact: true }).click()
    await page.getByLabel(/I would rather not say/i).check()
    await page.getByRole('button', { name: 'Leave', exact: true }).click()
    await expect(main).toContainText('You have left')

    // Told once of each change.
    const subjects = (await mailTo(page.request, email)).map(({ subject }) => subject)
    expect(new Set(subjects).size).toBe(subjects.length)
    expect(subjects.length).toBeGreaterThan(2)
  })
})

test('registering a second time changes the first registration and makes no other', async ({
  page,
  typeCode,
  checkPage,
}, { project }) => {
  test.setTimeout(120_000)
  const email = newAddress(project.name)
  await fillRegistration(page, { name: 'Kofi Addo', email })
  await checkPage()
  await page.getByLabel('I agree to this').check()
  await page.getByRole('button', { name: 'Register', exact: true }).click()
  await typeCode(page, email)
  await checkPage()
  await page.goto('/account/matching')
  await checkPage()

  await page.context().clearCookies()
  await fillRegistration(page, { name: 'Kofi Addo', email, postcode: 'OX26 6AA' })
  await page.getByLabel('I agree to this').check()
  await page.getByRole('button', { name: 'Register', exact: true }).click()
  await typeCode(page, email)
  await expect(page).toHaveURL(/\/account\/matching/)
  await expect(page.locator('main')).toContainText(/registered already/i)
})

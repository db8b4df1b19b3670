import { expect, type Page } from '@playwright/test'

export type Newcomer = { name: string; email: string; phone?: string; postcode?: string }

const nextStep = (page: Page) => page.getByRole('button', { name: 'Continue' }).click()

/** Fills in the four screens with questions of `/register-interest`, up to the one that checks and asks to agree. */
export async function fillRegistration(page: Page, { name, email, phone = '', postcode = 'OX16 5QA' }: Newcomer) {
  await page.goto('/register-interest')
  await expect(page.getByText(/step 1 of 5/i)).toBeVisible()
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email address').fill(email)
  if (phone) await page.getByLabel('Phone number').fill(phone)
  await page.getByLabel('Postcode').fill(postcode)
  await page.getByLabel('25 or over').check()
  await page.getByLabel('By car').check()
  await page.getByLabel(/how long may the journey take/i).selectOption({ label: 'Up to 45 minutes' })
  await nextStep(page)
  await expect(page.getByText(/step 2 of 5/i)).toBeVisible()
  await page.getByLabel(/any time/i).check()
  await page.getByLabel('Fewest hours a week you want').fill('8')
  await page.getByLabel('Most hours a week you want').fill('40')
  await nextStep(page)
  await expect(page.getByText(/step 3 of 5/i)).toBeVisible()
  await page
    .getByRole('group', { name: /which work would you like/i })
    .getByLabel('Care worker', { exact: true })
    .check()
  await page.getByLabel(/what matters most to you/i).selectOption({ label: 'Work near home' })
  await nextStep(page)
  await expect(page.getByText(/step 4 of 5/i)).toBeVisible()
  await page.getByLabel('Looked after somebody in the family').check()
  await page.getByLabel(/I have a licence and a car/i).check()
  await page
    .getByRole('group', { name: /right to work in the UK/i })
    .getByLabel('Yes', { exact: true })
    .check()
  await nextStep(page)
  await expect(page.getByText(/step 5 of 5/i)).toBeVisible()
}

/** Registers somebody online from nothing, with the code from the mailbox; the page is theirs afterwards. */
export async function registerOnline(
  page: Page,
  newcomer: Newcomer,
  typeCode: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  await fillRegistration(page, newcomer)
  await page.getByLabel('I agree to this').check()
  await page.getByRole('button', { name: 'Register', exact: true }).click()
  await typeCode(page, newcomer.email)
  await expect(page).toHaveURL(/\/register-interest\/done$/)
}

import { expect, type Page } from '@playwright/test'

export type Applicant = { name: string; email: string; phone?: string; postcode?: string }

/** Fills in the five screens of an application from the vacancy's page on, up to the summary. */
export async function fillApplication(page: Page, applicant: Applicant): Promise<void> {
  const { name, email, phone = '07700 900123', postcode = 'OX16 5QA' } = applicant
  await page
    .getByRole('link', { name: /^apply/i })
    .first()
    .click()
  await expect(page.getByText(/step 1 of 5/i)).toBeVisible()
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Phone number').fill(phone)
  await page.getByLabel('Postcode').fill(postcode)
  await page.getByLabel('25 or over').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(/step 2 of 5/i)).toBeVisible()
  await page.getByRole('checkbox', { name: /monday.*morning/i }).check()
  await page.getByRole('checkbox', { name: /saturday.*night/i }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(/step 3 of 5/i)).toBeVisible()
  await answerQuestions(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(/step 4 of 5/i)).toBeVisible()
  await page
    .getByLabel(/why would you like to work in care/i)
    .fill('I looked after my gran and want to do it for others.')
  await page.getByLabel(/a time you helped somebody/i).fill('My neighbour fell, and I stayed with her.')
  await page.getByLabel(/good at/i).fill('Patience.')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(/step 5 of 5/i)).toBeVisible()
}

/** Right to work, and whatever the provider asks: the first choice, or some words. */
async function answerQuestions(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: /right to work/i })
    .getByLabel('Yes', { exact: true })
    .check()
  const asked = page.locator('fieldset').filter({ has: page.locator('input[type=radio][name^="answer-"]') })
  const names = new Set(
    await asked
      .locator('input[type=radio]')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name)),
  )
  for (const name of names) await page.locator(`input[name="${name}"]`).first().check()
  for (const words of await page.locator('textarea').all()) await words.fill('A good one.')
}

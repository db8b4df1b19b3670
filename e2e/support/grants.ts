import { expect, type Browser, type Page } from '@playwright/test'
import { signInByForm } from './accounts'

let people = 0

export type GrantApplicant = {
  name: string
  email: string
  /** The address's house and street; nobody else's. */
  addressLine: string
  nino: string
  sortCode: string
  accountNumber: string
}

/** Accounts that VocaLink's own examples call valid, one for each person. */
const ACCOUNTS = [
  ['08-99-99', '66374958'],
  ['10-79-99', '88837491'],
  ['20-29-59', '63748472'],
  ['87-14-27', '46238510'],
  ['77-27-98', '99345694'],
  ['82-00-00', '73688637'],
] as const

/** Somebody no other test knows, with an account of their own. */
export function inventApplicant(first: string, account: 0 | 1 | 2 | 3 | 4 | 5): GrantApplicant {
  people += 1
  const mark = `${Date.now()}${people}`
  const word = mark.slice(-6).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)
  const [sortCode, accountNumber] = ACCOUNTS[account]
  return {
    name: `${first} Zz${word}`,
    email: `${first.toLowerCase()}-${mark}@people.example`,
    addressLine: `${mark.slice(-4)} Canal Street`,
    nino: `CE${mark.slice(-6)}A`,
    sortCode,
    accountNumber,
  }
}

type Given = Parameters<Browser['newContext']>[0]

/** A browser of their own, signed in. */
export async function applicantBrowser(browser: Browser, given: Given, { email }: GrantApplicant): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...given })
  await signInByForm(context.request, email)
  return context.newPage()
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** A one-page PDF. */
function paper(name: string) {
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`) }
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
}

/**
 * Fills in an application for hardship from its first screen to the last and sends it: somebody who is ill, works at
 * Cherwell Valley Care, and asks for £300 of energy and £200 of food. Answers the path of the application.
 */
export async function applyForHardship(
  page: Page,
  who: GrantApplicant,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<string> {
  await page.goto('/grants/hardship/apply')
  await look(page)
  await page.getByRole('button', { name: 'Start now' }).click()

  await page.getByLabel('Your full name').fill(who.name)
  await page.getByLabel('Phone number').fill(`07700 9${who.nino.slice(2, 7)}`)
  await page.getByLabel('Your address').fill(who.addressLine)
  await page.getByLabel('Postcode').fill('OX16 5QA')
  await page.getByLabel('Date of birth').fill('1988-05-14')
  await page.getByLabel('National Insurance number', { exact: true }).fill(who.nino)
  await look(page)
  await goOn(page)

  await page.getByLabel('Find your employer').fill('Cherwell Valley')
  await page.getByRole('button', { name: 'Find' }).click()
  await page
    .getByRole('group', { name: 'Where do you work?' })
    .getByLabel(/Cherwell Valley Care/)
    .first()
    .check()
  await page.getByLabel('Your job').selectOption('care-worker')
  await page.getByLabel('The day you started').fill(daysAgo(400))
  await page.getByLabel('How many whole months have you worked').fill('13')
  await look(page)
  await goOn(page)

  await page.getByLabel('Gas, electricity and water').fill('300')
  await page.getByLabel('Food and everyday things').fill('200')
  await look(page)
  await goOn(page)

  await page.getByLabel('I am, or have been, ill or injured').check()
  await page.getByLabel('When did it happen?').fill(daysAgo(40))
  await page.getByLabel('No partner').check()
  await page.getByLabel('Your savings').fill('150')
  await page.getByLabel('Tell us what happened').fill('I was off sick for six weeks and my hours were cut.')
  await look(page)
  await goOn(page)

  for (const kind of ['payslip', 'what-happened', 'bank-statement'])
    await page.locator(`input[type=file][name$="${kind}"]`).setInputFiles(paper(kind))
  await look(page)
  await goOn(page)

  await page.getByLabel('Name on the account').fill(who.name)
  await fillAccount(page, who)
  await look(page)
  await goOn(page)

  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await goOn(page)

  await expect(page.getByRole('heading', { level: 1, name: 'Check and send' })).toBeVisible()
  await look(page)
  await page.getByRole('button', { name: 'Submit application' }).click()
  await page.waitForURL(/\/account\/grants\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

/** An account, typed twice. */
export async function fillAccount(
  page: Page,
  { sortCode, accountNumber }: Pick<GrantApplicant, 'sortCode' | 'accountNumber'>,
): Promise<void> {
  await page.getByLabel('Sort code', { exact: true }).fill(sortCode)
  await page.getByLabel('Account number', { exact: true }).fill(accountNumber)
  await page.getByLabel('Sort code again').fill(sortCode)
  await page.getByLabel('Account number again').fill(accountNumber)
}

/** The employer says that they work there. */
export async function confirmEmployment(provider: Page, { name }: GrantApplicant): Promise<void> {
  await provider.goto('/provider/confirmations')
  await provider.getByRole('link', { name }).click()
  await provider.getByRole('radio').first().check()
  await provider.getByLabel('First day at work').fill(daysAgo(400))
  await provider.getByLabel('Job', { exact: true }).selectOption('care-worker')
  await provider.getByLabel('Usual hours a week').fill('30')
  await provider.getByRole('button', { name: 'Send answer' }).click()
  await expect(provider.getByRole('status').filter({ hasText: 'We have your answer' })).toBeVisible()
}

/** Takes an application on and ticks its checklist. */
export async function takeOn(assessor: Page, path: string): Promise<void> {
  await assessor.goto(path)
  const open = assessor.getByRole('button', { name: 'Open it to work on' })
  const held = assessor.getByText(/You have this open until/)
  await expect(open.or(held)).toBeVisible()
  if (await open.isVisible()) await open.click()
  await expect(held).toBeVisible()
  for (const question of await assessor.locator('.checklist-question').all())
    await question.getByLabel('Yes', { exact: true }).check()
  await assessor.getByRole('button', { name: 'Save the checklist' }).click()
  await expect(assessor.getByRole('status').filter({ hasText: 'Answers kept.' })).toBeVisible()
}

export async function recommend(assessor: Page, path: string, outcome: 'Approve' | 'Refuse'): Promise<void> {
  await takeOn(assessor, path)
  const panel = assessor.getByRole('group', { name: 'Recommendation' })
  await panel.getByLabel(outcome, { exact: true }).check()
  if (outcome === 'Refuse') {
    await assessor.locator('input[name=recommendReasons][value=evidence-missing]').check()
    await assessor.locator('textarea[name=recommendWords]').fill('We could not read the letter you sent.')
  }
  await assessor.getByRole('button', { name: 'Recommend', exact: true }).click()
  await expect(assessor.getByRole('status').filter({ hasText: 'Recommended' })).toBeVisible()
}

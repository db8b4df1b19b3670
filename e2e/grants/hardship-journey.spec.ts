import type { Page } from '@playwright/test'
import {
  applicantBrowser,
  applyForHardship,
  confirmEmployment,
  fillAccount,
  inventApplicant,
  recommend,
} from '../support/grants'
import { mailTo, sweep } from '../support/mail'
import { expect, test } from '../support/test'

/** The bank's answer to all lines of a run: those whose reference is given failed, the others were paid. */
async function answerRun(page: Page, run: string, failed: readonly string[]): Promise<void> {
  const lines = (await (await page.request.post(`${run}/export`)).text()).trim().split('\r\n').slice(1)
  const answers = lines.map((line) => {
    const [, , , pence, reference] = line.split(',') as [string, string, string, string, string]
    return failed.includes(reference) ? `${reference},${pence},failed,Account closed` : `${reference},${pence},paid,`
  })
  const csv = ['reference,pence,result,reason', ...answers].join('\n')
  await page.goto(`${run}/confirm`)
  await page
    .getByLabel('The bank’s answer, as CSV')
    .setInputFiles({ name: 'answer.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Upload the answer' }).click()
  await expect(page.getByText('The run is reconciled.')).toBeVisible()
}

/** The line of a person in the bank's file of a run: by the name on the account. */
async function lineOf(page: Page, run: string, name: string): Promise<string> {
  const text = await (await page.request.post(`${run}/export`)).text()
  const line = text.split('\r\n').find((one) => one.includes(name.toUpperCase().slice(0, 18).trim()))
  expect(line, `${name} in the bank's file`).toBeDefined()
  return line!.split(',')[4]!
}

/** Builds the council's open run, or begins one, and locks it; another authorises and exports it. Answers its path. */
async function pay(builder: Page, authoriser: Page): Promise<string> {
  await builder.goto('/council/payment-runs')
  await builder.getByRole('button', { name: /Go on with this run|Begin a payment run/ }).click()
  await builder.waitForURL(/\/council\/payment-runs\/[0-9a-f-]{36}/)
  const run = new URL(builder.url()).pathname
  const again = builder.getByRole('button', { name: 'Build it again' })
  if (await again.isVisible()) await again.click()
  await builder.getByRole('button', { name: /^Lock/ }).click()
  await expect(builder.getByText('You began this run. A colleague has to authorise it.')).toBeVisible()
  await expect(builder.getByRole('button', { name: /^Authorise/ })).toHaveCount(0)
  const refused = await builder.request.post(run, { form: { intent: 'authorise', lineCount: '1', totalPence: '1' } })
  expect(refused.status(), 'whoever began a run does not authorise it').toBe(409)

  await authoriser.goto(run)
  await authoriser.getByRole('button', { name: /^Authorise/ }).click()
  await authoriser.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(authoriser.getByRole('button', { name: 'Download the file for the bank' })).toBeVisible()
  const [first, second] = [await authoriser.request.post(`${run}/export`), await builder.request.post(`${run}/export`)]
  expect(await second.body()).toEqual(await first.body())
  return run
}

test('hardship on a phone, from the first question to the reconciled payment, by five different people', async ({
  browser,
  baseURL,
  viewport,
  hasTouch,
  isMobile,
  pageAs,
  checkPage,
}) => {
  // On the phone alone: a council has one open run at a time, and two journeys would take it from each other.
  test.setTimeout(400_000)
  const who = inventApplicant('Marguerite', 0)
  const other = inventApplicant('Marguerite', 1)
  const mine = await applicantBrowser(browser, { baseURL, viewport, hasTouch, isMobile }, who)
  const own = await applyForHardship(mine, who, async (page) => {
    // The bar to leave quickly stays on top: what lies half under it is not too small to press.
    await page.evaluate(() => window.scrollTo(0, 0))
    await checkPage(page)
  })
  const council = own.replace('/account/', '/council/')
  for (const { subject } of await mailTo(mine.request, who.email)) expect(subject).not.toMatch(/grant|hardship/i)

  const provider = await pageAs('provider')
  await confirmEmployment(provider, who)
  const seen = await (await provider.request.get('/provider/confirmations?view=answered')).text()
  expect(seen).not.toMatch(/hardship|off sick/i)

  const assessor = await pageAs('assessor')
  await recommend(assessor, council, 'Approve')
  expect((await assessor.request.post(`${council}/decide`, { form: { intent: 'approve' } })).status()).toBe(403)

  const approver = await pageAs('approver')
  await approver.goto(council)
  await checkPage(approver)
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByText(/approved/i).first()).toBeVisible()
  await sweep(mine.request)

  const payments = await pageAs('payments')
  const payments2 = await pageAs('payments2')
  const run = await pay(payments, payments2)
  await checkPage(payments2)
  await answerRun(payments, run, [await lineOf(payments, run, who.name)])

  // The bank could not pay: the applicant is told, gives another account, and is paid with the next run.
  const told = await mailTo(mine.request, who.email)
  expect(told.some(({ text }) => /bank/i.test(text))).toBe(true)
  await mine.goto(`${own}/bank`)
  await checkPage(mine)
  await mine.getByLabel('Name on the account').fill(who.name)
  await fillAccount(mine, other)
  await mine.getByRole('button', { name: 'Save bank details' }).click()
  await mine.waitForURL(own)
  const next = await pay(payments, payments2)
  expect(next).not.toBe(run)
  await answerRun(payments, next, [])
  await sweep(mine.request)
  await mine.goto(own)
  await expect(mine.getByText(/paid/i).first()).toBeVisible()
  await checkPage(mine)
})

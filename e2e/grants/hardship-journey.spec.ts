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

/** Begins a run with everything that is due, or goes on with the open one. Answers its path. */
async function begin(builder: Page): Promise<string> {
  await builder.goto('/council/payment-runs')
  await builder.getByRole('button', { name: /Go on with this run|Begin a payment run/ }).click()
  await builder.waitForURL(/\/council\/payment-runs\/[0-9a-f-]{36}/)
  const run = new URL(builder.url()).pathname
  const again = builder.getByRole('button', { name: 'Build it again' })
  if (await again.isVisible()) await again.click()
  return run
}

/** Begins a run and locks it; another authorises and exports it. Answers its path. */
async function pay(builder: Page, authoriser: Page): Promise<string> {
  const run = await begin(builder)
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

/** Something turns up that has to be looked into: what an officer puts on the risk list. */
async function putOnRiskList(officer: Page, what: string, typed: Record<string, string>): Promise<void> {
  await officer.goto('/council/grants/risk-list')
  await officer.getByRole('radio', { name: what, exact: true }).check()
  for (const [name, text] of Object.entries(typed)) await officer.locator(`input[name=${name}]`).fill(text)
  await officer.getByLabel('Why').fill('Used by several people before.')
  await officer.getByRole('button', { name: 'Put it on the list' }).click()
  await expect(officer.getByRole('status').first()).toBeVisible()
}

/** An approver writes down what they found out about everything that is open. */
async function lookInto(approver: Page, council: string): Promise<void> {
  await approver.goto(council)
  await expect(approver.getByText(/blocks? payment/)).toBeVisible()
  const open = approver.getByRole('button', { name: 'It is fine' })
  for (let left = await open.count(); left > 0; left -= 1) {
    await approver.getByLabel('What you found out').first().fill('I rang both: two sisters with one account.')
    await open.first().click()
    await expect(open).toHaveCount(left - 1)
  }
  await expect(approver.getByText('All looked into')).toBeVisible()
}

/** A step of a run that is not offered, and is refused when its form is posted all the same. */
async function waits(page: Page, run: string, form: { intent: string } & Record<string, string>): Promise<void> {
  await page.goto(run)
  await expect(page.getByText(`You cannot ${form.intent} it`)).toBeVisible()
  await expect(page.getByText('has to be looked into').first()).toBeVisible()
  const answer = await page.request.post(run, { form })
  expect(answer.status(), form.intent).toBe(409)
  expect(await answer.text()).toContain('Something has come up about a payment in this run')
}

/** The totals that a step is taken with. */
const seen = async (page: Page) => ({
  lineCount: await page.locator('input[name=lineCount]').first().inputValue(),
  totalPence: await page.locator('input[name=totalPence]').first().inputValue(),
})

test('an account that is another applicant’s keeps the payment back until an approver has looked into it, at every step', async ({
  browser,
  baseURL,
  viewport,
  hasTouch,
  isMobile,
  pageAs,
  checkPage,
}) => {
  test.setTimeout(600_000)
  const look = { baseURL, viewport, hasTouch, isMobile }
  const sister = inventApplicant('Octavia', 5)
  await applyForHardship(await applicantBrowser(browser, look, sister), sister)
  const who = inventApplicant('Henrietta', 4)
  const mine = await applicantBrowser(browser, look, who)
  const own = await applyForHardship(mine, who)
  const council = own.replace('/account/', '/council/')
  await confirmEmployment(await pageAs('provider'), who)
  const [assessor, approver] = [await pageAs('assessor'), await pageAs('approver')]
  await recommend(assessor, council, 'Approve')
  await approver.goto(council)
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByText(/approved/i).first()).toBeVisible()
  await sweep(mine.request)
  const [payments, payments2] = [await pageAs('payments'), await pageAs('payments2')]
  const first = await pay(payments, payments2)
  await answerRun(payments, first, [await lineOf(payments, first, who.name)])

  // It came back; she gives her sister's account.
  await mine.goto(`${own}/bank`)
  await mine.getByLabel('Name on the account').fill(who.name)
  await fillAccount(mine, sister)
  await mine.getByRole('button', { name: 'Save bank details' }).click()
  await mine.waitForURL(own)
  await approver.goto('/council/grants?view=doubted')
  await expect(approver.getByText(who.name)).toBeVisible()
  await checkPage(approver)
  await approver.goto(council)
  await expect(approver.getByText('One blocks payment')).toBeVisible()
  await checkPage(approver)
  const run = await begin(payments)
  const leftOut = payments.getByRole('row').filter({ hasText: who.name })
  await expect(leftOut).toContainText('the same bank account as somebody else')
  await checkPage(payments)
  await lookInto(approver, council)
  await payments.goto(run)
  await payments.getByRole('button', { name: 'Build it again' }).click()
  const line = payments.locator('#lines').getByRole('row').filter({ hasText: who.name })
  await expect(line).toBeVisible()

  // Something else turns up before each of the next steps.
  let totals = await seen(payments)
  await putOnRiskList(assessor, 'Bank account', { sortCode: sister.sortCode, accountNumber: sister.accountNumber })
  await waits(payments, run, { intent: 'lock', ...totals })
  await expect(line).toContainText('on the risk list')
  await checkPage(payments)
  await lookInto(approver, council)
  await payments.goto(run)
  await payments.getByRole('button', { name: /^Lock/ }).click()
  await payments2.goto(run)
  totals = await seen(payments2)
  await putOnRiskList(assessor, 'Phone number', { phone: `07700 9${who.nino.slice(2, 7)}` })
  await waits(payments2, run, { intent: 'authorise', ...totals })
  await lookInto(approver, council)
  await payments2.goto(run)
  await payments2.getByRole('button', { name: /^Authorise/ }).click()
  await expect(payments2.getByRole('button', { name: 'Export', exact: true })).toBeVisible()
  await putOnRiskList(assessor, 'Email address', { email: who.email })
  await waits(payments2, run, { intent: 'export' })
  await lookInto(approver, council)
  await payments2.goto(run)
  await payments2.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(payments2.getByRole('button', { name: 'Download the file for the bank' })).toBeVisible()
  await answerRun(payments, run, [])
  await mine.goto(own)
  await expect(mine.getByText(/paid/i).first()).toBeVisible()
})

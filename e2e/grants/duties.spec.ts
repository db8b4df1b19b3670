import { applicantBrowser, applyForHardship, inventApplicant, recommend } from '../support/grants'
import { signInByForm } from '../support/accounts'
import { expect, test } from '../support/test'

test.use({ actionTimeout: 15_000 })

test('whoever recommended cannot decide, whatever roles they hold; a relative has nothing to do with it', async ({
  browser,
  baseURL,
  viewport,
  pageAs,
}) => {
  test.setTimeout(240_000)
  const both = `both-${Date.now()}@people.example`
  const admin = await pageAs('admin')
  await admin.goto('/council/staff')
  await admin.getByLabel('Name').fill('Both Hats')
  await admin.getByLabel('Email address').fill(both)
  for (const role of ['assessor', 'approver', 'appeals'])
    await admin.locator(`input[name=roles][value=${role}]`).check()
  await admin.getByRole('button', { name: /add/i }).click()
  await expect(admin.getByText(both).first()).toBeVisible()

  const who = inventApplicant('Clementine', 2)
  const mine = await applicantBrowser(browser, { baseURL, viewport }, who)
  const own = await applyForHardship(mine, who)
  const council = own.replace('/account/', '/council/')
  const context = await browser.newContext({ locale: 'en-GB', ...(baseURL && { baseURL }) })
  await signInByForm(context.request, both)
  const hats = await context.newPage()

  // The applicant is her cousin: she says so, and it is not hers any more, in the page or by a form sent by hand.
  const cousin = await pageAs('assessor2')
  await cousin.goto(`${council}/interest`)
  await cousin.locator('input[name=kind][value=relative]').check()
  await cousin.getByRole('button', { name: 'Declare the interest' }).click()
  await cousin.waitForURL('**/council/grants')
  await cousin.goto(council)
  await expect(cousin.getByText('You said that you have an interest in this application').first()).toBeVisible()
  await expect(cousin.getByText(who.name)).toHaveCount(0)
  await expect(cousin.getByRole('button', { name: 'Open it to work on' })).toHaveCount(0)
  for (const [path, form] of [
    [council, { intent: 'claim' }],
    [`${council}/recommend`, { outcome: 'approve' }],
  ] as const) {
    const posted = await cousin.request.post(path, { form })
    expect(posted.status(), path).toBe(409)
    expect(await posted.text()).toContain('You said that you have an interest in this application')
  }

  await recommend(hats, council, 'Approve')
  await hats.goto(council)
  await expect(hats.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0)
  const recommendation = await pageAs('approver').then(async (page) => {
    await page.goto(council)
    return page.locator('input[name=recommendation]').first().getAttribute('value')
  })
  const refused = await hats.request.post(`${council}/decide`, {
    form: { intent: 'approve', recommendation: recommendation!, tell: 'now' },
  })
  expect(refused.status()).toBe(409)
  expect(await refused.text()).toMatch(/recommended/i)
  await context.close()
})

test('an appeal is upheld, and decided afresh by people who were not there before', async ({
  browser,
  baseURL,
  viewport,
  pageAs,
  checkPage,
}) => {
  test.setTimeout(300_000)
  const who = inventApplicant('Rosalind', 3)
  const mine = await applicantBrowser(browser, { baseURL, viewport }, who)
  const own = await applyForHardship(mine, who)
  const council = own.replace('/account/', '/council/')
  const assessor = await pageAs('assessor')
  const approver = await pageAs('approver')
  await recommend(assessor, council, 'Refuse')
  await approver.goto(council)
  // Refusing lies folded up where a refusal was not recommended.
  const reason = approver.locator('input[name=rejectReasons][value=evidence-missing]')
  if (!(await reason.isVisible())) await approver.locator('details').filter({ has: reason }).locator('summary').click()
  await reason.check()
  await approver.locator('textarea[name=rejectWords]').fill('We could not read the letter you sent.')
  await approver.locator('input[name=rejectTell][value=now]').check()
  await approver.getByRole('button', { name: 'Refuse the application' }).click()
  await expect(approver.getByRole('button', { name: 'Refuse the application' })).toHaveCount(0)

  await mine.goto(`${own}/appeal`)
  await checkPage(mine)
  await mine.getByLabel('What did we get wrong').fill('The letter is readable. I have added it again.')
  await mine.getByRole('button', { name: 'Send appeal' }).click()
  await mine.waitForURL(own)

  const reference = /\b[A-Z2-9]{8}\b/.exec(await mine.locator('main').innerText())![0]
  const officer = await pageAs('appeals')
  await officer.goto('/council/appeals')
  await checkPage(officer)
  await officer.getByRole('link', { name: reference }).click()
  await officer.getByRole('radio').first().check()
  await officer.locator('input[name=upholdReasons]').first().check()
  await officer.locator('textarea[name=words]').fill('You are right: we looked at the wrong page.')
  await officer.getByRole('button', { name: 'Answer the appeal' }).click()
  await expect(officer.getByText(/upheld/i).first()).toBeVisible()

  // The first two are out of it now.
  await assessor.goto(council)
  await expect(assessor.getByRole('button', { name: 'Recommend', exact: true })).toHaveCount(0)
  const barred = await assessor.request.post(`${council}/recommend`, {
    form: { outcome: 'reject', recommendReasons: 'other', recommendWords: 'No.' },
  })
  expect(barred.status()).toBe(409)
  const assessor2 = await pageAs('assessor2')
  await recommend(assessor2, council, 'Approve')
  await approver.goto(council)
  await expect(approver.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0)
  const approver2 = await pageAs('approver2')
  await approver2.goto(council)
  const recommendation = await approver2.locator('input[name=recommendation]').first().getAttribute('value')
  const old = await approver.request.post(`${council}/decide`, {
    form: { intent: 'approve', recommendation: recommendation!, tell: 'now' },
  })
  expect(old.status()).toBe(409)
  // The employer has not answered: that takes a reason.
  await approver2.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver2.getByText('No employer has said that they work there').first()).toBeVisible()
  await approver2.getByLabel('Why you approve it without').fill('The payslip is from last week, and I rang the home.')
  await approver2.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver2.getByText(/approved/i).first()).toBeVisible()
  await mine.goto(own)
  await expect(mine.getByText('£500').first()).toBeVisible()
})

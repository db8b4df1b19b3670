import { candidateBrowser, inventCandidate, matchCards, openCase } from '../support/broker'
import { mailTo } from '../support/mail'
import { expect, test } from '../support/test'

test('a candidate contests a dismissal: the broker who decided cannot review it, another does', async ({
  browser,
  baseURL,
  pageAs,
  checkPage,
}, { project }) => {
  test.setTimeout(150_000)
  const candidate = inventCandidate(project.name, 'Sunita')
  const mine = await candidateBrowser(browser, baseURL, candidate)
  const broker = await pageAs('broker')
  const casePath = await openCase(broker, candidate.name)
  await broker.goto(`${casePath}/matches`)
  const card = matchCards(broker).first()
  const title = await card.getByRole('heading').innerText()
  await card.getByRole('link', { name: /dismiss/i }).click()
  await checkPage(broker)
  await broker.getByRole('link', { name: 'Dismiss', exact: true }).click()

  // Only with a reason.
  await broker.getByRole('button', { name: /dismiss this match/i }).click()
  await expect(broker.getByRole('alert')).toContainText(/reason|choose/i)
  await broker.getByLabel('Reason', { exact: true }).selectOption({ label: 'The journey would not work' })
  await broker.getByLabel('In your words').fill('The last bus goes at eight.')
  await broker.getByRole('button', { name: /dismiss this match/i }).click()
  await expect(broker.locator('main')).toBeVisible()

  // The candidate sees who decided, why, and how the match was worked out.
  await mine.goto('/account/introductions')
  await mine.locator('main').getByRole('link', { name: title }).first().click()
  await expect(mine).toHaveURL(/\/account\/introductions\//)
  const main = mine.locator('main')
  await expect(main).toContainText('Farah Idris')
  await expect(main).toContainText('The last bus goes at eight.')
  await expect(main).toContainText(/of 100/)
  await checkPage(mine)
  await mine
    .locator('summary')
    .filter({ hasText: /ask another person to look again/i })
    .click()
  await mine.getByLabel('What do you see differently?').fill('I have a car since last week. Please look again.')
  await mine.getByRole('button', { name: /ask another person to look again/i }).click()
  await expect(main).toContainText(/somebody else looks at it by/i)

  // The same broker finds it but cannot decide it; a colleague can.
  await broker.goto('/broker/reviews')
  await checkPage(broker)
  await broker
    .locator('main')
    .getByRole('link', { name: new RegExp(candidate.name) })
    .first()
    .click()
  const review = new URL(broker.url()).pathname
  await expect(broker.locator('main')).toContainText(/another broker answers/i)
  await expect(broker.locator('main').locator('form textarea')).toHaveCount(0)
  const forced = await broker.request.post(review, { form: { outcome: 'stands', words: 'No.' }, maxRedirects: 0 })
  expect([403, 409, 422]).toContain(forced.status())

  const colleague = await pageAs('broker2')
  await colleague.goto(review)
  await expect(colleague.locator('main')).toContainText('I have a car since last week.')
  await checkPage(colleague)
  await colleague
    .getByRole('group', { name: /what did you find/i })
    .getByRole('radio')
    .first()
    .check()
  await colleague.getByLabel('What you tell the candidate').fill('With the car it works. I will put you forward.')
  await colleague.getByRole('button', { name: 'Send my answer' }).click()
  await expect(colleague.getByLabel('What you tell the candidate')).toHaveCount(0)

  const answer = (await mailTo(mine.request, candidate.email)).filter(({ text }) =>
    text.includes('With the car it works.'),
  )
  expect(answer).toHaveLength(1)
  await mine.reload()
  await expect(mine.locator('main')).toContainText('With the car it works.')
  await mine.context().close()
})

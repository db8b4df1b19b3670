import type { APIRequestContext } from '@playwright/test'
import { candidateBrowser, consentLink, endorse, inventCandidate, openCase } from '../support/broker'
import { mailTo, sweep } from '../support/mail'
import { expect, test } from '../support/test'

const DAY = 86_400_000

async function moveClock(api: APIRequestContext, days: number): Promise<void> {
  const answer = await api.post('/dev/clock', { data: { now: new Date(Date.now() + days * DAY).toISOString() } })
  expect(answer.ok()).toBe(true)
}

test('a question is repeated on day 3 and lapses after day 7, each told once', async ({
  browser,
  baseURL,
  pageAs,
  checkPage,
  request,
}, { project }) => {
  test.setTimeout(180_000)
  const candidate = inventCandidate(project.name, 'Viktor')
  const mine = await candidateBrowser(browser, baseURL, candidate)
  const broker = await pageAs('broker2')
  const casePath = await openCase(broker, candidate.name)
  const title = await endorse(broker, casePath, {})
  const questions = async () =>
    (await mailTo(request, candidate.email)).filter(({ text }) => text.includes('/consent/') && text.includes(title))
  expect(await questions()).toHaveLength(1)
  try {
    await moveClock(request, 2.9)
    await sweep(request)
    expect(await questions()).toHaveLength(1)
    await moveClock(request, 3.1)
    await sweep(request)
    await sweep(request)
    const asked = await questions()
    expect(asked).toHaveLength(2)
    // The last day counts to its end.
    await moveClock(request, 8)
    await sweep(request)
    await sweep(request)
    const closed = (await mailTo(request, candidate.email)).filter(
      ({ text }) => text.includes(title) && /in time/i.test(text) && !text.includes('/consent/'),
    )
    expect(closed).toHaveLength(1)

    // The link still opens, and says that it is too late.
    await mine.goto(consentLink(asked[0]!))
    await expect(mine.locator('main')).toContainText(/lapsed|too late|no longer|in time/i)
    await expect(mine.getByRole('button', { name: 'Yes, pass my details on' })).toHaveCount(0)
    await checkPage(mine)
    await broker.goto(casePath)
    await expect(broker.locator('main')).toContainText('Not answered in time')
  } finally {
    await moveClock(request, 0)
  }
  await mine.context().close()
})

test('an employer who does not answer within five working days: the broker hears of it once', async ({
  browser,
  baseURL,
  pageAs,
  request,
}, { project }) => {
  test.setTimeout(120_000)
  const candidate = inventCandidate(project.name, 'Rania')
  const mine = await candidateBrowser(browser, baseURL, candidate)
  const broker = await pageAs('broker2')
  const casePath = await openCase(broker, candidate.name)
  const title = await endorse(broker, casePath, {})
  const question = (await mailTo(request, candidate.email)).find(({ text }) => text.includes('/consent/'))!
  await mine.goto(consentLink(question))
  await mine.getByRole('button', { name: 'Yes, pass my details on' }).click()
  const alerts = async () =>
    (await mailTo(request, 'broker2@demo.example')).filter(
      ({ text }) => text.includes(candidate.name.split(' ')[0]!) && text.includes(title) && /answer/i.test(text),
    )
  expect(await alerts()).toHaveLength(0)
  try {
    // Whatever the weekday and the bank holidays, eleven days hold five working days.
    await moveClock(request, 11.1)
    await sweep(request)
    await sweep(request)
    expect(await alerts()).toHaveLength(1)
    await broker.goto('/broker')
    await expect(broker.locator('main')).toContainText(/without an answer|no answer/i)
  } finally {
    await moveClock(request, 0)
  }
  await mine.context().close()
})

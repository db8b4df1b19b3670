import type { APIRequestContext } from '@playwright/test'
import { linkIn, mailTo, sweep } from '../support/mail'
import { expect, test } from '../support/test'

const DAY = 86_400_000

async function moveClock(api: APIRequestContext, days: number): Promise<void> {
  const answer = await api.post('/dev/clock', { data: { now: new Date(Date.now() + days * DAY).toISOString() } })
  expect(answer.ok()).toBe(true)
}

test('when the weeks go by, the provider is asked once whether people still work there, and answers', async ({
  pageAs,
  checkPage,
  request,
}) => {
  test.setTimeout(120_000)
  try {
    await moveClock(request, 14 * 7)
    await sweep(request)
    await sweep(request)
    const asked = (await mailTo(request, 'provider@demo.example')).filter(({ text }) =>
      text.includes('/provider/employments/'),
    )
    expect(asked.length).toBeGreaterThan(0)
    const questions = asked.map(({ subject, text }) => `${subject} ${text}`)
    expect(new Set(questions).size).toBe(questions.length)
    const page = await pageAs('provider')
    await page.goto(linkIn(asked[0]!))
    await checkPage(page)
    await page
      .getByLabel(/yes, still/i)
      .first()
      .check()
    await page
      .getByRole('button', { name: /save|answer/i })
      .first()
      .click()
    await expect(page.locator('main')).toContainText(/still working here/i)
    await checkPage(page)
  } finally {
    await moveClock(request, 0)
  }
})

test('a vacancy goes live at its time and away at its end without anyone acting', async ({ request }) => {
  const totalNow = async () =>
    ((await (await request.get('/jobs.json?where=Oxford')).json()) as { total: number }).total
  const today = await totalNow()
  try {
    await moveClock(request, 400)
    expect(await totalNow()).toBe(0)
  } finally {
    await moveClock(request, 0)
  }
  expect(await totalNow()).toBe(today)
})

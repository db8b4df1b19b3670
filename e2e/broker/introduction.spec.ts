import type { APIResponse, Page } from '@playwright/test'
import {
  candidateBrowser,
  consentLink,
  endorse,
  inventCandidate,
  matchCards,
  openCase,
  phoneSize,
  send,
  type FreshCandidate,
} from '../support/broker'
import { mailTo, newestMail } from '../support/mail'
import { expect, test } from '../support/test'

const EMPLOYER = /Cherwell Valley Care/
const today = () => new Date().toISOString().slice(0, 10)

/** Everything that says who somebody is. */
const personal = ({ name, email, phone, postcode }: FreshCandidate) => [
  name,
  name.split(' ')[1]!,
  email,
  phone,
  phone.replaceAll(' ', ''),
  phone.replaceAll(' ', '').slice(1),
  postcode,
  postcode.replace(' ', ''),
]

async function expectNothingPersonal(source: string, where: string, candidate: FreshCandidate): Promise<void> {
  for (const words of personal(candidate))
    expect(source.toLowerCase().includes(words.toLowerCase()), `${where} has ${words}`).toBe(false)
}

/** The whole source of provider's pages, single-fetch data and JSON. */
async function sourcesFor(page: Page, paths: string[]): Promise<[string, string][]> {
  const sources: [string, string][] = []
  for (const path of paths)
    for (const address of [path, `${path}.data`, `${path}.json`]) {
      const answer: APIResponse = await page.request.get(address)
      sources.push([address, await answer.text()])
    }
  return sources
}

test('from a ranked match to the first day, with nothing said about the candidate before they agree', async ({
  browser,
  baseURL,
  pageAs,
  checkPage,
}, { project }) => {
  test.setTimeout(240_000)
  const candidate = inventCandidate(project.name, 'Ngozi')
  const mine = await candidateBrowser(browser, baseURL, candidate)
  const broker = await pageAs('broker2')

  // The desk, and the case taken on.
  await broker.goto('/')
  await broker.goto('/broker')
  await checkPage(broker)
  const casePath = await openCase(broker, candidate.name)
  await checkPage(broker)
  await broker.getByRole('button', { name: /add to my caseload|take on/i }).click()
  await expect(broker.locator('main')).toContainText(/in your caseload/i)

  // Ranked matches: a sentence, and bars that add up to the score.
  await broker.goto(`${casePath}/matches`)
  await checkPage(broker)
  const best = matchCards(broker).first()
  await expect(best).toContainText(/miles/)
  await expect(best).toContainText(/\d+ min by car/)
  const total = Number(/([\d.]+) of 100/.exec(await best.innerText())![1])
  const parts = (await best.locator('.match-parts .bar-value').allInnerTexts()).map((words) => Number.parseFloat(words))
  expect(parts).toHaveLength(9)
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 5)
  const scores = (await broker.locator('ol.match-list > li').allInnerTexts()).map((text) =>
    Number(/([\d.]+) of 100/.exec(text)![1]),
  )
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))

  // Two introductions at one click each.
  const otherTitle = await endorse(broker, casePath, { not: EMPLOYER })
  const title = await endorse(broker, casePath, { employer: EMPLOYER })
  await checkPage(broker)

  // Before the candidate agrees the employer can learn nothing from any page, data or mail.
  const provider = await pageAs('provider')
  await provider.goto('/provider/introductions')
  await checkPage(provider)
  const own = await provider
    .locator('main a[href^="/provider/introductions/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))])
  expect(own.length).toBeGreaterThan(0)
  await expect(provider.locator('main')).toContainText('OX16')
  for (const [where, source] of await sourcesFor(provider, [
    '/provider',
    '/provider/introductions',
    '/provider/applications',
    ...own,
  ]))
    await expectNothingPersonal(source, where, candidate)
  for (const address of ['provider@demo.example', 'recruiter@demo.example', 'rival@demo.example'])
    for (const { subject, text, html } of await mailTo(provider.request, address))
      await expectNothingPersonal(`${subject} ${text} ${html}`, `a mail to ${address}`, candidate)

  // The candidate is asked by mail, sees who asks, for which job and why, and agrees without signing in.
  const question = (await mailTo(mine.request, candidate.email)).find(
    ({ text }) => text.includes(title) && text.includes('/consent/'),
  )!
  expect(question.text).toMatch(EMPLOYER)
  const phone = await browser.newContext({ baseURL, viewport: phoneSize, locale: 'en-GB', reducedMotion: 'reduce' })
  const answering = await phone.newPage()
  await answering.goto(consentLink(question))
  await checkPage(answering)
  const asked = answering.locator('main')
  await expect(asked).toContainText(title)
  await expect(asked).toContainText(EMPLOYER)
  await expect(asked).toContainText('Tom Ellery')
  await expect(asked).toContainText(/computer|ranking|ranked/i)
  await answering.getByRole('button', { name: 'Yes, pass my details on' }).click()
  await expect(asked).toContainText(/passed|told|thank|sent/i)
  await answering.goto(consentLink(question))
  await expect(answering.locator('main')).not.toContainText(/something went wrong/i)
  await phone.close()

  // Now the employer has an application with the broker named.
  await newestMail(provider.request, 'provider@demo.example', /introduc|broker/i)
  await provider.goto('/provider/introductions')
  await provider
    .getByRole('link', { name: new RegExp(candidate.name) })
    .first()
    .click()
  await checkPage(provider)
  const toApplication = provider
    .getByRole('link', { name: /application/i })
    .and(provider.locator('a[href^="/provider/applications/"]'))
  if (!/\/provider\/applications\//.test(provider.url())) await toApplication.first().click()
  await expect(provider).toHaveURL(/\/provider\/applications\/[0-9a-f-]+/)
  await expect(provider.locator('main')).toContainText(candidate.email)
  await expect(provider.locator('main')).toContainText('Tom Ellery')
  await checkPage(provider)

  // Each step of the employer's is read by broker and candidate; nobody enters it twice.
  await provider.getByRole('button', { name: 'Shortlist' }).click()
  await provider.getByRole('button', { name: 'Send it' }).click()
  await provider.getByLabel(/when, where/i).fill('Tuesday at 10am. Ask for Grace.')
  await provider.getByRole('button', { name: 'Invite to interview' }).click()
  await provider.getByRole('button', { name: 'Send it' }).click()
  await newestMail(provider.request, candidate.email, /would like to meet you/i)
  await broker.goto(casePath)
  await expect(broker.locator('main')).toContainText(/interview/i)
  await mine.goto('/account/matching')
  await expect(mine.locator('main')).toContainText(/interview/i)
  await checkPage(mine)
  await provider.getByRole('button', { name: 'Offer the job' }).click()
  await provider.getByRole('button', { name: 'Send it' }).click()
  await provider.getByLabel('Agreed first day').fill(today())
  await provider.getByRole('button', { name: 'Hire', exact: true }).click()
  await provider.getByRole('button', { name: 'Send it' }).click()
  await expect(provider.locator('main')).toContainText(/hired|start agreed/i)

  // The other introduction is set aside, and the candidate told once.
  await broker.goto(casePath)
  await expect(broker.locator('main')).toContainText(/has a job/i)
  await broker.locator('main').getByRole('link', { name: otherTitle }).first().click()
  await expect(broker.locator('main')).toContainText(/set aside|superseded/i)
  await checkPage(broker)
  const told = (await mailTo(mine.request, candidate.email)).filter(({ text }) => text.includes(otherTitle))
  expect(told.length).toBeGreaterThan(1)

  // The first day opens in-work support.
  await provider.goto('/provider/employments')
  await provider
    .getByRole('link', { name: new RegExp(candidate.name) })
    .first()
    .click()
  await provider
    .getByLabel(/first day|started on/i)
    .first()
    .fill(today())
  await provider
    .getByRole('button', { name: /started/i })
    .first()
    .click()
  await broker.goto(casePath)
  await expect(broker.locator('main')).toContainText(/in-work support/i)
  for (const week of [1, 4, 13, 26])
    await expect(broker.locator('main')).toContainText(new RegExp(`week ${week}(?!\\d)`, 'i'))
  await checkPage(broker)
  await mine.goto('/account/matching')
  await expect(mine.locator('main')).toContainText(/you have started work/i)
  const subjects = (await mailTo(mine.request, candidate.email)).map(({ subject, text }) => `${subject} ${text}`)
  expect(new Set(subjects).size).toBe(subjects.length)
  await mine.context().close()
})

test('a start that falls through brings back what it had set aside', async ({ browser, baseURL, pageAs }, {
  project,
}) => {
  test.setTimeout(180_000)
  const candidate = inventCandidate(project.name, 'Marek')
  const mine = await candidateBrowser(browser, baseURL, candidate)
  const broker = await pageAs('broker2')
  const casePath = await openCase(broker, candidate.name)
  const otherTitle = await endorse(broker, casePath, { not: EMPLOYER })

  // Consent that was spoken is written down with how and when, and sent at once.
  await endorse(broker, casePath, { employer: EMPLOYER }, async (card) => {
    await card.getByRole('link', { name: /spoken consent/i }).click()
    await broker.getByRole('link', { name: /said yes already/i }).click()
    const record = broker.getByRole('button', { name: /record consent/i })
    await send(broker, record)
    await expect(broker.getByRole('alert')).toBeVisible()
    await broker.getByLabel('By phone').check()
    await broker.getByLabel(/what did they agree to/i).fill('Rang at 10am today; happy to be introduced.')
    await send(broker, record)
  })

  const provider = await pageAs('provider')
  await provider.goto('/provider/introductions')
  await provider
    .getByRole('link', { name: new RegExp(candidate.name) })
    .first()
    .click()
  await provider.getByRole('button', { name: 'Shortlist' }).click()
  await provider.getByRole('button', { name: 'Send it' }).click()
  await provider.getByRole('button', { name: 'Invite to interview' }).click()
  await provider.getByRole('button', { name: 'Send it' }).click()
  await provider.getByRole('button', { name: 'Offer the job' }).click()
  await provider.getByRole('button', { name: 'Send it' }).click()
  await provider.getByLabel('Agreed first day').fill(today())
  await provider.getByRole('button', { name: 'Hire', exact: true }).click()
  await provider.getByRole('button', { name: 'Send it' }).click()
  await provider.goto('/provider/employments')
  await provider
    .getByRole('link', { name: new RegExp(candidate.name) })
    .first()
    .click()
  await provider.locator('summary').filter({ hasText: 'They did not start' }).click()
  await provider.getByLabel('Why did they not start?').selectOption({ label: 'They changed their mind' })
  await send(provider, provider.getByRole('button', { name: 'Record that they did not start' }))

  await broker.goto(casePath)
  await expect(broker.locator('main')).toContainText(/active/i)
  await broker.locator('main').getByRole('link', { name: otherTitle }).first().click()
  await broker.getByRole('button', { name: /restore|bring .*back/i }).click()
  await expect(broker.locator('main')).toContainText(/waiting for|asked|awaiting/i)
  const questions = (await mailTo(mine.request, candidate.email)).filter(
    ({ text }) => text.includes('/consent/') && text.includes(otherTitle),
  )
  expect(questions).toHaveLength(2)
  await mine.context().close()
})

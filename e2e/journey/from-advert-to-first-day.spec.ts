import { fillApplication } from '../support/apply'
import { mailTo, newestMail } from '../support/mail'
import { expect, test } from '../support/test'

/** The main job of the portal, with everybody in it: an employer registers and advertises, a person applies and is hired. */
test('a provider registers and posts, a person finds the job and applies, the provider answers and hires', async ({
  page,
  pageAs,
  checkPage,
  typeCode,
  browser,
  baseURL,
  viewport,
}, { project }) => {
  test.setTimeout(180_000)
  const run = `${project.name}-${Date.now()}`
  const organisation = `Sunrise Care ${run}`
  const owner = `owner-${run}@sunrise.example`
  const seeker = `seeker-${run}@people.example`
  const title = `Evening carer ${run}`

  // The provider registers and confirms the address by code.
  await page.goto('/employers')
  await checkPage()
  await page
    .getByRole('link', { name: /register/i })
    .first()
    .click()
  await page.getByLabel('Name of the organisation').fill(organisation)
  await page.getByLabel('A company or partnership').check()
  await page.getByLabel('Home care', { exact: true }).check()
  await page.getByLabel('Name of the place').fill('Banbury branch')
  await page.getByLabel('Town or village').fill('Banbury')
  await page.getByLabel('Postcode').fill('XX99 9XX')
  await page
    .getByRole('group', { name: /who regulates/i })
    .getByLabel(/neither/i)
    .check()
  await page.getByLabel('Your name').fill('Grace Bell')
  await page.getByLabel('Phone number').fill('01295 000000')
  await page.getByLabel('Work email address').fill(owner)
  await page.getByLabel(/I may act for this organisation/).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert')).toContainText(/postcode|XX99/i)
  await checkPage()
  await expect(page.getByLabel('Name of the organisation')).toHaveValue(organisation)
  await page.getByLabel('Postcode').fill('OX16 5QA')
  await page.getByRole('button', { name: 'Continue' }).click()
  await typeCode(page, owner)
  await expect(page).toHaveURL(/\/provider$/)
  await expect(
    page
      .getByText(/awaiting verification/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await checkPage()

  // A draft, with pay under the floor first; it cannot be published yet.
  await page.goto('/provider/vacancies/new')
  await page.getByLabel('Job title').fill(title)
  await page.getByRole('checkbox', { name: /^care worker/i }).check()
  await page.getByRole('checkbox', { name: /^home care/i }).check()
  await page.getByRole('radio', { name: /^permanent/i }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  if (await page.getByText('At which of your places').isVisible())
    await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('checkbox', { name: /^evenings/i }).check()
  await page.getByLabel('At least').fill('16')
  await page.getByLabel('At most').fill('24')
  await page.getByLabel('Lowest pay').fill('9.50')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert')).toContainText(/£12\.71/)
  await page.getByLabel('Lowest pay').fill('13.20')
  await page.getByLabel('Highest pay').fill('13.80')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page
    .getByRole('group', { name: /need a car/i })
    .getByLabel(/no car needed/i)
    .check()
  await page
    .getByRole('group', { name: /need experience/i })
    .getByRole('radio')
    .first()
    .check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page
    .getByLabel('Describe the job')
    .fill('Visit people in Banbury in the evening.\n\n<script>alert(1)</script>\n\n- supper\n- a chat')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: /^question 1/i }).fill('Can you work every other weekend?')
  await page.getByLabel('Kind of answer to question 1').selectOption('yes-no')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/\/check/)
  await checkPage()
  const vacancyPath = new URL(page.url()).pathname.replace('/check', '')
  await expect(
    page
      .getByText(/cannot publish|verif/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()

  // A moderator verifies the provider, and the provider is told.
  const moderator = await pageAs('moderator')
  await moderator.goto('/council/providers')
  await checkPage(moderator)
  await moderator.getByRole('link', { name: organisation }).first().click()
  await checkPage(moderator)
  await moderator.getByRole('button', { name: /^verify/i }).click()
  await expect(moderator.getByText('Verified').filter({ visible: true }).first()).toBeVisible()
  expect(
    (await mailTo(page.request, owner)).filter(({ subject }) => /verified|can publish/i.test(subject)),
  ).toHaveLength(1)

  // The first vacancy waits for the moderator; approved, it is live.
  await page.goto(`${vacancyPath}/check`)
  await page.getByRole('button', { name: /publish vacancy|send/i }).click()
  await expect(
    page
      .getByText(/council reads it|waiting/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  const before = (await (await page.request.get(`/jobs.json?q="${encodeURIComponent(title)}"`)).json()) as {
    total: number
  }
  expect(before.total).toBe(0)
  await moderator.goto('/council/moderation')
  await checkPage(moderator)
  await moderator.getByRole('link', { name: title }).first().click()
  await checkPage(moderator)
  await moderator.getByRole('button', { name: /^approve/i }).click()
  await expect(
    moderator
      .getByText(/approved|live/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()

  // A person finds it by postcode and applies, without an account.
  const phone = await browser.newContext({ baseURL, viewport, locale: 'en-GB' })
  const visitor = await phone.newPage()
  await visitor.goto('/')
  await checkPage(visitor)
  await visitor.getByLabel(/what/i).first().fill(title)
  await visitor.getByLabel(/where/i).first().fill('OX16 5')
  await visitor
    .getByRole('button', { name: /search|find/i })
    .first()
    .click()
  await checkPage(visitor)
  await visitor.getByRole('heading').getByRole('link', { name: title }).click()
  await checkPage(visitor)
  await expect(
    visitor
      .getByText(/£13\.20/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  expect(await visitor.locator('main script:not([type="application/ld+json"])').count()).toBe(0)
  await fillApplication(visitor, { name: 'Amira Osei', email: seeker })
  await checkPage(visitor)
  await visitor.getByRole('button', { name: 'Submit application' }).click()
  await typeCode(visitor, seeker)
  await expect(visitor).toHaveURL(/\/account\/applications\/[0-9a-f-]+/)
  await checkPage(visitor)
  await newestMail(page.request, owner, /application|applied/i)

  // The provider moves it along, and the candidate is told once each time.
  await page.goto('/provider/applications')
  await checkPage()
  await page
    .getByRole('link', { name: /amira osei/i })
    .first()
    .click()
  await checkPage()
  await page.getByRole('button', { name: 'Shortlist' }).click()
  await page.getByRole('button', { name: 'Send it' }).click()
  await page.getByLabel(/when, where/i).fill('Thursday at 2pm. Ask for Grace.')
  await page.getByRole('button', { name: 'Invite to interview' }).click()
  await page.getByRole('button', { name: 'Send it' }).click()
  const invitation = await newestMail(page.request, seeker, /would like to meet you/i)
  expect(invitation.text).toContain('Thursday at 2pm. Ask for Grace.')
  await page.getByRole('button', { name: 'Offer the job' }).click()
  await expect(page.getByRole('article', { name: 'The email' })).toContainText(/offered you the job/i)
  await checkPage()
  await page.getByRole('button', { name: 'Send it' }).click()
  await newestMail(page.request, seeker, /offered you the job/i)

  // The candidate says yes, and the provider reads it.
  await visitor.reload()
  await visitor.getByRole('button', { name: 'Accept the offer' }).click()
  await expect(visitor.getByText('You accepted the offer. The employer has been told.')).toBeVisible()
  await checkPage(visitor)
  await newestMail(page.request, owner, /accepted your offer/i)
  await page.reload()
  await expect(page.getByText(/accepted your offer on/i)).toBeVisible()
  await page.getByLabel('Agreed first day').fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Hire', exact: true }).click()
  await page.getByRole('button', { name: 'Send it' }).click()
  await expect(
    page
      .getByText(/hired|start agreed/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await checkPage()
  const subjects = (await mailTo(page.request, seeker)).map(({ subject }) => subject)
  expect(new Set(subjects).size).toBe(subjects.length)

  // The candidate sees every step; the advert is filled.
  await visitor.reload()
  await expect(
    visitor
      .getByText(/thursday at 2pm/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await expect(
    visitor
      .getByText(/hired|got the job|you start/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await checkPage(visitor)
  const after = (await (await page.request.get(`/jobs.json?q="${encodeURIComponent(title)}"&where=OX16+5`)).json()) as {
    total: number
  }
  expect(after.total).toBe(0)

  // The first day is recorded.
  await page.goto('/provider/employments')
  await checkPage()
  await page
    .getByRole('link', { name: /amira osei/i })
    .first()
    .click()
  await checkPage()
  await page
    .getByLabel(/first day|started on/i)
    .first()
    .fill(new Date().toISOString().slice(0, 10))
  await page
    .getByRole('button', { name: /started/i })
    .first()
    .click()
  await expect(
    page
      .getByText(/working/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await phone.close()
})

import { inventCandidate, openCase } from '../support/broker'
import { expect, test } from '../support/test'

test('somebody registers by phone with spoken consent; registering them again offers the first case', async ({
  pageAs,
  checkPage,
}, { project }) => {
  test.setTimeout(120_000)
  const candidate = inventCandidate(project.name, 'Comfort')
  const broker = await pageAs('broker2')
  const fillIn = async () => {
    await broker.goto('/broker/candidates/new')
    await broker.getByLabel('Their name').fill(candidate.name)
    await broker.getByLabel('Phone number').fill(candidate.phone)
    await broker.getByLabel('Postcode').fill(candidate.postcode)
    await broker.getByLabel('25 or over').check()
    await broker.getByLabel('By bus or train').check()
    await broker.getByLabel(/how long may the journey take/i).selectOption({ label: 'Up to 45 minutes' })
    await broker.getByRole('checkbox', { name: /monday.*morning/i }).check()
    await broker.getByRole('checkbox', { name: /tuesday.*morning/i }).check()
    await broker.getByLabel('Fewest hours a week they want').fill('8')
    await broker.getByLabel('Most hours a week they want').fill('20')
    await broker
      .getByRole('group', { name: /which work would they like/i })
      .getByLabel('Care worker', { exact: true })
      .check()
    await broker.getByLabel('New to care').check()
    await broker.getByLabel('Does not drive').check()
    await broker
      .getByRole('group', { name: /right to work in the UK/i })
      .getByLabel('Yes', { exact: true })
      .check()
    await broker
      .getByRole('group', { name: /how are you talking to them/i })
      .getByLabel('On the phone')
      .check()
    await broker.getByLabel('I read it out, and they agree').check()
    await broker.getByLabel('Add them to my caseload').uncheck()
    await broker.getByRole('button', { name: 'Register', exact: true }).click()
  }

  await broker.goto('/broker/candidates/new')
  await checkPage(broker)
  await fillIn()
  await expect(broker).toHaveURL(/\/broker\/candidates\/[0-9a-f-]{36}/)
  const path = new URL(broker.url()).pathname
  await expect(broker.locator('main')).toContainText(candidate.name)
  await expect(broker.locator('main')).toContainText(/spoken|said|read out|by phone/i)
  await checkPage(broker)

  // The contact log and the next action of the case.
  await broker.getByRole('button', { name: /no answer/i }).click()
  await expect(broker.locator('main')).toContainText(/try to reach them again/i)
  await expect(broker.locator('main')).toContainText(/phone call: no answer/i)

  // The same person once more: offered, never made silently.
  await fillIn()
  await expect(broker.getByRole('alert')).toContainText(/is it one of these people/i)
  await expect(broker.getByRole('alert')).toContainText(/the same phone number/i)
  await expect(broker.getByLabel('Their name')).toHaveValue(candidate.name)
  await checkPage(broker)
  await expect(broker.locator(`main a[href="${path}"]`).first()).toBeVisible()
  await broker.goto(`/broker/candidates?whose=everybody&q=${encodeURIComponent(candidate.name)}`)
  await expect(broker.locator('main').getByRole('link', { name: candidate.name, exact: true })).toHaveCount(1)
  await openCase(broker, candidate.name)
})

import { candidateBrowser, inventCandidate } from '../support/broker'
import { mailTo } from '../support/mail'
import { expect, test } from '../support/test'

test('a round: chosen, worked out by three methods, compared, changed by hand, endorsed', async ({
  browser,
  baseURL,
  pageAs,
  checkPage,
}, { project }) => {
  test.setTimeout(180_000)
  const candidate = inventCandidate(project.name, 'Leila')
  const mine = await candidateBrowser(browser, baseURL, candidate)
  const broker = await pageAs('broker')
  await broker.goto('/broker/rounds')
  await checkPage(broker)
  await broker.getByLabel('What is it for?').fill(`Leavers ${project.name} ${Date.now()}`)
  await broker.getByRole('button', { name: 'Begin the round' }).click()
  await expect(broker).toHaveURL(/\/broker\/rounds\/[0-9a-f-]+$/)
  const round = new URL(broker.url()).pathname
  await checkPage(broker)

  // Everybody of the own caseload, and the one who came today.
  await broker.goto(`${round}/candidates?whose=mine`)
  await checkPage(broker)
  await broker.getByRole('button', { name: /add (all|the one)/i }).click()
  await broker.goto(`${round}/candidates?where=OX16+9&radius=2`)
  await broker.getByRole('checkbox', { name: new RegExp(candidate.name) }).check()
  await broker.getByRole('button', { name: /add the ticked candidates/i }).click()
  await broker.goto(`${round}/vacancies?where=OX16+9&radius=5&role=care-worker`)
  await checkPage(broker)
  await broker.getByRole('button', { name: /add (all|the one)/i }).click()

  await broker.goto(round)
  await broker.getByRole('button', { name: 'Work it out' }).click()
  const main = broker.locator('main')
  await expect(main).toContainText('Stable, best for candidates')
  await expect(main).toContainText('Stable, best for vacancies')
  await expect(main).toContainText('Most placements')
  await checkPage(broker)
  const placed = broker.getByRole('table', { name: 'Who goes where' })
  await expect(placed.getByRole('link', { name: candidate.name })).toBeVisible()

  // The broker decides: the others are taken out, and nobody has heard of anything yet.
  const buttons = placed.getByRole('button', { name: /take out/i })
  const others = () => buttons.filter({ hasNotText: candidate.name })
  for (let left = await others().count(); left > 0; left -= 1) await others().first().click()
  await expect(placed.getByRole('row')).toHaveCount(2)
  expect((await mailTo(mine.request, candidate.email)).filter(({ text }) => text.includes('/consent/'))).toHaveLength(0)

  // Moved by hand to another vacancy that fits.
  await placed.getByRole('link', { name: candidate.name }).click()
  await checkPage(broker)
  const places = broker.getByLabel('Put them with')
  const now = await places.inputValue()
  const values = await places
    .locator('option')
    .evaluateAll((options) =>
      options
        .filter((option) => !/something stands between|full/.test(option.textContent ?? ''))
        .map((option) => (option as HTMLOptionElement).value),
    )
  const another = values.find((value) => value !== '' && value !== now)
  await places.selectOption(another ?? now)
  await broker.getByRole('button', { name: 'Move' }).click()
  await broker.goto(round)
  await expect(placed.getByRole('link', { name: candidate.name })).toBeVisible()

  await broker.getByRole('button', { name: /endorse and ask 1 candidate/i }).click()
  await expect(main).toContainText(/endorsed/i)
  await checkPage(broker)
  const questions = (await mailTo(mine.request, candidate.email)).filter(({ text }) => text.includes('/consent/'))
  expect(questions).toHaveLength(1)
  await broker.goto(`/broker/introductions?whose=all&group=awaiting&q=${encodeURIComponent(candidate.name)}`)
  await checkPage(broker)
  await expect(main).toContainText(candidate.name)
  await mine.context().close()
})

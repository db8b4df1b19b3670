import { expect, test } from '../support/test'

test('somebody who applies for a grant: each screen passes axe and fits 320 px, also with what is wrong', async ({
  pageAs,
  checkEveryWay,
}) => {
  test.setTimeout(180_000)
  const shown = await pageAs('carer')
  await shown.goto('/grants/hardship/apply')
  const start = shown.getByRole('button', { name: 'Start now' })
  if (await start.isVisible()) {
    await checkEveryWay(shown)
    await start.click()
    await shown.waitForURL('**/apply/you')
  }
  for (const step of ['', '/work', '/costs', '/circumstances', '/evidence', '/bank', '/declarations', '/check']) {
    await shown.goto(`/grants/hardship/apply${step}`)
    await checkEveryWay(shown)
  }
  for (const step of ['/work', '/bank', '/declarations']) {
    await shown.goto(`/grants/hardship/apply${step}`)
    await shown.getByRole('button', { name: 'Continue' }).click()
    await expect(shown.getByText('There is a problem')).toBeVisible()
    await checkEveryWay(shown)
  }
})

import { pagesPass } from '../support/pages-pass'
import { test } from '../support/test'

pagesPass('assessor', [
  '/council',
  '/council/grants',
  '/council/grants?view=all',
  '/council/grants?q=zzz',
  '/council/grants/risk-list',
  '/council/interests',
  '/council/grants/new',
])
pagesPass('approver', [
  '/council/grants',
  '/council/grants?view=urgent',
  '/council/recoveries',
  '/council/recoveries?view=asked',
])
pagesPass('appeals', ['/council/appeals', '/council/appeals?view=decided'])
pagesPass('payments', [
  '/council/payment-runs',
  '/council/payment-runs/due',
  '/council/recoveries',
  '/council/recoveries?view=ended',
])
pagesPass('payments', ['/council/pots', '/council/pots/new'])

test('assessor: the page on which a grant is decided passes axe, and so does declaring an interest', async ({
  pageAs,
  checkEveryWay,
}) => {
  test.setTimeout(120_000)
  const shown = await pageAs('assessor')
  for (const list of ['/council/grants', '/council/grants?view=applicant', '/council/grants?view=all']) {
    await shown.goto(list)
    const row = shown.locator('main th a[href^="/council/grants/"]').first()
    const path = await row.getAttribute('href')
    for (const ending of ['', '/interest']) {
      await shown.goto(`${path}${ending}`)
      await checkEveryWay(shown)
    }
  }
})

test('approver: deciding, taking back and stopping payments pass axe, and so does a pot', async ({
  pageAs,
  checkEveryWay,
}) => {
  test.setTimeout(120_000)
  const shown = await pageAs('approver')
  const first = async (list: string, links: string) => {
    await shown.goto(list)
    return shown.locator(links).first().getAttribute('href')
  }
  const recommended = await first('/council/grants?view=approver', 'main th a[href^="/council/grants/"]')
  const pot = await first('/council/pots', 'main a[href^="/council/pots/"]')
  for (const path of [`${recommended}/decide`, `${recommended}/undo`, `${recommended}/cancel-instalments`, pot!]) {
    await shown.goto(path)
    await checkEveryWay(shown)
  }
})

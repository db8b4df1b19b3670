import { pagesPass } from '../support/pages-pass'
import { test } from '../support/test'

pagesPass('seeker', [
  '/account',
  '/account/applications',
  '/account/grants',
  '/account/saved',
  '/account/profile',
  '/account/data',
])
pagesPass('seeker', [
  '/account/matching',
  '/account/matching/change/about-you',
  '/account/matching/change/when',
  '/account/matching/change/what',
  '/account/matching/change/skills',
  '/account/matching/pause',
  '/account/matching/leave',
  '/account/matching/consent',
  '/account/matching/employers',
  '/account/matching/equality',
  '/account/introductions',
])

test('seeker: the page of each grant passes axe, and so does what can be done there', async ({
  pageAs,
  checkEveryWay,
}) => {
  test.setTimeout(180_000)
  const shown = await pageAs('seeker')
  const linksOn = (path: string, start: string) =>
    shown.goto(path).then(() => shown.locator(`main a[href^="${start}"]`).evaluateAll(hrefsOf))
  for (const grant of await linksOn('/account/grants', '/account/grants/')) {
    const actions = (await linksOn(grant, `${grant}/`)).filter((path) =>
      /\/(answer|evidence|bank|withdraw|appeal)$/.test(path),
    )
    for (const path of new Set([grant, ...actions])) {
      await shown.goto(path)
      await checkEveryWay(shown)
    }
  }
})

function hrefsOf(links: Element[]): string[] {
  return links.map((link) => link.getAttribute('href') ?? '')
}

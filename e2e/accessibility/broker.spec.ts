import { pagesPass } from '../support/pages-pass'
import { test } from '../support/test'

pagesPass('broker', [
  '/broker',
  '/broker?whose=all',
  '/broker/candidates',
  '/broker/candidates?whose=everybody&near=Banbury&role=care-worker',
  '/broker/candidates/new',
  '/broker/vacancies',
  '/broker/introductions',
  '/broker/rounds',
  '/broker/reviews',
  '/broker/impact',
])

test('broker: the pages of a candidate, a vacancy, an introduction, a review and a round pass axe', async ({
  pageAs,
  checkEveryWay,
}) => {
  test.setTimeout(180_000)
  const shown = await pageAs('broker')
  for (const [list, links, rest] of [
    ['/broker/candidates', 'a[href^="/broker/candidates/"]:not([href$="/new"])', ['', '/matches']],
    ['/broker/vacancies', 'a[href^="/broker/vacancies/"]', ['']],
    ['/broker/introductions', 'a[href^="/broker/introductions/"]', ['']],
    ['/broker/reviews', 'a[href^="/broker/reviews/"]', ['']],
    ['/broker/rounds', 'a[href^="/broker/rounds/"]', ['', '/candidates', '/vacancies']],
  ] as const) {
    await shown.goto(list)
    const path = await shown.locator('main').locator(links).first().getAttribute('href')
    for (const ending of rest) {
      await shown.goto(`${path}${ending}`)
      await checkEveryWay(shown)
    }
  }
})

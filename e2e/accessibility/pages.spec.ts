import type { Account } from '../support/accounts'
import { expect, test } from '../support/test'

const pages: [Account | null, string[]][] = [
  [
    null,
    [
      '/',
      '/jobs',
      '/jobs?q=care+assistant&where=OX16+5&pattern=days&driving=no',
      '/jobs?where=ZZ99',
      '/jobs?q=astronaut&where=OX16',
      '/care-jobs/care-worker/banbury',
      '/employers',
      '/employers/register',
      '/register-interest',
      '/contact',
      '/accessibility',
      '/privacy',
      '/cookies',
      '/sign-in',
      '/no-such-page',
    ],
  ],
  ['seeker', ['/account', '/account/applications', '/account/saved', '/account/profile', '/account/data']],
  [
    'seeker',
    [
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
    ],
  ],
  [
    'broker',
    [
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
    ],
  ],
  [
    'provider',
    [
      '/provider',
      '/provider/applications',
      '/provider/vacancies',
      '/provider/vacancies/new',
      '/provider/employments',
      '/provider/introductions',
      '/provider/sites',
      '/provider/sites/new',
      '/provider/team',
      '/provider/organisation',
      '/provider/team/invite',
    ],
  ],
  ['newprovider', ['/provider', '/provider/vacancies']],
  ['moderator', ['/council', '/council/providers', '/council/moderation', '/council/reports']],
  [
    'admin',
    [
      '/council/staff',
      '/council/settings',
      '/council/settings/brand',
      '/council/settings/pay-rates',
      '/council/settings/moderation',
      '/council/settings/brokering',
      '/council/settings/matching',
      '/council/messages',
      '/council/audit',
    ],
  ],
]

for (const [account, paths] of pages) {
  test(`${account ?? 'anyone'}, from ${paths[0]}: each page passes axe, light and dark, and fits 320 px`, async ({
    page,
    pageAs,
    checkPage,
  }, { project }) => {
    test.setTimeout(180_000)
    const shown = account ? await pageAs(account) : page
    const size = shown.viewportSize()!
    for (const path of paths) {
      await shown.goto(path)
      await expect(shown.getByRole('heading', { level: 1 })).toHaveCount(1)
      await checkPage(shown)
      // Colours are the same at every width: once is enough.
      if (project.name === 'desktop') {
        await shown.emulateMedia({ colorScheme: 'dark' })
        await checkPage(shown)
        await shown.emulateMedia({ colorScheme: 'light' })
      }
      await shown.setViewportSize({ width: 320, height: 640 })
      const scroll = await shown.evaluate(() => document.documentElement.scrollWidth)
      expect(scroll, `${path} at 320 px`).toBeLessThanOrEqual(320)
      await shown.setViewportSize(size)
    }
  })
}

test('broker: the pages of a candidate, a vacancy, an introduction, a review and a round pass axe', async ({
  pageAs,
  checkPage,
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
      await expect(shown.getByRole('heading', { level: 1 })).toHaveCount(1)
      await checkPage(shown)
      await shown.emulateMedia({ colorScheme: 'dark' })
      await checkPage(shown)
      await shown.emulateMedia({ colorScheme: 'light' })
    }
  }
})

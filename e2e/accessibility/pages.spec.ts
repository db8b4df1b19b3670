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
    'provider',
    [
      '/provider',
      '/provider/applications',
      '/provider/vacancies',
      '/provider/vacancies/new',
      '/provider/employments',
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
      '/council/messages',
      '/council/audit',
    ],
  ],
]

for (const [account, paths] of pages) {
  test(`${account ?? 'anyone'}: each page passes axe, light and dark, and fits 320 px`, async ({
    page,
    pageAs,
    checkPage,
  }) => {
    test.setTimeout(180_000)
    const shown = account ? await pageAs(account) : page
    const size = shown.viewportSize()!
    for (const path of paths) {
      await shown.goto(path)
      await expect(shown.getByRole('heading', { level: 1 })).toHaveCount(1)
      await checkPage(shown)
      await shown.emulateMedia({ colorScheme: 'dark' })
      await checkPage(shown)
      await shown.emulateMedia({ colorScheme: 'light' })
      await shown.setViewportSize({ width: 320, height: 640 })
      const { scroll, width } = await shown.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        width: document.documentElement.clientWidth,
      }))
      expect(scroll, `${path} at 320 px`).toBeLessThanOrEqual(width)
      await shown.setViewportSize(size)
    }
  })
}

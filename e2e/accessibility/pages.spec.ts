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
      '/grants',
      '/grants/hardship',
      '/grants/new-starter/check',
      '/contact',
      '/accessibility',
      '/privacy',
      '/cookies',
      '/sign-in',
      '/no-such-page',
    ],
  ],
  [
    'seeker',
    ['/account', '/account/applications', '/account/grants', '/account/saved', '/account/profile', '/account/data'],
  ],
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
      '/provider/confirmations',
      '/provider/confirmations?view=answered',
      '/provider/sites',
      '/provider/sites/new',
      '/provider/team',
      '/provider/organisation',
      '/provider/team/invite',
    ],
  ],
  ['newprovider', ['/provider', '/provider/vacancies', '/grants/hardship/apply']],
  [
    'provider',
    [
      '/provider/referrals',
      '/provider/referrals/friends',
      '/provider/referrals/checks',
      '/provider/referrals/record',
      '/provider/referrals/challenges',
      '/provider/referrals/challenges/new',
      '/provider/referrals/figures',
      '/provider/referrals/cash-ins',
      '/provider/referrals/exports',
      '/provider/referrals/exports/new',
      '/provider/referrals/programme',
      '/provider/referrals/programme/rules',
      '/provider/referrals/programme/worth',
      '/provider/referrals/people',
      '/provider/referrals/people/invite',
      '/provider/referrals/people/file',
    ],
  ],
  ['newprovider', ['/provider/referrals']],
  ['carer', ['/refer', '/refer/leaderboard', '/refer/switch', '/refer/points', '/refer/cash-in']],
  ['seeker', ['/refer/join', '/refer/join/CHERWE26']],
  ['carer', ['/refer/general?shown=qr', '/refer/friends', '/refer/leave']],
  ['moderator', ['/council', '/council/providers', '/council/moderation', '/council/reports']],
  [
    'assessor',
    [
      '/council',
      '/council/grants',
      '/council/grants?view=all',
      '/council/grants?q=zzz',
      '/council/grants/risk-list',
      '/council/interests',
      '/council/grants/new',
    ],
  ],
  [
    'approver',
    ['/council/grants', '/council/grants?view=urgent', '/council/recoveries', '/council/recoveries?view=asked'],
  ],
  ['appeals', ['/council/appeals', '/council/appeals?view=decided']],
  [
    'payments',
    ['/council/payment-runs', '/council/payment-runs/due', '/council/recoveries', '/council/recoveries?view=ended'],
  ],
  ['payments', ['/council/pots', '/council/pots/new']],
  [
    'admin',
    [
      '/council/staff',
      '/council/schemes',
      '/council/grants/reports',
      '/council/referrals',
      '/council/schemes/new',
      '/council/settings',
      '/council/settings/brand',
      '/council/settings/pay-rates',
      '/council/settings/moderation',
      '/council/settings/brokering',
      '/council/settings/matching',
      '/council/settings/grants',
      '/council/settings/payments',
      '/council/messages',
      '/council/audit',
      '/council/referrals/licences/new',
    ],
  ],
]

for (const [account, paths] of pages) {
  test(`${account ?? 'anyone'}, from ${paths[0]}: each page passes axe, light and dark, and fits 320 px`, async ({
    page,
    pageAs,
    checkEveryWay,
  }) => {
    test.setTimeout(180_000)
    const shown = account ? await pageAs(account) : page
    for (const path of paths) {
      await shown.goto(path)
      await checkEveryWay(shown)
    }
  })
}

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

test('the people of a referral programme: who waits, who takes part, who leaves pass axe', async ({
  pageAs,
  checkEveryWay,
}) => {
  test.setTimeout(120_000)
  const shown = await pageAs('provider')
  for (const [status, rest] of [
    ['waiting', ['']],
    ['active', ['', '/leave', '/leave-out']],
  ] as const) {
    await shown.goto(`/provider/referrals/people?status=${status}`)
    const path = await shown.locator('main th a[href^="/provider/referrals/people/"]').first().getAttribute('href')
    for (const ending of rest) {
      await shown.goto(`${path}${ending}`)
      await checkEveryWay(shown)
    }
  }
})

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

import { pagesPass } from '../support/pages-pass'
import { test } from '../support/test'

pagesPass('provider', [
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
])
pagesPass('newprovider', ['/provider/referrals'])
pagesPass('carer', ['/refer', '/refer/leaderboard', '/refer/switch', '/refer/points', '/refer/cash-in'])
pagesPass('seeker', ['/refer/join', '/refer/join/CHERWE26'])
pagesPass('carer', ['/refer/general?shown=qr', '/refer/friends', '/refer/leave'])

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

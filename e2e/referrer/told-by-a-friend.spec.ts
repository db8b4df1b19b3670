import pg from 'pg'
import { signInByForm } from '../support/accounts'
import { fillApplication } from '../support/apply'
import { sweep } from '../support/mail'
import { inventFriend, JOIN_CODE, ownPhone } from '../support/referrals'
import { expect, test } from '../support/test'

const WHATSAPP = 'WhatsApp/2.23.20.0 A'

/** How often people opened a link. */
async function clicksOf(path: string): Promise<number> {
  const client = new pg.Client({ connectionString: process.env['E2E_ADMIN_URL'] ?? '' })
  await client.connect()
  try {
    const { rows } = await client.query<{ clicks: number }>(
      `select coalesce(sum(c.clicks), 0)::int as clicks from referral_link l
       left join referral_clicks c on c.link_id = l.id where l.code = $1`,
      [path.slice('/r/'.length)],
    )
    return rows[0]!.clicks
  } finally {
    await client.end()
  }
}

test(
  'a care worker joins, shares a job in three taps, and is paid for a friend who starts',
  { tag: '@phone' },
  async ({ browser, baseURL, viewport, hasTouch, isMobile, pageAs, checkPage, typeCode }) => {
    test.setTimeout(180_000)
    const phone = { baseURL, viewport, hasTouch, isMobile }
    const worker = inventFriend('Zoe')
    const told = `${worker.name.split(' ')[0]} told me about this job`

    // She joins by the code on the poster, and a manager confirms her.
    const zoe = await ownPhone(browser, { ...phone, permissions: ['clipboard-read', 'clipboard-write'] })
    await signInByForm(zoe.request, worker.email)
    await zoe.goto(`/refer/join/${JOIN_CODE}`)
    await checkPage(zoe)
    await zoe.getByLabel('Your name').fill(worker.name)
    await zoe.getByRole('button', { name: 'Join' }).click()
    await expect(zoe.getByRole('heading', { level: 1 })).toHaveText('A manager has to confirm you')
    const manager = await pageAs('provider')
    await manager.goto('/provider/referrals/people?status=waiting')
    await manager.getByRole('link', { name: worker.name }).click()
    await manager.getByRole('button', { name: 'Yes, add them' }).click()

    // Three taps: the page, the job, the way.
    await zoe.goto('/refer')
    await checkPage(zoe)
    const job = zoe.locator('#jobs a[href^="/refer/"]').first()
    const title = (await job.textContent()) ?? ''
    const shareAgain = (await job.getAttribute('href')) ?? ''
    await job.click()
    await expect(zoe.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(zoe.getByLabel('Your message')).toHaveValue(/^I work for/)
    await checkPage(zoe)
    const shared = zoe.waitForResponse((answer) => answer.request().method() === 'POST')
    await zoe.getByRole('button', { name: 'Copy link' }).click()
    await expect(zoe.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    await shared
    const link = new URL(await zoe.evaluate(() => navigator.clipboard.readText())).pathname
    await zoe.goto('/refer/points')
    await expect(zoe.getByRole('heading', { level: 1 })).toHaveText('You have 6 points')

    // WhatsApp draws the card, and leaves no click; neither does she.
    const preview = await (await fetch(`${baseURL}${link}`, { headers: { 'user-agent': WHATSAPP } })).text()
    expect(preview).toContain('property="og:title"')
    await zoe.goto(link)

    // Her friend opens it on another phone, sees who told them, and applies.
    const friend = inventFriend('Kit')
    const kit = await ownPhone(browser, phone)
    await kit.goto(link)
    await expect(kit.getByText('Zoe told you about this job')).toBeVisible()
    await checkPage(kit)
    await expect.poll(() => clicksOf(link)).toBe(1)
    await zoe.goto(shareAgain)
    await expect(zoe.getByText('Opened once so far')).toBeVisible()
    await kit.getByRole('link', { name: 'See the job and apply' }).click()
    await fillApplication(kit, friend)
    await expect(kit.getByText(told)).toBeVisible()
    await kit.getByLabel('Zoe may see my first name').check()
    await checkPage(kit)
    await kit.getByRole('button', { name: 'Submit application' }).click()
    await typeCode(kit, friend.email)
    await expect(kit).toHaveURL(/\/account\/applications\/[\da-f-]+$/)
    await expect(kit.getByText(told)).toBeVisible()
    await checkPage(kit)
    const application = kit.url().split('/').at(-1)!
    await zoe.goto('/refer')
    await expect(zoe.getByRole('article').filter({ hasText: 'Kit' })).toContainText('5 points')

    // The provider hires the friend, who starts today.
    await manager.goto(`/provider/applications/${application}`)
    await expect(manager.locator('main')).toContainText(/told by zoe/i)
    await manager.getByRole('button', { name: 'Shortlist' }).click()
    await manager.getByRole('button', { name: 'Send it' }).click()
    await manager.getByLabel(/when, where/i).fill('Thursday at 2pm.')
    await manager.getByRole('button', { name: 'Invite to interview' }).click()
    await manager.getByRole('button', { name: 'Send it' }).click()
    await manager.getByRole('button', { name: 'Offer the job' }).click()
    await manager.getByRole('button', { name: 'Send it' }).click()
    const today = new Date().toISOString().slice(0, 10)
    await manager.getByLabel('Agreed first day').fill(today)
    await manager.getByRole('button', { name: 'Hire', exact: true }).click()
    await manager.getByRole('button', { name: 'Send it' }).click()
    await manager.goto('/provider/employments')
    await manager.getByRole('link', { name: friend.name }).first().click()
    const employment = manager.url()
    await manager.getByLabel('Started on').fill(today)
    await manager.getByRole('button', { name: 'They have started' }).click()
    await sweep(zoe.request)

    // 5 for joining, 1 for sharing, 5 + 20 + 75 for the friend.
    await zoe.goto('/refer/points')
    await expect(zoe.getByRole('heading', { level: 1 })).toHaveText('You have 106 points')
    await checkPage(zoe)
    await zoe.goto('/refer/cash-in')
    await expect(zoe.getByLabel('How many points?')).toHaveValue('106')
    await zoe.getByRole('button', { name: 'Cash in' }).click()
    await expect(zoe.locator('main')).toContainText('£106')
    await manager.goto('/provider/referrals/cash-ins')
    await manager.getByRole('link', { name: worker.name }).click()
    await manager.getByRole('button', { name: 'Approve', exact: true }).click()
    await manager.goto('/provider/referrals/exports/new')
    await manager.getByRole('button', { name: 'Make the file' }).click()
    const download = manager.waitForEvent('download')
    await manager.getByRole('button', { name: 'Download the file' }).click()
    const file = await (await download).createReadStream()
    const csv = (await file.toArray()).join('')
    expect(csv).toContain(worker.name)
    expect(csv).toContain('106.00')

    // The start was a mistake: what it brought is owed against the next points, and nothing is asked back.
    await manager.goto(employment)
    await manager.getByText('They have not started after all').click()
    await manager.getByLabel('They have not started').check()
    await manager.getByRole('button', { name: 'Take the start back' }).click()
    await sweep(zoe.request)
    await zoe.goto('/refer/points')
    await expect(zoe.locator('main')).toContainText(/next 75 points/)
    for (const page of [zoe, kit]) await page.context().close()
  },
)

test(
  'a friend takes "told me about this job" away, before and after sending',
  { tag: '@phone' },
  async ({ browser, baseURL, viewport, hasTouch, isMobile, pageAs, checkPage, typeCode }) => {
    test.setTimeout(120_000)
    const carer = await pageAs('carer')
    await carer.goto('/refer')
    await carer.locator('#jobs a[href^="/refer/"]').first().click()
    await carer.getByRole('button', { name: 'QR code' }).click()
    await expect(carer.getByRole('img', { name: 'QR code of your link' })).toBeVisible()
    const link = await carer.getByRole('link', { name: 'See what your friend sees' }).getAttribute('href')

    const friend = inventFriend('Remy')
    const remy = await ownPhone(browser, { baseURL, viewport, hasTouch, isMobile })
    await remy.goto(link!)
    await remy.getByRole('button', { name: 'Remember this for 90 days' }).click()
    await expect(remy.getByText('We remember this')).toBeVisible()
    await checkPage(remy)
    const job = (await remy.getByRole('link', { name: 'See the job and apply' }).getAttribute('href'))!.split('?')[0]!
    await remy.goto(job)
    await remy
      .getByRole('link', { name: /^apply/i })
      .first()
      .click()
    await expect(remy.getByText(/told me about this job/)).toBeVisible()
    await remy.getByLabel('Your name').fill(friend.name)
    await remy.getByRole('button', { name: /^Remove/ }).click()
    await expect(remy.getByLabel('Your name')).toHaveValue(friend.name)
    await expect(remy.getByText(/told me about this job/)).toHaveCount(0)

    // By the link once more; this time they think better of it after sending.
    await remy.goto(link!)
    await remy.getByRole('link', { name: 'See the job and apply' }).click()
    await fillApplication(remy, friend)
    await remy.getByRole('button', { name: 'Submit application' }).click()
    await typeCode(remy, friend.email)
    await remy.getByRole('button', { name: /^Remove that/ }).click()
    await expect(remy.getByText(/told me about this job/)).toHaveCount(0)
    await carer.goto('/refer')
    const line = carer.getByRole('article').first()
    await expect(line).toContainText('A friend')
    await expect(line).toContainText('They chose not to say who told them')
    await remy.context().close()
  },
)

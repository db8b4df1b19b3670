import type { Page } from '@playwright/test'
import { copyLink, inventFriend, joinProgramme, ownPhone } from '../support/referrals'
import { expect, test } from '../support/test'

test(
  'an interest brings points once the provider has talked with the person, and none when the number was wrong',
  { tag: '@phone' },
  async ({ browser, baseURL, viewport, hasTouch, isMobile, pageAs, checkPage }) => {
    test.setTimeout(180_000)
    const phone = { baseURL, viewport, hasTouch, isMobile }
    const clipboard = ['clipboard-read', 'clipboard-write']
    const manager = await pageAs('provider')
    const worker = inventFriend('Nia')
    const nia = await ownPhone(browser, { ...phone, permissions: clipboard })
    await joinProgramme(nia, worker, manager)
    const link = await copyLink(nia)
    const points = async (words: string) => {
      await nia.goto('/refer/points')
      await expect(nia.getByRole('heading', { level: 1 })).toHaveText(words)
    }
    await points('You have 6 points')

    // Two numbers typed into the page bring nothing yet.
    const friends = [inventFriend('Ola'), inventFriend('Pia')]
    for (const friend of friends) {
      const page = await ownPhone(browser, phone)
      await page.goto(`${link}/call-me`)
      await page.getByLabel('Your name').fill(friend.name)
      await page.getByLabel('Phone number').fill(friend.phone)
      await page.getByLabel('Any time').check()
      await checkPage(page)
      await page.getByRole('button', { name: 'Call me' }).click()
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('I’m interested, call me')
      await page.context().close()
    }
    await points('You have 6 points')

    // The manager talks with one of them. The other number is nobody's.
    await openFriend(manager, friends[0]!.name)
    await expect(manager.locator('main')).toContainText('points once you have talked with them, and not before')
    await checkPage(manager)
    await manager.getByRole('button', { name: 'We have talked' }).click()
    await points('You have 11 points')
    await openFriend(manager, friends[1]!.name)
    await manager.getByRole('button', { name: 'Wrong number' }).click()
    await points('You have 11 points')

    // The first, it turns out, knew nothing of it: what the interest brought is taken back.
    await openFriend(manager, friends[0]!.name)
    await manager.getByRole('button', { name: 'They know nothing of it' }).click()
    await points('You have 6 points')
    await nia.context().close()
  },
)

/** Opens the friend of this name, newest first; the list finds them by who told them. */
async function openFriend(manager: Page, name: string): Promise<void> {
  await manager.goto('/provider/referrals/friends')
  await manager.getByRole('link', { name }).first().click()
  await expect(manager.locator('main')).toContainText(name)
}

import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { signInByForm } from './accounts'

/** The demo's programme, as its poster says. */
export const JOIN_CODE = 'CHERWE26'
const PHONE = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36'

let friends = 0
/** Somebody no other test knows, by name, address or number. */
export function inventFriend(first: string) {
  friends += 1
  const mark = `${Date.now()}${friends}`
  const surname = mark.slice(-8).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)
  return { name: `${first} Z${surname}`, email: `${first}-${mark}@people.example`, phone: `07700 9${mark.slice(-5)}` }
}

/** A phone of somebody's own. */
export async function ownPhone(browser: Browser, like: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', userAgent: PHONE, ...like })
  return context.newPage()
}

/** Somebody joins the programme by the code on the poster, and a manager confirms them. */
export async function joinProgramme(page: Page, worker: { name: string; email: string }, manager: Page): Promise<void> {
  await signInByForm(page.request, worker.email)
  await page.goto(`/refer/join/${JOIN_CODE}`)
  await page.getByLabel('Your name').fill(worker.name)
  await page.getByRole('button', { name: 'Join' }).click()
  await manager.goto('/provider/referrals/people?status=waiting')
  await manager.getByRole('link', { name: worker.name }).click()
  await manager.getByRole('button', { name: 'Yes, add them' }).click()
}

/** The link of the first job to share, copied as a care worker does. */
export async function copyLink(page: Page): Promise<string> {
  await page.goto('/refer')
  await page.locator('#jobs a[href^="/refer/"]').first().click()
  const shared = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await shared
  return new URL(await page.evaluate(() => navigator.clipboard.readText())).pathname
}

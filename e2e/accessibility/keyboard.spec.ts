import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

/** Presses Tab until the focused element has this name, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement
          ? element.labels?.[0]?.textContent
          : ''
      return `${element?.getAttribute('aria-label') ?? ''} ${label ?? ''} ${element?.textContent ?? ''}`.trim()
    })
    if (name.test(focused)) return
  }
  throw new Error(`Tab never reached ${String(name)}`)
}

test('somebody without a mouse skips the header, searches, and starts an application', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Skip to main content')
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await tabTo(page, /^what/i)
  await page.keyboard.type('care assistant')
  await tabTo(page, /^where/i)
  await page.keyboard.type('OX16 5')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/jobs\?.*OX16/)
  await page.locator('main h2 a, main h3 a').first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/jobs\/[A-Z0-9]{8}/)
  await tabTo(page, /^apply/i)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/apply$/)
  await tabTo(page, /^your name/i)
  await page.keyboard.type('Amira Osei')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByLabel('Your name')).toHaveValue('Amira Osei')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Email address')).toBeFocused()
})

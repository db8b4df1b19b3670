import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Browser, type Page } from '@playwright/test'
import { stateOf, type Account } from './accounts'
import { newestMail } from './mail'

type Fixtures = {
  /** A page of somebody's own browser, signed in as an account of the demo. */
  pageAs: (account: Account) => Promise<Page>
  /** Checks the page with axe (WCAG 2.2 AA) and that it does not scroll sideways. */
  checkPage: (page?: Page) => Promise<void>
  /** Checks a page of a walk: one heading, `checkPage`, the colours of the dark, and 320 px. */
  checkEveryWay: (page: Page) => Promise<void>
  /** Types the code that was sent to an address into the page that asks for it. */
  typeCode: (page: Page, address: string) => Promise<void>
}

async function noSidewaysScroll(page: Page): Promise<void> {
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
  // Not innerWidth: on a phone that grows with a page that is too wide.
  expect(scroll, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(page.viewportSize()!.width)
}

/** What axe can say about colours: the rest of a page is the same in the dark. */
const ofColours = ['color-contrast', 'link-in-text-block']

function axe(page: Page): AxeBuilder {
  // Pages have no frames of other origins: without legacy mode, each look opens and closes a second page. What passed
  // is not read, so it is not described.
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
}

async function noViolations(page: Page, builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze()
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

async function openAs(browser: Browser, account: Account, like: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...like, storageState: stateOf(account) })
  return context.newPage()
}

export const test = base.extend<Fixtures>({
  pageAs: async ({ browser, baseURL, viewport, hasTouch, isMobile }, use) => {
    const open: Page[] = []
    await use(async (account) => {
      const page = await openAs(browser, account, { baseURL, viewport, hasTouch, isMobile, locale: 'en-GB' })
      open.push(page)
      return page
    })
    for (const page of open) await page.context().close()
  },
  checkPage: async ({ page }, use) => {
    await use(async (other) => {
      const shown = other ?? page
      await noSidewaysScroll(shown)
      // axe needs scripts: it looks at pages of browsers without them through a twin in the tests of accessibility/.
      await noViolations(
        shown,
        axe(shown).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
      )
    })
  },
  checkEveryWay: async ({ checkPage }, use, { project }) => {
    await use(async (page) => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await checkPage(page)
      // Each is the same in both projects: once is enough.
      if (project.name === 'desktop') {
        await page.emulateMedia({ colorScheme: 'dark' })
        await noViolations(page, axe(page).withRules(ofColours))
        await page.emulateMedia({ colorScheme: 'light' })
      } else {
        const size = page.viewportSize()!
        await page.setViewportSize({ width: 320, height: 640 })
        await noSidewaysScroll(page)
        await page.setViewportSize(size)
      }
    })
  },
  typeCode: async ({ page: _page }, use) => {
    await use(async (page, address) => {
      const { subject } = await newestMail(page.request, address, 'is your code')
      await page.getByLabel('Code').fill(subject.slice(0, 6))
      await page.getByRole('button', { name: 'Continue' }).click()
    })
  },
})

export { expect }

import { defineConfig } from '@playwright/test'

/** `npm test` finds the browser and names it here; without it Playwright looks for its own. */
const executablePath = process.env['CHROMIUM_PATH']

/** Tests that move the clock or take the database away: after all others, one at a time. */
const alone = 'alone/**'

/** What a broker does at a desk, with the candidate's own pages on a phone: walked once. */
const atDesk = ['broker/introduction.spec.ts', 'broker/phone-registration.spec.ts', 'broker/round.spec.ts']

/** What is done on phones, or looks the same at every width: walked once. Of single tests the tags @desk and @phone say so. */
const onPhone = ['account/**', 'broker/registering.spec.ts', 'grants/duties.spec.ts', 'grants/hardship-journey.spec.ts']

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/global-setup.ts',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_REPORT'] ?? '.cache/playwright-results.json' }]],
  use: {
    // Set by the global setup, which every worker starts after.
    baseURL: process.env['E2E_URL'] ?? '',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Else axe may look at a colour half-way to another.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording every page slows all of them: `npx playwright test --trace=retain-on-failure` does it when needed.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Nothing but this machine can be reached, whatever a page asks for.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: [alone, ...atDesk],
      grepInvert: /@desk/,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testIgnore: [alone, ...onPhone],
      grepInvert: /@phone/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'alone',
      testMatch: alone,
      dependencies: ['phone', 'desktop'],
      workers: 1,
      use: { viewport: { width: 360, height: 740 } },
    },
  ],
})

/** Remakes docs/screens from the demo: npm run screens. */
import { chromium, type BrowserContext } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { signInByForm } from '../e2e/support/accounts'
import { runCommand } from './plain-error.mjs'
import { provideChromium } from './test/chromium.mjs'
import { startTestPortal } from './test/portal'

const folder = join(import.meta.dirname, '../docs/screens')
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } }

/** Which pages, and as whom. A path may depend on what the demo holds. */
async function pages(context: BrowserContext): Promise<{ name: string; path: string; as?: string }[]> {
  const found = await context.request.get('/jobs.json?q=care+assistant&where=OX16+5')
  const { results } = (await found.json()) as { results: { reference: string }[] }
  const reference = results[0]!.reference
  return [
    { name: 'home', path: '/' },
    { name: 'results', path: '/jobs?q=care+assistant&where=OX16+5' },
    { name: 'vacancy', path: `/jobs/${reference}` },
    { name: 'apply', path: `/jobs/${reference}/apply` },
    { name: 'provider-inbox', path: '/provider/applications', as: 'provider@demo.example' },
    { name: 'broker-desk', path: '/broker', as: 'broker@demo.example' },
    { name: 'grant-check', path: '/grants/hardship/check' },
    { name: 'refer', path: '/refer', as: 'carer@demo.example' },
    { name: 'refer-share', path: '/refer/general', as: 'carer@demo.example' },
    { name: 'referral-figures', path: '/provider/referrals/figures', as: 'provider@demo.example' },
    { name: 'grants-queue', path: '/council/grants', as: 'assessor@demo.example' },
  ]
}

runCommand(async () => {
  mkdirSync(folder, { recursive: true })
  const portal = await startTestPortal()
  const browser = await chromium.launch({
    executablePath: await provideChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  try {
    for (const [size, viewport] of Object.entries(sizes)) {
      const context = await browser.newContext({ baseURL: portal.url, viewport, locale: 'en-GB' })
      for (const { name, path, as } of await pages(context)) {
        if (as) await signInByForm(context.request, as)
        const page = await context.newPage()
        await page.goto(path)
        await page.screenshot({ path: join(folder, `${name}-${size}.png`) })
        await page.close()
      }
      await context.close()
    }
  } finally {
    await browser.close()
    await portal.stop()
  }
})

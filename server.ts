import { flushClicks } from '#app/modules/referral-links/count-clicks.server'
import { startWeb } from '#app/platform/web/start.server'

const inDevelopment = process.env.PORTAL_DEV === '1'

await startWeb({
  build: inDevelopment ? undefined : await import('virtual:remix/server-build'),
  atEnd: flushClicks,
})

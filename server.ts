const inDevelopment = !import.meta.env?.PROD && process.env.PORTAL_DEV === '1'

// What was built is production, whatever the environment says or forgets. React, Express and Remix ask when they are
// loaded, so nothing may be imported before this line: only `await import` comes after it.
process.env.NODE_ENV = inDevelopment ? 'development' : 'production'

const { flushClicks } = await import('#app/referrals/sharing/count-clicks.server')
const { startWeb } = await import('#app/platform/web/start.server')

await startWeb({
  build: inDevelopment ? undefined : await import('virtual:remix/server-build'),
  atEnd: flushClicks,
})

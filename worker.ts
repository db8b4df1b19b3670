// As in server.ts: nothing may be imported before this line.
process.env.NODE_ENV = !import.meta.env?.PROD && process.env.PORTAL_DEV === '1' ? 'development' : 'production'

const { startWorker } = await import('#app/across/worker.server')

await startWorker()

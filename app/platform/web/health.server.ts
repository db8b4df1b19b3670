import type { Express } from 'express'
import { collectDefaultMetrics, Histogram, register } from 'prom-client'
import { database } from '../database/client.server'

/** `/healthz`: this process runs. `/readyz`: it can serve pages. `/metrics`: numbers for Prometheus. */
export function healthRoutes(app: Express): void {
  collectDefaultMetrics()
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method and status',
    labelNames: ['method', 'status'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  })
  app.get('/healthz', (_request, response) => void response.type('text').send('ok'))
  app.get('/readyz', async (_request, response) => {
    try {
      await database().$queryRaw`select 1 from council limit 1`
      response.type('text').send('ready')
    } catch {
      response.status(503).type('text').send('waiting for the database')
    }
  })
  app.get(
    '/metrics',
    async (_request, response) => void response.type(register.contentType).send(await register.metrics()),
  )
  app.use((request, response, next) => {
    const stop = duration.startTimer({ method: request.method })
    response.on('finish', () => stop({ status: String(response.statusCode) }))
    next()
  })
}

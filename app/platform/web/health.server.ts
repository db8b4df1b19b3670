import type { Express } from 'express'
import { database } from '../database/client.server'

/** `/healthz`: this process runs. `/readyz`: it can serve pages. Whatever the Host: load balancers ask by address. */
export function healthRoutes(app: Express): void {
  app.get('/healthz', (_request, response) => void response.type('text').send('ok'))
  app.get('/readyz', async (_request, response) => {
    try {
      await database().$queryRaw`select 1 from council limit 1`
      response.type('text').send('ready')
    } catch {
      response.status(503).type('text').send('waiting for the database')
    }
  })
}

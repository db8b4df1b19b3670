import type { RequestHandler } from 'express'
import { createServer, type Server } from 'node:http'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { logger } from '../logger.server'

export type Metrics = {
  /** Times every answer. */
  measure: RequestHandler
  /** Answers `/metrics` for Prometheus, and nothing else. */
  server: Server
}

/** The numbers of this process, on a server of their own: the public port shows them to nobody. */
export function processMetrics(): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method and status',
    labelNames: ['method', 'status'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [register],
  })
  return {
    measure: (request, response, next) => {
      const stop = duration.startTimer()
      // Anyone may make up methods; a row of numbers for each would never end.
      const method = ['GET', 'HEAD', 'POST'].includes(request.method) ? request.method : 'other'
      response.on('finish', () => stop({ method, status: String(response.statusCode) }))
      next()
    },
    server: createServer((request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end('Not found')
      register.metrics().then(
        (text) => response.writeHead(200, { 'Content-Type': register.contentType }).end(text),
        () => response.writeHead(500).end(),
      )
    }),
  }
}

/** Port 0 means none. When the port is taken, the log says so and the portal runs without metrics. */
export function listenForPrometheus({ server }: Metrics, { port, host }: { port: number; host: string }): void {
  if (port === 0) return
  server.on('error', (error: NodeJS.ErrnoException) =>
    logger.warn({ port, host, code: error.code }, 'no /metrics: METRICS_PORT cannot be listened on'),
  )
  server.listen(port, host)
}

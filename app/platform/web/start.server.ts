import { createRequestHandler as expressHandler } from '@remix-run/express'
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type Request as ExpressRequest } from 'express'
import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { pinoHttp } from 'pino-http'
import { database } from '../database/client.server'
import { env } from '../env.server'
import { logger } from '../logger.server'
import { healthRoutes } from './health.server'
import { limitBody } from './limit-body.server'
import { refuseForeignForms } from './refuse-foreign-forms.server'
import { securityHeaders } from './security-headers.server'

type Web = {
  build: ServerBuild | undefined
  /** Done after the last answer, before the database is left: what was only in memory. */
  atEnd?: () => Promise<void>
}

/** Starts the web process: static files, health, then Remix. Stops cleanly on SIGTERM and SIGINT. */
export async function startWeb({ build, atEnd }: Web): Promise<void> {
  const { PORT } = env()
  const app = express()
  app.disable('x-powered-by')
  // One reverse proxy in front in production: it says who the visitor is.
  app.set('trust proxy', env().PORTAL_MODE === 'production' ? 1 : false)
  app.use(compression())
  app.use(securityHeaders())
  healthRoutes(app)
  const source = build ? staticBuild(app, build) : await developmentBuild(app)
  app.use(pinoHttp({ logger, genReqId: () => randomUUID(), autoLogging: false }))
  app.use(limitBody(), refuseForeignForms())
  app.all('*', remix(source))
  const server = app.listen(PORT, () => logger.info({ port: PORT }, 'web is ready'))
  stopCleanly(server, atEnd)
}

function staticBuild(app: Express, build: ServerBuild): () => Promise<ServerBuild> {
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }))
  app.use(express.static('build/client', { maxAge: '1h' }))
  return async () => build
}

async function developmentBuild(app: Express): Promise<() => Promise<ServerBuild>> {
  const vite = await import('vite')
  const dev = await vite.createServer({ server: { middlewareMode: true } })
  app.use(dev.middlewares)
  return () => dev.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
}

function remix(source: () => Promise<ServerBuild>): express.RequestHandler {
  const mode = process.env.NODE_ENV ?? 'production'
  const contextOf = (ip: string, requestId: string): AppLoadContext => ({
    requestId,
    ip,
    replay: async (request) => createRequestHandler(await source(), mode)(request, contextOf(ip, requestId)),
  })
  const handle = expressHandler({
    build: source,
    mode,
    getLoadContext: (request: ExpressRequest) => contextOf(request.ip ?? '', requestIdOf(request)),
  })
  return (request, response, next) => {
    response.setHeader('X-Request-Id', requestIdOf(request))
    return handle(request, response, next)
  }
}

/** What genReqId gave it. */
function requestIdOf(request: ExpressRequest): string {
  return typeof request.id === 'string' ? request.id : ''
}

function stopCleanly(server: Server, atEnd = async () => {}): void {
  const stop = () => {
    server.close(
      () =>
        void atEnd()
          .then(() => database().$disconnect())
          .finally(() => process.exit(0)),
    )
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

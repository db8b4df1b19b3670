import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { pinoHttp } from 'pino-http'
import { env } from '../env.server'
import { logger } from '../logger.server'
import { healthRoutes } from './health.server'
import { answerErrors, answerUnreadable } from './last-resort.server'
import { limitBody } from './limit-body.server'
import { pages, type Answer } from './pages.server'
import { refuseForeignForms } from './refuse-foreign-forms.server'
import { refuseOddRequests, refuseUnknownHosts } from './refuse-odd-requests.server'
import { securityHeaders } from './security-headers.server'

type Portal = {
  /** Remix. */
  answer: Answer
  /** Static files, or Vite in development. */
  files: RequestHandler[]
  /** Vite serves the files, and its own scripts run. */
  inDevelopment?: boolean
  measure?: RequestHandler
  isOurHost?: (hostname: string) => Promise<boolean>
}

/** Everything between a connection and Remix, in the order in which a request meets it. */
export function portalApp({ answer, files, inDevelopment = false, measure, isOurHost }: Portal): Express {
  const app = express()
  app.set('env', inDevelopment ? 'development' : 'production')
  app.disable('x-powered-by')
  // One reverse proxy in front in production: it says who the visitor is.
  app.set('trust proxy', env().PORTAL_MODE === 'production' ? 1 : false)
  app.use(compression(), securityHeaders({ inDevelopment }))
  if (measure) app.use(measure)
  healthRoutes(app)
  app.use(pinoHttp({ logger, genReqId: () => randomUUID(), autoLogging: false }))
  app.use(refuseOddRequests(), ...files, refuseUnknownHosts(isOurHost))
  app.use(limitBody(), refuseForeignForms(), pages(answer))
  app.use(answerErrors())
  return app
}

/** A server that leaves refusing to the app, which has a page for it. */
export function portalServer(app: Express): Server {
  return createServer({ requireHostHeader: false }, app).on('clientError', answerUnreadable)
}

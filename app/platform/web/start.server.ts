import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { Server } from 'node:http'
import { disconnect } from '../database/client.server'
import { env } from '../env.server'
import { logger } from '../logger.server'
import { endOnUncaught } from './end-on-uncaught.server'
import { builtFiles } from './files.server'
import { listenForPrometheus, processMetrics } from './metrics.server'
import type { Answer } from './pages.server'
import { portalApp, portalServer } from './portal-app.server'
import { answerBySection } from './sections.server'

type Web = {
  /** The server's build; without one, Vite builds while the portal runs. */
  build: ServerBuild | undefined
  /** Called after the last answer and before the database connections close, to write down what is only in memory. */
  atEnd?: () => Promise<void>
}

/** Starts the web process: static files, health, then Remix. Stops cleanly on SIGTERM and SIGINT. */
export async function startWeb({ build, atEnd }: Web): Promise<void> {
  const { PORT, METRICS_PORT, METRICS_HOST } = env()
  endOnUncaught()
  const metrics = processMetrics()
  const served = build ? asBuilt(build) : await whileDeveloping()
  const app = portalApp({ ...served, inDevelopment: !build, measure: metrics.measure })
  const server = portalServer(app).listen(PORT, () => logger.info({ port: PORT }, 'web is ready'))
  listenForPrometheus(metrics, { port: METRICS_PORT, host: METRICS_HOST })
  stopCleanly(server, metrics.server, atEnd)
}

type Served = { answer: Answer; files: RequestHandler[] }

/** A build always runs in Remix's production mode, whatever NODE_ENV says. */
function asBuilt(build: ServerBuild): Served {
  return { answer: answerBySection(build, 'production'), files: builtFiles() }
}

async function whileDeveloping(): Promise<Served> {
  const vite = await import('vite')
  const dev = await vite.createServer({ server: { middlewareMode: true } })
  const source = () => dev.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return { answer: createRequestHandler(source, 'development'), files: [dev.middlewares] }
}

function stopCleanly(server: Server, metrics: Server, atEnd = async () => {}): void {
  const stop = () => {
    metrics.close()
    metrics.closeAllConnections()
    server.close(
      () =>
        void atEnd()
          .then(disconnect)
          .finally(() => process.exit(0)),
    )
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

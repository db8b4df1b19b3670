import type { ErrorRequestHandler } from 'express'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { loggedPath } from '../logged'
import { logger } from '../logger.server'
import { requestIdOf } from './pages.server'
import { refusalOf } from './refusal-page'
import { refuse } from './refuse-odd-requests.server'

/** The last handler of all: an error page that says nothing of the error itself, which is in the log. */
export function answerErrors(): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error)
    const requestId = requestIdOf(request)
    if (status >= 500) logger.error({ err: error, path: loggedPath(request.path), requestId }, 'request failed')
    if (response.headersSent) return void request.socket.destroy()
    return refuse(response, status, refusalOf(status, { requestId }))
  }
}

/** Of what refuses a request it is the status (express.static says 400 and 404 so); everything else is ours: 500. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 500 ? status : 500
}

const STATUSES: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Answers bytes that are not HTTP: Node gives them to this listener, and the app never sees them. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const status = STATUSES[error.code ?? ''] ?? 400
  const page = refusalOf(status)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(page)}`,
    "Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'Cache-Control: private, no-store',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${page}`)
}

import { createReadableStreamFromReadable, type AppLoadContext } from '@remix-run/node'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import { publicScheme } from '../csrf.server'
import { withoutNuls } from './address'
import { asPage } from './error-pages.server'
import { sendBody } from './send-body.server'

/** Remix's own handler: answers one request. */
export type Answer = (request: Request, context: AppLoadContext) => Promise<Response>

/** Hands requests to Remix and sends its answers; when that fails, a browser gets an error page. */
export function pages(answer: Answer): RequestHandler {
  return async (request, response, next) => {
    const requestId = requestIdOf(request)
    response.setHeader('X-Request-Id', requestId)
    try {
      const asRead = webRequest(request, response)
      const context = () => contextOf(answer, { requestId, ip: request.ip ?? '' })
      const answered = await answer(asRead, context())
      await send(response, await asPage(answered, asRead, { requestId, replay: (again) => answer(again, context()) }))
    } catch (error) {
      next(error)
    }
  }
}

function contextOf(answer: Answer, who: { requestId: string; ip: string }): AppLoadContext {
  return { ...who, replay: (request) => answer(request, contextOf(answer, who)) }
}

/** The id that pino-http's genReqId gave the request. */
export function requestIdOf(request: ExpressRequest): string {
  return typeof request.id === 'string' ? request.id : ''
}

/** The request as Remix reads it. Its address is the Host that was checked, under PUBLIC_URL's scheme. */
function webRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const header of Array.isArray(value) ? value : [value ?? '']) headers.append(name, header)
  }
  const leave = new AbortController()
  response.on('close', () => response.writableFinished || leave.abort())
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const url = new URL(`${publicScheme()}//${request.headers.host ?? ''}${withoutNuls(request.originalUrl)}`)
  // This parameter asks Remix for the data of a single route, the older way of fetching it: no page of ours uses it.
  if (url.searchParams.has('_data')) url.searchParams.delete('_data')
  return new Request(url, {
    method: request.method,
    headers,
    signal: leave.signal,
    ...(!reads && { body: createReadableStreamFromReadable(request), duplex: 'half' }),
  })
}

async function send(response: ExpressResponse, answer: Response): Promise<void> {
  response.statusMessage = answer.statusText
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.append(name, value)
  if (answer.body) await sendBody(response, answer.body)
  else response.end()
}

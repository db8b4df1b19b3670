import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import { warmRules } from '#app/jobs/moderation/rules/reading/warm-rules'
import { loggedPath } from '#app/platform/logged'
import { logger } from '#app/platform/logger.server'

// Before anybody publishes: in the time in which nobody asks for anything.
warmRules()

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/** Renders the whole page before answering: a page that fails half-way still gets the right status. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  _context: AppLoadContext,
): Promise<Response> {
  const html = await new Promise<string>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={remixContext} url={request.url} />, {
      onAllReady() {
        clearTimeout(limit)
        text(pipe(new PassThrough())).then(resolve, reject)
      },
      onShellError: reject,
      onError: (error) => logger.error({ err: error }, 'rendering failed'),
    })
    const limit = setTimeout(abort, 10_000)
  })
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (status === 503) headers.set('Retry-After', '5')
  if (status >= 400 || !headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  return new Response(html, { status, headers })
}

export function handleError(error: unknown, { request, params, context }: LoaderFunctionArgs): void {
  if (request.signal.aborted) return
  // Whoever asks for what is not there is no news: scanners do so all day.
  if (isRouteErrorResponse(error) && error.status < 500) return
  logger.error(
    { err: error, path: loggedPath(new URL(request.url).pathname, params), requestId: context.requestId },
    'request failed',
  )
}

import { refusalOf } from './refusal-page'

type Around = { requestId: string; replay: (request: Request) => Promise<Response> }

/** An address without a page, asked for so that the portal's own "not found" page is the answer. */
const NOWHERE = '/not-found'

/**
 * An answer as it goes out. A document is sent as it is; of a bare "Not found" from an address that is no page (a file, a
 * picture, the target of a form) somebody who opened it in a browser gets a page with the same status.
 */
export async function asPage(answer: Response, request: Request, { requestId, replay }: Around): Promise<Response> {
  if (answer.status < 400 || isDocument(answer) || !isOpened(request)) return answer
  const own = answer.status === 404 ? await notFoundPage(request, replay) : null
  const headers = new Headers(own?.headers ?? { 'Content-Type': 'text/html; charset=utf-8' })
  headers.set('Cache-Control', 'private, no-store')
  for (const cookie of answer.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  const retryAfter = answer.headers.get('Retry-After')
  if (retryAfter) headers.set('Retry-After', retryAfter)
  await answer.body?.cancel()
  const body = own ? own.body : refusalOf(answer.status, { requestId })
  return new Response(request.method === 'HEAD' ? null : body, { status: answer.status, headers })
}

/**
 * Whether an answer is to be read as it is: HTML, CSV or JSON of ours. Remix's own texts, such as the 405 for a form
 * posted to a page without an action, are meant for developers.
 */
function isDocument(answer: Response): boolean {
  if (answer.headers.has('X-Remix-Error') || answer.status === 405) return false
  return /^(text\/(html|csv)|application\/([\w.-]+\+)?json)\b/.test(answer.headers.get('Content-Type') ?? '')
}

/** Browsers say when somebody opens an address; of other programs those that take a page get one. */
function isOpened({ headers, url }: Request): boolean {
  const mode = headers.get('Sec-Fetch-Mode')
  if (mode) return mode === 'navigate'
  const accepts = headers.get('Accept') ?? '*/*'
  // An address with an ending is a file for programs: they get no page that they did not ask for.
  return accepts.includes('text/html') || (accepts.includes('*/*') && !/\.\w+$/.test(new URL(url).pathname))
}

/** The portal's own page, with the council's name and the way back; null when it cannot be made just now. */
async function notFoundPage(request: Request, replay: Around['replay']): Promise<Response | null> {
  const cookie = request.headers.get('cookie')
  const headers = { Host: request.headers.get('host') ?? '', Accept: 'text/html', ...(cookie && { Cookie: cookie }) }
  const page = await replay(new Request(new URL(NOWHERE, request.url), { headers, signal: request.signal }))
  if (page.status === 404 && isDocument(page)) return page
  await page.body?.cancel()
  return null
}

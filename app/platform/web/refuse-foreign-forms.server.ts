import type { RequestHandler } from 'express'
import { isForeignForm, publicScheme } from '../csrf.server'
import { refusalPage } from './refusal-page'
import { refuse } from './refuse-odd-requests.server'

/** Refuses forms of other websites before Remix sees them; each guarded handler checks once more. */
export function refuseForeignForms(): RequestHandler {
  const scheme = publicScheme()
  return (request, response, next) => {
    const header = (name: string) => request.get(name) ?? null
    if (!isForeignForm({ method: request.method, scheme, host: request.headers.host ?? '', header })) {
      // A browser that hides where its own form was: Remix takes that for an attack, whatever else the browser says.
      if (request.headers.origin === 'null') delete request.headers.origin
      return next()
    }
    request.resume()
    const page = refusalPage(
      'This form came from another website',
      'We only accept forms from our own pages. Open the page here and send it again.',
    )
    return refuse(response, 403, page)
  }
}

import type { RequestHandler } from 'express'
import { isForeignForm } from '../csrf.server'
import { refusalPage } from './refusal-page'

/** Refuses forms of other websites before Remix sees them; each guarded handler checks once more. */
export function refuseForeignForms(): RequestHandler {
  return (request, response, next) => {
    const header = (name: string) => request.get(name) ?? null
    if (!isForeignForm({ method: request.method, host: request.get('host') ?? '', header })) return next()
    request.resume()
    response
      .status(403)
      .send(
        refusalPage(
          'This form came from another website',
          'We only accept forms from our own pages. Open the page here and send it again.',
        ),
      )
  }
}

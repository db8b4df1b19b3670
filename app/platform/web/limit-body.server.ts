import type { RequestHandler } from 'express'
import { typedText } from '../typed-text'
import { refusalPage } from './refusal-page'
import { typedInBody } from './typed-in-body.server'

const MEGABYTE = 1024 * 1024

/** A form with its files: 6 MB; with papers for a grant, which may be photos straight from a phone, 21 MB. */
function most(path: string): number {
  return /^\/(account\/|council\/)?grants\/.+\/evidence$/.test(path) ? 21 * MEGABYTE : 6 * MEGABYTE
}

/** How much of a body that is too big is read at all. */
const MAX_DRAINED_BYTES = 100 * MEGABYTE

/** Refuses what is too big, and gives back what was typed into it. A body of unknown length is refused too: browsers always say the length. */
export function limitBody(): RequestHandler {
  return (request, response, next) => {
    const length = Number(request.headers['content-length'] ?? 0)
    const unknown = request.headers['transfer-encoding'] !== undefined
    const limit = most(request.path)
    if (length <= limit && !unknown) return next()
    const status = unknown ? 411 : 413
    typedInBody(request, MAX_DRAINED_BYTES, (fields) => {
      const page = unknown
        ? refusalPage('Say how long it is', 'Send this form together with its length.')
        : refusalPage(
            'That is too big to send',
            `A form with its files can be up to ${limit / MEGABYTE} MB. Go back and choose a smaller file.`,
            { typed: typedText(fields) },
          )
      response.status(status).set('Cache-Control', 'private, no-store').type('html').send(page)
    })
  }
}

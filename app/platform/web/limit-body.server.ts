import type { RequestHandler } from 'express'

/** A form with its files: 6 MB. */
export const MAX_BODY_BYTES = 6 * 1024 * 1024

const page = (title: string, text: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`

/** Refuses what is too big before reading it. A body of unknown length is refused too: browsers always say the length. */
export function limitBody(): RequestHandler {
  return (request, response, next) => {
    const length = Number(request.headers['content-length'] ?? 0)
    const unknown = request.headers['transfer-encoding'] !== undefined
    if (length <= MAX_BODY_BYTES && !unknown) return next()
    response.setHeader('Connection', 'close')
    if (unknown) return response.status(411).send(page('Say how long it is', 'Send this form with its length.'))
    return response
      .status(413)
      .send(page('That is too big to send', 'A form with its files can be up to 6 MB. Go back and choose a smaller file.'))
  }
}
